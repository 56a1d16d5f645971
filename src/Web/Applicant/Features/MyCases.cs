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
    public static async Task<IResult> ListAsync(string? state, string? after, CasesClient cases, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        // People who sign in land here; officers and operators work elsewhere.
        if (Caller.From(user) is { } caller && !caller.Is(Roles.Applicant))
            return Show.SeeOther(caller.Is(Roles.Officer) ? "/office" : caller.Is(Roles.Operator) ? "/office/operations/calendars" : caller.Is(Roles.Auditor) ? "/office/audit/readings" : "/");
        return (await cases.ListAsync(state, after, cancellationToken)).Failed(out var problem, out var page)
            ? Show.Problem(problem)
            : Show.Page<MyCasesPage>(new { Cases = page, State = state });
    }

    /// <summary>Who has read the personal data of one case, or of all cases of the caller's organisations.</summary>
    public static async Task<IResult> ReadingsAsync(Guid? id, string? after, CasesClient cases, CancellationToken cancellationToken) =>
        (await cases.ReadingsAsync(id, after, cancellationToken)).Failed(out var problem, out var page)
            ? Show.Problem(problem)
            : Show.Page<ReadingsPage>(new { Readings = page, CaseId = id });

    public static async Task<IResult> StartAsync(HttpContext context, CasesClient cases, OfficesClient offices, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var (matter, zone, subject) = (form["matter"].ToString(), form["zone"].ToString(), form["subject"].ToString());
        var answer = await cases.StartAsync(new NewCase(matter, zone, subject, Id(form["organisation"]), Id(form["copyOf"])), cancellationToken);
        if (!answer.Failed(out var problem, out var started))
            return Show.SeeOther($"/cases/{started.Id}/form/{started.Steps.Order[0]}");
        if ((await cases.GuideAsync(matter, cancellationToken)).Failed(out _, out var guide))
            return Show.Problem(problem);
        context.IsShownAt($"/guides/{matter}");
        var subjects = problem.Subjects.Count > 0 ? problem.Subjects : await PublicPages.SubjectsAsync(matter, offices, user, cancellationToken);
        return Show.Page<GuidePage>(new { Guide = guide, Problem = problem, Zone = zone, Subject = subject, Subjects = subjects }, problem.Status);
    }

    private static Guid? Id(string? typed) => Guid.TryParse(typed, out var id) ? id : null;
}
