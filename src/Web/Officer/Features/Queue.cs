using System.Security.Claims;
using Platform.ServiceDefaults.Authentication;
using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>Who is asked for what stands around the queue: titles to filter by, and what falls due outside of cases.</summary>
internal sealed record AroundQueue(CasesClient Cases, ZonesClient Zones, RemindersClient Reminders);

/// <summary>What waits, the most urgent first.</summary>
internal static class Queue
{
    public static Task<IResult> ShowAsync(
        [AsParameters] QueueFilter filter, string? service, string? done, DeskClient desk, [AsParameters] AroundQueue around, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        PageAsync(ServiceOf(service, user), filter, done, null, desk, around, user, cancellationToken);

    public static async Task<IResult> NoticesAsync(string? after, RemindersClient reminders, CancellationToken cancellationToken) =>
        (await reminders.ListAsync(after, cancellationToken)).Failed(out var problem, out var page) ? Show.Problem(problem) : Show.Page<NoticesPage>(new { Reminders = page });

    public static async Task<IResult> NextAsync(HttpContext context, DeskClient desk, [AsParameters] AroundQueue around, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var service = ServiceOf((await context.Request.ReadFormAsync(cancellationToken))["service"], user);
        if (!(await desk.NextAsync(service, cancellationToken)).Failed(out var problem, out var next))
            return next is null ? Show.SeeOther($"/?service={service}&done=nothing-to-take") : Show.SeeOther($"/cases/{next.Id}?done=next");
        // A full load is an answer about the queue: it is shown above it, with what the officer has in hand.
        return problem.Status == StatusCodes.Status409Conflict
            ? await PageAsync(service, new QueueFilter { Assignee = "me" }, null, problem, desk, around, user, cancellationToken)
            : Show.Problem(problem);
    }

    private static async Task<IResult> PageAsync(
        string service, QueueFilter filter, string? done, ServiceProblem? refusal, DeskClient desk, AroundQueue around, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var lines = desk.QueueAsync(service, filter, cancellationToken);
        var guides = around.Cases.GuidesAsync(cancellationToken);
        var titles = around.Zones.ZonesAsync(cancellationToken);
        var due = around.Reminders.ListAsync(null, cancellationToken);
        var answer = await lines;
        if (answer.Problem is { Status: StatusCodes.Status401Unauthorized } signIn)
            return Show.Problem(signIn);
        var problem = refusal ?? answer.Problem;
        return Show.Page<QueuePage>(
            new
            {
                Service = service,
                Services = CaseServices.Of(Caller.From(user)),
                Filter = filter,
                Lines = answer.Or(Slice<CaseLine>.Empty),
                Problem = problem,
                Done = done,
                Reminders = (await due).Or(Slice<Reminder>.Empty),
                Matters = (await guides).Or(Slice<GuideLine>.Empty).Items.Where(guide => CaseServices.OfMatter(guide.Matter) == service).ToList(),
                Zones = Own((await titles).Or(Slice<Zone>.Empty).Items, Caller.From(user)),
            },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>The one that was asked for, otherwise the first whose cases the officer handles.</summary>
    private static string ServiceOf(string? asked, ClaimsPrincipal user)
    {
        var own = CaseServices.Of(Caller.From(user));
        return own.FirstOrDefault(service => service == asked) ?? (own.Count > 0 ? own[0] : CaseServices.All[0]);
    }

    private static List<Zone> Own(IEnumerable<Zone> all, Caller? caller) =>
        [.. all.Where(zone => caller?.Jurisdictions.Any(own => own.Zone == "*" || own.Zone == zone.Code) == true)];
}
