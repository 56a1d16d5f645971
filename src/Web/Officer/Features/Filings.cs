using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>Filed cosmetics as officers work with them: what waits for its check, the riskiest first, and the whole register.</summary>
internal static class Filings
{
    public static async Task<IResult> SearchAsync([AsParameters] FilingFilter filter, DeskFilingsClient filings, ZonesClient zones, CancellationToken cancellationToken)
    {
        var titles = zones.ZonesAsync(cancellationToken);
        return (await filings.SearchAsync(filter, cancellationToken)).Failed(out var problem, out var found)
            ? Show.Problem(problem)
            : Show.Page<FilingsPage>(new { Filter = filter, Found = found, Zones = (await titles).Or(Slice<Zone>.Empty).Items });
    }

    public static async Task<IResult> ShowAsync(string number, DeskFilingsClient filings, CancellationToken cancellationToken)
    {
        if ((await filings.GetAsync(number, cancellationToken)).Failed(out var problem, out var filing))
            return Show.Problem(problem);
        return Show.Page<FilingPage>(new { Filing = filing, Formula = (await filings.FormulaAsync(filing.CaseId, cancellationToken)).Value });
    }
}
