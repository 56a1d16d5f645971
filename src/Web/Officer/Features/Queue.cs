using System.Security.Claims;
using Platform.ServiceDefaults.Authentication;
using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>What waits, the most urgent first.</summary>
internal static class Queue
{
    public static async Task<IResult> ShowAsync(
        [AsParameters] QueueFilter filter, string? done, DeskClient desk, CasesClient cases, ZonesClient zones, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var lines = desk.QueueAsync(filter, cancellationToken);
        var guides = cases.GuidesAsync(cancellationToken);
        var titles = zones.ZonesAsync(cancellationToken);
        var answer = await lines;
        if (answer.Problem is { Status: StatusCodes.Status401Unauthorized } signIn)
            return Show.Problem(signIn);
        return Show.Page<QueuePage>(
            new
            {
                Filter = filter,
                Lines = answer.Or(Slice<CaseLine>.Empty),
                answer.Problem,
                Done = done,
                Matters = (await guides).Or(Slice<GuideLine>.Empty).Items,
                Zones = Own((await titles).Or(Slice<Zone>.Empty).Items, Caller.From(user)),
            },
            answer.Problem?.Status ?? StatusCodes.Status200OK);
    }

    public static async Task<IResult> NextAsync(DeskClient desk, CancellationToken cancellationToken)
    {
        if ((await desk.NextAsync(cancellationToken)).Failed(out var problem, out var next))
            return Show.Problem(problem);
        return next is null ? Show.SeeOther("/?done=nothing-to-take") : Show.SeeOther($"/cases/{next.Id}?done=next");
    }

    private static List<Zone> Own(IEnumerable<Zone> all, Caller? caller) =>
        [.. all.Where(zone => caller?.Jurisdictions.Any(own => own.Zone == "*" || own.Zone == zone.Code) == true)];
}
