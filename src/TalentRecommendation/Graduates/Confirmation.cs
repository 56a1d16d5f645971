using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Endpoints;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Forms;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Invitations;

namespace Platform.TalentRecommendation.Graduates;

/// <summary>What a graduate says to the file about him or her.</summary>
public sealed record ConfirmationForm
{
    /// <summary>That the data may be handled for this purpose. Who says no, or is somebody else, objects to the whole and consents to nothing.</summary>
    [Required]
    public bool? Consent { get; init; }

    /// <summary>Whether everything shown is right; asked of who consents.</summary>
    public bool? Correct { get; init; }

    /// <summary>What is wrong; asked for when something is.</summary>
    [StringLength(1000)]
    public string? Remark { get; init; }
}

/// <summary>The graduate's own data of the case, and nobody else's: all of it, since all of it is confirmed.</summary>
/// <param name="State"><c>open</c>, or how it was answered: <c>confirmed</c> or <c>contested</c>; <c>closed</c> when nobody asks any more.</param>
/// <param name="CaseState">What has become of the file, in words.</param>
/// <param name="Name">Its first character.</param>
/// <param name="Form">What the employer has said of the graduate, with numbers and addresses masked.</param>
/// <param name="Score">Null where it cannot be counted.</param>
internal sealed record GraduatePage(
    string Purpose, string State, DateTimeOffset? UsedAt, string CaseState, string Number, string Name, string Employer, int Year, DateOnly ExpiresOn, JsonObject Form, ScoreView? Score);

/// <summary>Lets a graduate without an account see and confirm what an employer has filed about him or her.</summary>
internal sealed class Confirmation(Writes writes, CaseSteps steps, MatterCatalog matters, TimeProvider time) : IInvitationPage
{
    /// <summary>Parts of the form that speak of the graduate; the employer's own affairs are not among them.</summary>
    private static readonly string[] Shown = ["year", "listing", "employerItems", "graduate", "study", "agreement"];

    public string Purpose => Invitation.Graduate;

    public async Task<Outcome<object>> ShowAsync(Work work, Invitation invitation, CancellationToken cancellationToken)
    {
        if (await SubjectCases.CaseAsync(work, invitation.SubjectId, cancellationToken) is not { ErasedAt: null } @case || await work.FindGraduateAsync(invitation.SubjectId, cancellationToken) is not { } file)
            return CommonProblems.NotFound;
        return PageOf(@case, file, invitation);
    }

    /// <summary>Answers the state. The graduate may say it once for each submission; a correction asks anew. A confirmation starts the office's time to check.</summary>
    public async Task<Outcome<string>> ConfirmAsync(string token, JsonNode? body, CancellationToken cancellationToken)
    {
        if (FormReader.Read<ConfirmationForm>(body).Failed(out var problem, out var form))
            return problem;
        if (Errors(form).ToList() is { Count: > 0 } errors)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = errors };
        var now = time.GetUtcNow();
        return await writes.DoAsync<string>(async work =>
        {
            if ((await work.FindInvitationAsync(token, now.ShanghaiDate(), cancellationToken)).Failed(out var unknown, out var invitation))
                return unknown;
            if (invitation.Purpose != Purpose || await work.FindGraduateAsync(invitation.SubjectId, cancellationToken) is not { } file)
                return CommonProblems.NotFound;
            if (file.State != GraduateFile.Submitted || !await work.UseInvitationAsync(invitation, now, cancellationToken))
                return InvitationProblems.Used;
            var (right, declined) = (form is { Consent: true, Correct: true }, form.Consent == false);
            // Whoever says no is shown nothing of it any more.
            if (declined)
                await work.TakeBackInvitationsAsync(Purpose, file.CaseId, now, cancellationToken);
            await work.ExecuteAsync("Graduates.Confirm", new
            {
                file.CaseId, ConfirmedAt = right ? now : (DateTimeOffset?)null, ContestedAt = right ? null : (DateTimeOffset?)now, Remark = declined ? null : (PersonalText?)form.Remark,
            }, cancellationToken);
            if (right && (await steps.ByAnswerAsync(work, file.CaseId, GraduateFlow.Confirm, new ConfirmedBody(), cancellationToken)).Failed(out var closed, out _))
                return closed;
            return right ? ConfirmationView.Confirmed : declined ? ConfirmationView.Declined : ConfirmationView.Contested;
        }, cancellationToken);
    }

    private static IEnumerable<FieldError> Errors(ConfirmationForm form)
    {
        foreach (var finding in FieldChecks.Check(form, Law.EmployerApplies))
            yield return new FieldError(finding.Pointer, finding.Code, finding.Title, finding.Provision);
        if (form is { Consent: false, Correct: true })
            yield return CaseProblems.Field("/consent", "field-required");
        if (form is { Consent: true, Correct: null })
            yield return CaseProblems.Field("/correct", "field-required");
        if (form is { Consent: true, Correct: false } && string.IsNullOrWhiteSpace(form.Remark))
            yield return CaseProblems.Field("/remark", "field-required");
    }

    private GraduatePage PageOf(CaseRecord @case, GraduateFile file, Invitation invitation)
    {
        var (matter, form) = (matters.Of(@case), JsonSerializer.Deserialize<GraduateForm>((string)@case.Form, FormReader.Options)!);
        var name = $"{form.Graduate!.Name![..1]}**";
        var all = matter.Masked(@case.Form).AsObject();
        all["graduate"]!["name"] = name;
        // Whose grades they are, may read them.
        all["study"]!["rankPercent"] = form.Study!.RankPercent;
        var own = new JsonObject(Shown.Where(part => all[part] is not null).Select(part => KeyValuePair.Create(part, all[part]?.DeepClone())));
        var score = GraduateFiles.ScoreOf(form);
        return new GraduatePage(
            Purpose, StateOf(file, invitation), invitation.UsedAt?.InShanghai(), matter.TitleOf(matter.Flow[@case.State]).InCallersLanguage(), file.Number, name, form.Employer!.Name!, file.Year, invitation.ExpiresOn, own,
            score is null ? null : ScoreView.Of(file.Year, score));
    }

    private static string StateOf(GraduateFile file, Invitation invitation) => invitation.UsedAt is not null ? ConfirmationView.StateOf(file) : file.State == GraduateFile.Submitted ? ConfirmationView.Open : "closed";
}

/// <summary>Points and confirmation of a graduate's case, and a new link, for those who see the case.</summary>
internal sealed class Assessments(Database database, Writes writes, SubjectCases cases, TimeProvider time)
{
    public async Task<Outcome<AssessmentView>> ReadAsync(Guid id, Caller caller, Audience audience, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await FindAsync(work, id, caller, audience, cancellationToken)).Failed(out var problem, out var found))
            return problem;
        var form = JsonSerializer.Deserialize<GraduateForm>((string)found.Form, FormReader.Options)!;
        var (year, asked) = (form.Year ?? time.ShanghaiToday().Year, PointsForm.Of(form));
        if (asked.Missing().Any() || PointsTable.Of(year) is not { } table)
            return GraduateProblems.PointsIncomplete;
        var file = await work.FindGraduateAsync(id, cancellationToken);
        return new AssessmentView(ScoreView.Of(year, Scoring.Of(asked, table))) { Honours = form.Study?.Honours, Confirmation = file is null ? null : ConfirmationView.Of(file) };
    }

    /// <summary>Sends the graduate another link; the one before is good no more.</summary>
    public Task<Outcome<string>> InviteAsync(Guid id, string key, Caller caller, CancellationToken cancellationToken) => writes.OnceAsync(caller, key, $"invitation {id}", async work =>
    {
        if ((await FindAsync(work, id, caller, Audience.Applicant, cancellationToken)).Failed(out var problem, out var found))
            return problem;
        if (await work.ConfirmableUntilAsync(id, cancellationToken) is not { } until)
            return GraduateProblems.NothingToConfirm;
        await work.InviteAsync(GraduateFiles.InvitationOf(JsonSerializer.Deserialize<GraduateForm>((string)found.Form, FormReader.Options)!, id, until), time.GetUtcNow(), cancellationToken);
        return id.ToString();
    }, cancellationToken);

    private async Task<Outcome<CaseRecord>> FindAsync(Work work, Guid id, Caller caller, Audience audience, CancellationToken cancellationToken)
    {
        if ((await cases.FindAsync(work, id, caller, audience, cancellationToken)).Failed(out var problem, out var found))
            return problem;
        return found.Matter == GraduateMatter.MatterCode ? found : CommonProblems.NotFound;
    }
}

/// <summary>A case's points, and what the graduate has said to it.</summary>
internal sealed record AssessmentView : ScoreView
{
    public AssessmentView(ScoreView score)
        : base(score)
    {
    }

    /// <summary>In the applicant's words; their values differ from year to year.</summary>
    public required string? Honours { get; init; }

    /// <summary>Null before the first submission.</summary>
    public required ConfirmationView? Confirmation { get; init; }
}

/// <param name="State"><c>open</c>, <c>confirmed</c>, <c>contested</c>, or <c>declined</c> as a whole.</param>
internal sealed record ConfirmationView(string State, DateTimeOffset? At, string? Remark)
{
    public const string Open = "open", Confirmed = "confirmed", Contested = "contested", Declined = "declined";

    public static ConfirmationView Of(GraduateFile file) => new(StateOf(file), (file.ConfirmedAt ?? file.ContestedAt)?.InShanghai(), file.Remark);

    public static string StateOf(GraduateFile file) => file switch { { ConfirmedAt: not null } => Confirmed, { ContestedAt: not null, Remark: null } => Declined, { ContestedAt: not null } => Contested, _ => Open };
}

internal static class ConfirmationEndpoints
{
    public static async Task<IResult> ConfirmAsync(string token, HttpContext context, Confirmation confirmation, CancellationToken cancellationToken)
    {
        context.Response.IsNobodyElses();
        if ((await StrictJson.ReadAsync(context.Request, cancellationToken)).Failed(out var problem, out var body))
            return problem;
        return (await confirmation.ConfirmAsync(token, body, cancellationToken)).Answer(state => Results.Ok(new ConfirmedView(state)));
    }

    public static async Task<IResult> OwnAsync(Guid id, Caller caller, Assessments assessments, CancellationToken cancellationToken) =>
        (await assessments.ReadAsync(id, caller, Audience.Applicant, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> DeskAsync(Guid id, Caller caller, Assessments assessments, CancellationToken cancellationToken) =>
        (await assessments.ReadAsync(id, caller, Audience.Officer, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> InviteAsync(Guid id, HttpRequest request, Caller caller, Assessments assessments, CancellationToken cancellationToken) =>
        Preconditions.IdempotencyKey(request).Failed(out var problem, out var key) ? problem : (await assessments.InviteAsync(id, key, caller, cancellationToken)).Answer(_ => Results.Ok(new ConfirmedView("open")));
}

internal sealed record ConfirmedView(string State);
