using Platform.Persistence;

namespace Platform.Worklist.Cases;

/// <summary>What every event says about its case.</summary>
internal sealed record CaseIdentity(Guid Id, string Number, string Service, string Matter, string Zone, string Organ, Guid OrganisationId);

internal static class CaseRows
{
    /// <summary>
    /// Updates the case's row, creating it first when this is the first event to arrive. The row stays out of lists
    /// (version 0) until a step brings what they show. Events come in any order and more than once, so every
    /// <paramref name="update"/> must end in the same row whichever comes first.
    /// </summary>
    public static async Task UpdateAsync(Work work, CaseIdentity @case, string update, object parameters, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await work.ExecuteAsync(update, parameters, cancellationToken) == 1)
            return;
        await work.ExecuteAsync(
            "Cases.Ensure",
            new
            {
                @case.Id,
                SortKey = Page.SortKey(@case.Id),
                @case.Number,
                @case.Service,
                @case.Matter,
                Family = CaseScope.FamilyOf(@case.Matter),
                @case.Zone,
                @case.Organ,
                @case.OrganisationId,
                At = at,
            },
            cancellationToken);
        // Also when the row was there: another consumer may have created it since the first try.
        await work.ExecuteAsync(update, parameters, cancellationToken);
    }
}
