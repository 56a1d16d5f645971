using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>Everything about one case, and the acts that are open.</summary>
internal static class CaseDesk
{
    public static async Task<IResult> ShowAsync(Guid id, string? done, DeskClient desk, CancellationToken cancellationToken)
    {
        if ((await desk.GetAsync(id, cancellationToken)).Failed(out var problem, out var found))
            return Show.Problem(problem);
        return await PageAsync(found, new ActDraft(), null, done, desk, cancellationToken);
    }

    public static async Task<IResult> ActAsync(Guid id, HttpContext context, DeskClient desk, CancellationToken cancellationToken)
    {
        var draft = ActDraft.Read(await context.Request.ReadFormAsync(cancellationToken));
        if ((await desk.GetAsync(id, cancellationToken)).Failed(out var problem, out var found))
            return Show.Problem(problem);
        if (draft.Extended(found) is { } extended)
            return await PageAsync(found, extended, null, null, desk, cancellationToken);
        if (draft.Act.Contains(':', StringComparison.Ordinal) || draft.Act.Length == 0)
            return Show.SeeOther($"/cases/{id}");

        var answer = await desk.ActAsync(id, Uri.EscapeDataString(draft.Act), draft.Body(), draft.Version, cancellationToken);
        if (!answer.Failed(out var refusal, out _))
            return Show.SeeOther($"/cases/{id}?done={Uri.EscapeDataString(draft.Act)}");
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            return Show.Problem(refusal);
        // Shown as it is now, with the officer's words kept: nobody types a refusal twice.
        return (await desk.GetAsync(id, cancellationToken)).Failed(out problem, out var now)
            ? Show.Problem(problem)
            : await PageAsync(now, draft, refusal, null, desk, cancellationToken);
    }

    public static async Task<IResult> MaterialAsync(Guid id, string code, DeskClient desk, CancellationToken cancellationToken) =>
        (await desk.OpenMaterialAsync(id, code, cancellationToken)).Failed(out var problem, out var file) ? Show.Problem(problem) : Show.Stream(file);

    private static async Task<IResult> PageAsync(Case found, ActDraft draft, ServiceProblem? problem, string? done, DeskClient desk, CancellationToken cancellationToken)
    {
        var timeline = (await desk.TimelineAsync(found.Id, cancellationToken)).Or(Slice<TimelineEntry>.Empty);
        return Show.Page<CasePage>(
            new { Case = found, Timeline = timeline.Items, Draft = draft, Problem = problem, Done = done },
            problem?.Status ?? StatusCodes.Status200OK);
    }
}
