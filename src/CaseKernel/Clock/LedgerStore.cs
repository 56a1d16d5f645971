using Platform.CaseKernel.Cases;
using Platform.Persistence;

namespace Platform.CaseKernel.Clock;

internal static class LedgerStore
{
    /// <summary>Every limit of the case in the order of its start; one that the matter no longer knows is left out.</summary>
    public static async Task<IReadOnlyList<LedgerLine>> LedgerOfAsync(this Work work, Matter matter, Guid caseId, CancellationToken cancellationToken)
    {
        var rows = await work.DeadlinesOfAsync(caseId, cancellationToken);
        if (rows.Count == 0)
            return [];
        var pauses = await work.QueryAsync<PauseRecord>("Pauses.OfCase", new { CaseId = caseId }, cancellationToken);
        var extensions = await work.QueryAsync<ExtensionRecord>("Extensions.OfCase", new { CaseId = caseId }, cancellationToken);
        return [.. from row in rows
                   let limit = matter.Limits.FirstOrDefault(limit => limit.Code == row.Code)
                   where limit is not null
                   select new LedgerLine(
                       row,
                       limit.On(row.StartedOn),
                       [.. pauses.Where(pause => pause.Code == row.Code && pause.Seq == row.Seq)],
                       [.. extensions.Where(extension => extension.Code == row.Code && extension.Seq == row.Seq)])];
    }
}
