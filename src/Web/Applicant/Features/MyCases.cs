using System.Security.Claims;
using Platform.ServiceDefaults.Authentication;
using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Forms;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

internal static class MyCases
{
    public static async Task<IResult> ListAsync(string? service, string? state, string? after, CasesClient cases, RemindersClient reminders, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        // People who sign in land here; officers and operators work elsewhere.
        if (Caller.From(user) is { } caller && !caller.Is(Roles.Applicant))
            return Show.SeeOther(caller.Is(Roles.Officer) ? "/office" : caller.Is(Roles.Supervisor) ? "/office/talent/figures" : caller.Is(Roles.Operator) ? "/office/operations/calendars" : caller.Is(Roles.Auditor) ? "/office/audit/readings" : "/");
        if (service is null)
        {
            var due = reminders.ListAsync(null, cancellationToken);
            return Show.Page<MyCasesPage>(new { Newest = await NewestAsync(cases, cancellationToken), Reminders = (await due).Or(Slice<Reminder>.Empty) });
        }
        if (!CaseServices.All.Contains(service))
            return Show.NotFound();
        return (await cases.ListAsync(service, state, after, cancellationToken)).Failed(out var problem, out var page)
            ? Show.Problem(problem)
            : Show.Page<MyCasesPage>(new { Service = service, Cases = page, State = state });
    }

    public static async Task<IResult> NoticesAsync(string? after, RemindersClient reminders, CancellationToken cancellationToken) =>
        (await reminders.ListAsync(after, cancellationToken)).Failed(out var problem, out var page) ? Show.Problem(problem) : Show.Page<NoticesPage>(new { Reminders = page });

    /// <summary>The first page of each service.</summary>
    internal static async Task<IReadOnlyList<ServiceCases>> NewestAsync(CasesClient cases, CancellationToken cancellationToken)
    {
        var lists = await Task.WhenAll(CaseServices.All.Select(service => cases.ListAsync(service, null, null, cancellationToken)));
        return [.. CaseServices.All.Zip(lists, (service, answer) => new ServiceCases(service, answer.Or(Slice<CaseLine>.Empty), answer.Problem))];
    }

    /// <summary>Who has read the personal data of one case, or of all cases of the caller's organisations.</summary>
    public static async Task<IResult> ReadingsAsync(Guid? id, string? service, string? after, CasesClient cases, CancellationToken cancellationToken) =>
        (await (id is { } one ? cases.ReadingsAsync(one, after, cancellationToken) : cases.ReadingsAsync(CaseServices.All.FirstOrDefault(known => known == service, CaseServices.All[0]), after, cancellationToken))).Failed(out var problem, out var page)
            ? Show.Problem(problem)
            : Show.Page<ReadingsPage>(new { Readings = page, CaseId = id, Service = service });

    public static async Task<IResult> StartAsync(HttpContext context, CasesClient cases, [AsParameters] Own own, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var (matter, zone, subject) = (form["matter"].ToString(), form["zone"].ToString(), form["subject"].ToString());
        var copyOf = Id(form["copyOf"]);
        // A copy is handled where its original is.
        if (zone.Length == 0 && copyOf is { } original)
            zone = (await cases.GetAsync(original, cancellationToken)).Value?.Zone ?? "";
        var answer = await cases.StartAsync(new NewCase(matter, zone, subject, Id(form["organisation"]), copyOf), cancellationToken);
        if (!answer.Failed(out var problem, out var started))
            return Show.SeeOther($"/cases/{started.Id}/form/{started.Steps.Order[0]}");
        if ((await cases.GuideAsync(matter, cancellationToken)).Failed(out _, out var guide))
            return Show.Problem(problem);
        context.IsShownAt($"/guides/{matter}");
        var subjects = problem.Subjects.Count > 0 ? problem.Subjects : await PublicPages.SubjectsAsync(matter, own, user, cancellationToken);
        return Show.Page<GuidePage>(new { Guide = guide, Problem = problem, Zone = zone, Subject = subject, Subjects = subjects }, problem.Status);
    }

    private static Guid? Id(string? typed) => Guid.TryParse(typed, out var id) ? id : null;
}

/// <summary>An applicant's newest cases in one service.</summary>
public sealed record ServiceCases(string Service, Slice<CaseLine> Cases, ServiceProblem? Problem);
