using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>The sites of the on-site service pilot, with their stock and what they dispensed.</summary>
internal static class Sites
{
    public static async Task<IResult> ListAsync(string? after, DeskSitesClient sites, CancellationToken cancellationToken) =>
        (await sites.ListAsync(after, cancellationToken)).Failed(out var problem, out var found)
            ? Show.Problem(problem)
            : Show.Page<SitesPage>(new { Found = found });

    public static async Task<IResult> ShowAsync(string number, string? after, DeskSitesClient sites, CancellationToken cancellationToken)
    {
        if ((await sites.GetAsync(number, cancellationToken)).Failed(out var problem, out var site))
            return Show.Problem(problem);
        return Show.Page<SitePage>(new { Site = site, Services = (await sites.ServicesAsync(number, after, cancellationToken)).Or(Slice<ServiceLine>.Empty) });
    }
}
