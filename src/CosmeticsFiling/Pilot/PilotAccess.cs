using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Pilot;

/// <summary>Who sees which site. What a caller may not see is not found.</summary>
internal static class PilotAccess
{
    public static async Task<Outcome<PilotSite>> FindSiteAsync(this Work work, string number, Func<PilotSite, bool> sees, CancellationToken cancellationToken) =>
        await work.FindSiteAsync(number, cancellationToken) is { } site && sees(site) ? site : CommonProblems.NotFound;

    /// <summary>The caller's own site, held to the end of the transaction; refused when it has ended.</summary>
    public static async Task<Outcome<PilotSite>> LockOpenSiteAsync(this Work work, string number, Caller caller, DateOnly today, CancellationToken cancellationToken)
    {
        if (await work.LockSiteAsync(number, cancellationToken) is not { } site || !caller.ActsFor(site.OrganisationId))
            return CommonProblems.NotFound;
        return site.MayServe(today) ? site : PilotProblems.SiteNotOpen.With(site.Number, site.ClosedOn ?? site.ValidTo);
    }
}
