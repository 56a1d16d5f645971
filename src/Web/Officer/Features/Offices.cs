using Platform.ServiceDefaults;
using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>The register as officers work with it: search, the office's file, what falls due, who did not report.</summary>
internal static class Offices
{
    public static async Task<IResult> SearchAsync([AsParameters] OfficeFilter filter, DeskOfficesClient offices, ZonesClient zones, CancellationToken cancellationToken)
    {
        var titles = zones.ZonesAsync(cancellationToken);
        return (await offices.SearchAsync(filter, cancellationToken)).Failed(out var problem, out var found)
            ? Show.Problem(problem)
            : Show.Page<OfficesPage>(new { Filter = filter, Found = found, Zones = (await titles).Or(Slice<Zone>.Empty).Items });
    }

    public static async Task<IResult> ShowAsync(string number, DeskOfficesClient offices, CancellationToken cancellationToken) =>
        (await offices.GetAsync(number, cancellationToken)).Failed(out var problem, out var office)
            ? Show.Problem(problem)
            : Show.Page<OfficePage>(new { Office = office });

    public static async Task<IResult> DueAsync(
        string? kind, int? days, string? zone, string? after, DeskOfficesClient offices, ZonesClient zones, TimeProvider time, CancellationToken cancellationToken)
    {
        var within = days is > 0 and <= 3650 ? days.Value : DuePage.Usual;
        var titles = zones.ZonesAsync(cancellationToken);
        return (await offices.DueAsync(kind, time.ShanghaiToday().AddDays(within), zone, after, cancellationToken)).Failed(out var problem, out var due)
            ? Show.Problem(problem)
            : Show.Page<DuePage>(new { Kind = kind, Days = within, Zone = zone, Due = due, Zones = (await titles).Or(Slice<Zone>.Empty).Items });
    }

    public static async Task<IResult> ExceptionsAsync(string? year, string? after, DeskOfficesClient offices, CancellationToken cancellationToken) =>
        (await offices.ExceptionsAsync(year, after, cancellationToken)).Failed(out var problem, out var found)
            ? Show.Problem(problem)
            : Show.Page<ExceptionsPage>(new { Year = year, Found = found });
}
