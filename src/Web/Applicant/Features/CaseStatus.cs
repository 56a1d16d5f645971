using Platform.Web.Applicant.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Applicant.Features;

/// <summary>Who is asked for what stands beside a case: documents, the office it is about, what a declaration came to, what a points table gives.</summary>
internal sealed record CaseSides(OfficesClient Offices, DocumentsClient Documents, BondedClient Bonded, TalentClient Talent);

/// <summary>Where a case stands and what happens next.</summary>
internal static class CaseStatus
{
    public static async Task<IResult> ShowAsync(Guid id, string? done, CasesClient cases, [AsParameters] CaseSides sides, CancellationToken cancellationToken)
    {
        if ((await cases.GetAsync(id, cancellationToken)).Failed(out var problem, out var found))
            return Show.Problem(problem);
        return await PageAsync(found, done, null, cases, sides, cancellationToken);
    }

    public static async Task<IResult> WithdrawAsync(Guid id, HttpContext context, CasesClient cases, [AsParameters] CaseSides sides, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (!int.TryParse(form["version"], out var version))
            return Show.SeeOther($"/cases/{id}");
        var note = form["note"].ToString().Trim();
        var answer = await cases.WithdrawAsync(id, note.Length == 0 ? null : note, version, cancellationToken);
        if (!answer.Failed(out var refusal, out _))
            return Show.SeeOther($"/cases/{id}?done=withdrawal");
        if ((await cases.GetAsync(id, cancellationToken)).Failed(out var problem, out var now))
            return Show.Problem(problem);
        return await PageAsync(now, null, refusal, cases, sides, cancellationToken);
    }

    public static async Task<IResult> SendToCustomsAsync(Guid id, CasesClient cases, [AsParameters] CaseSides sides, CancellationToken cancellationToken)
    {
        if (!(await sides.Bonded.SendMessageAsync(id, cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther($"/cases/{id}#customs-files");
        return (await cases.GetAsync(id, cancellationToken)).Failed(out var problem, out var found) ? Show.Problem(problem) : await PageAsync(found, null, refusal, cases, sides, cancellationToken);
    }

    /// <summary>The graduate gets the personal link once more.</summary>
    public static async Task<IResult> InviteAsync(Guid id, HttpContext context, CasesClient cases, [AsParameters] CaseSides sides, CancellationToken cancellationToken)
    {
        var posted = await context.Request.ReadFormAsync(cancellationToken);
        if (!(await sides.Talent.WriteAsync($"cases/{id}/invitation", [], posted["key"].ToString(), cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther($"/cases/{id}?done=invitation");
        return (await cases.GetAsync(id, cancellationToken)).Failed(out var problem, out var found) ? Show.Problem(problem) : await PageAsync(found, null, refusal, cases, sides, cancellationToken);
    }

    public static async Task<IResult> ReceiptAsync(Guid id, CasesClient cases, CancellationToken cancellationToken)
    {
        if ((await cases.GetAsync(id, cancellationToken)).Failed(out var problem, out var found))
            return Show.Problem(problem);
        return found.Receipt is { } receipt ? Show.Page<ReceiptPage>(new { Case = found, Receipt = receipt }) : Show.SeeOther($"/cases/{id}");
    }

    public static async Task<IResult> DocumentAsync(Guid id, string kind, string? number, string? format, string? lang, DocumentsClient documents, CancellationToken cancellationToken) =>
        (await documents.OpenAsync(desk: false, id, kind, number, format, lang, cancellationToken)).Failed(out var problem, out var document) ? Show.Problem(problem) : Show.Stream(document);

    private static async Task<IResult> PageAsync(Case found, string? done, ServiceProblem? problem, CasesClient cases, CaseSides sides, CancellationToken cancellationToken)
    {
        var office = found.Subject is null || CaseServices.OfMatter(found.Matter) != CaseServices.RepresentativeOffices ? null : sides.Offices.OfCaseAsync(found.Id, cancellationToken);
        var listed = sides.Documents.ListAsync(desk: false, found.Id, cancellationToken);
        var declaration = found.Matter == Declaration.Matter && found.StateTone != "draft" ? sides.Bonded.DeclarationAsync(found.Id, cancellationToken) : null;
        var discrepancy = found.Matter == Discrepancy.Matter ? sides.Bonded.DiscrepancyAsync(found.Id, cancellationToken) : null;
        var messages = found.Matter is "bex.exhibit" or "bex.extend" or Declaration.Matter && found.StateTone != "draft" ? sides.Bonded.MessagesAsync(found.Id, cancellationToken) : null;
        var panel = found.Matter == "tal.skills" && (string?)found.Form["application"] == "title" && found.StateTone != "draft" ? sides.Talent.PanelAsync(found.Id, cancellationToken) : null;
        var assessment = found.Matter == "tal.graduate" ? sides.Talent.AssessmentAsync(found.Id, cancellationToken) : null;
        var timeline = (await cases.TimelineAsync(found.Id, cancellationToken)).Or(Slice<TimelineEntry>.Empty);
        var readings = found.StateTone == "draft" ? Slice<Reading>.Empty : (await cases.ReadingsAsync(found.Id, null, cancellationToken)).Or(Slice<Reading>.Empty);
        return Show.Page<CaseStatusPage>(
            new { Case = found, Timeline = timeline.Items, Documents = (await listed).Or(Documents.None), Readings = readings.Items, Office = office is null ? null : (await office).Value, Declaration = declaration is null ? null : (await declaration).Value, Discrepancy = discrepancy is null ? null : (await discrepancy).Value, Messages = messages is null ? [] : (await messages).Or(Slice<CustomsMessage>.Empty).Items, Assessment = assessment is null ? null : (await assessment).Value, Panel = panel is null ? null : (await panel).Value, Done = done, Problem = problem },
            problem?.Status ?? StatusCodes.Status200OK);
    }
}
