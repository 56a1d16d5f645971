using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Forms;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>Who is asked for what stands beside a case: colleagues, documents, the office it is about.</summary>
internal sealed record Beside(StaffClient Staff, DocumentsClient Documents, DeskOfficesClient Offices, DeskFilingsClient Filings, DeskBondedClient Bonded, DeskTalentClient Talent);

/// <summary>Everything about one case, and the acts that are open.</summary>
internal static class CaseDesk
{
    /// <param name="material">The paper whose pages are open.</param>
    public static async Task<IResult> ShowAsync(
        Guid id, string? done, string? material, int? page, HttpContext context, DeskClient desk, [AsParameters] Beside beside, CancellationToken cancellationToken)
    {
        if ((await desk.GetAsync(id, cancellationToken)).Failed(out var problem, out var found))
            return Show.Problem(problem);
        var paper = await Looking.OpenAsync(found.Materials, material, page, code => desk.PreviewAsync(id, code, cancellationToken));
        return paper is not null && context.Request.IsPartial() ? Looking.Panel(paper, $"/cases/{id}")
            : await PageAsync(found, new ActDraft(), null, done, desk, beside, cancellationToken, paper: paper);
    }

    public static async Task<IResult> ActAsync(Guid id, HttpContext context, DeskClient desk, [AsParameters] Beside beside, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (form.ContainsKey(RevealDraft.Button))
            return await RevealAsync(id, RevealDraft.Read(form), desk, beside, cancellationToken);
        var draft = ActDraft.Read(form);
        if ((await desk.GetAsync(id, cancellationToken)).Failed(out var problem, out var found))
            return Show.Problem(problem);
        if (draft.Extended(found) is { } extended)
            return await PageAsync(found, extended, null, null, desk, beside, cancellationToken);
        // A certificate is not taken back by a slip of the hand: without the tick its form is shown again.
        if (draft is { Act: ActDraft.Revocation, Confirmed: false })
            return await PageAsync(found, draft, null, null, desk, beside, cancellationToken);
        if (draft.Act.Contains(':', StringComparison.Ordinal) || draft.Act.Length == 0)
            return Show.SeeOther($"/cases/{id}");

        if ((await TakeAsync(id, draft, desk, cancellationToken)) is not { } refusal)
            return Show.SeeOther($"/cases/{id}?done={Uri.EscapeDataString(draft.Act)}");
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            return Show.Problem(refusal);
        // Shown as it is now, with the officer's words kept: nobody types a refusal twice.
        return (await desk.GetAsync(id, cancellationToken)).Failed(out problem, out var now)
            ? Show.Problem(problem)
            : await PageAsync(now, draft, refusal, null, desk, beside, cancellationToken);
    }

    public static async Task<IResult> MaterialAsync(Guid id, string code, DeskClient desk, CancellationToken cancellationToken) =>
        (await desk.OpenMaterialAsync(id, code, cancellationToken)).Failed(out var problem, out var file) ? Show.Problem(problem) : Show.Stream(file);

    public static async Task<IResult> PreviewAsync(Guid id, string code, int? page, string? size, DeskClient desk, CancellationToken cancellationToken) =>
        (await desk.OpenPageAsync(id, code, page ?? 1, size, cancellationToken)).Failed(out var problem, out var picture) ? Show.Problem(problem) : Show.Stream(picture);

    private static async Task<IResult> RevealAsync(Guid id, RevealDraft draft, DeskClient desk, Beside beside, CancellationToken cancellationToken)
    {
        if (!(await desk.RevealAsync(id, draft.Place, draft.Purpose, draft.Reason, draft.Key, cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther($"/cases/{id}?done=reveal#{(draft.Place.Length == 0 ? "reveal" : Pointers.Id(draft.Place))}");
        if (refusal.Status == StatusCodes.Status401Unauthorized || (await desk.GetAsync(id, cancellationToken)).Failed(out _, out var now))
            return Show.Problem(refusal);
        return await PageAsync(now, new ActDraft(), refusal, null, desk, beside, cancellationToken, draft);
    }

    public static async Task<IResult> DocumentAsync(Guid id, string kind, string? number, string? format, string? lang, DocumentsClient documents, CancellationToken cancellationToken) =>
        (await documents.OpenAsync(desk: true, id, kind, number, format, lang, cancellationToken)).Failed(out var problem, out var document) ? Show.Problem(problem) : Show.Stream(document);

    /// <summary>The case with what was typed about its panel and not taken.</summary>
    public static async Task<IResult> WithPanelAsync(Guid id, ServiceProblem refusal, IFormCollection typed, DeskClient desk, Beside beside, CancellationToken cancellationToken) =>
        (await desk.GetAsync(id, cancellationToken)).Failed(out var problem, out var found) ? Show.Problem(problem) : await PageAsync(found, new ActDraft(), refusal, null, desk, beside, cancellationToken, panelTyped: typed);

    private static async Task<ServiceProblem?> TakeAsync(Guid id, ActDraft draft, DeskClient desk, CancellationToken cancellationToken) => draft.Act == "look"
        ? (await desk.LookAsync(id, draft.Version, cancellationToken)).Problem
        : (await desk.ActAsync(id, draft is { Act: ActDraft.Revocation, Certificate: { } number } ? $"certificates/{Uri.EscapeDataString(number)}/revocation" : Uri.EscapeDataString(draft.Act), draft.Body(), draft.Version, cancellationToken)).Problem;

    private static async Task<IResult> PageAsync(
        Case found, ActDraft draft, ServiceProblem? problem, string? done, DeskClient desk, Beside beside, CancellationToken cancellationToken, RevealDraft? revealing = null, OpenPaper? paper = null, IFormCollection? panelTyped = null)
    {
        var timeline = desk.TimelineAsync(found.Id, cancellationToken);
        var listed = beside.Documents.ListAsync(desk: true, found.Id, cancellationToken);
        var office = found.Subject is null || CaseServices.OfMatter(found.Matter) != CaseServices.RepresentativeOffices ? null : beside.Offices.OfCaseAsync(found.Id, cancellationToken);
        var formula = found.Matter is "cos.file" or "cos.change" ? beside.Filings.FormulaAsync(found.Id, cancellationToken) : null;
        var declaration = found.Matter == Declaration.Matter && found.StateTone != "draft" ? beside.Bonded.DeclarationAsync(found.Id, cancellationToken) : null;
        var messages = found.Matter is "bex.exhibit" or "bex.extend" or Declaration.Matter && found.StateTone != "draft" ? beside.Bonded.MessagesAsync(found.Id, cancellationToken) : null;
        var assessment = found.Matter == "tal.graduate" ? beside.Talent.AssessmentAsync(found.Id, cancellationToken) : null;
        var permits = found.Matter == Permits.Matter ? beside.Talent.PermitsAsync(found.Id, cancellationToken) : null;
        var panel = found.Matter == "tal.skills" && (string?)found.Form["application"] == "title" ? beside.Talent.PanelAsync(found.Id, cancellationToken) : null;
        var discrepancy = found.Matter == Discrepancy.Matter ? beside.Bonded.DiscrepancyAsync(found.Id, cancellationToken) : null;
        var colleagues = found.May("handover") ? (await beside.Staff.ColleaguesAsync(found.Zone, found.Matter, cancellationToken)).Or(Slice<Colleague>.Empty) : Slice<Colleague>.Empty;
        return Show.Page<CasePage>(
            new
            {
                Case = found,
                Timeline = (await timeline).Or(Slice<TimelineEntry>.Empty).Items,
                Colleagues = colleagues.Items,
                Documents = (await listed).Or(Documents.None),
                Office = office is null ? null : (await office).Value,
                Formula = formula is null ? null : (await formula).Value,
                Declaration = declaration is null ? null : (await declaration).Value,
                Messages = messages is null ? [] : (await messages).Or(Slice<CustomsMessage>.Empty).Items,
                Assessment = assessment is null ? null : (await assessment).Value,
                Permits = permits is null ? null : (await permits).Value,
                HasPanel = panel is not null,
                Panel = panel is null ? null : (await panel).Value,
                PanelTyped = panelTyped,
                Discrepancy = discrepancy is null ? null : (await discrepancy).Value,
                Draft = draft,
                Problem = problem,
                Done = done,
                Revealing = revealing,
                Paper = paper,
            },
            problem?.Status ?? StatusCodes.Status200OK);
    }
}
