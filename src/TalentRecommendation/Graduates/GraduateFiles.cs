using System.Globalization;
using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Invitations;
using Platform.TalentRecommendation.Listings;
using Platform.TalentRecommendation.Municipal;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Graduates;

/// <summary>What the steps of a graduate's case bring about beside it, in their transaction.</summary>
internal static class GraduateFiles
{
    public static async Task FollowAsync(StepContext context, GraduateForm form, CancellationToken cancellationToken)
    {
        var (act, work, @case) = (context.Step.Act, context.Work, context.Case);
        if (act == Act.Submit || act == Act.Resubmit)
        {
            await KeepAsync(context, form, cancellationToken);
            await work.KeepAddressesAsync(form.Graduate!, @case.Id, cancellationToken);
            await work.InviteAsync(InvitationOf(form, @case.Id, (await work.ConfirmableUntilAsync(@case.Id, cancellationToken))!.Value), context.At, cancellationToken);
            return;
        }
        // While the employer mends the file there is nothing to confirm; what it mends is confirmed by another link.
        if (act == Act.RequestCorrections)
            await work.TakeBackInvitationsAsync(Invitation.Graduate, @case.Id, context.At, cancellationToken);
        if (StateOf(context.Step.To) is not { } state)
            return;
        // A file that no office has accepted is no try; one that was accepted is, whatever becomes of it.
        if (state == GraduateFile.Ended && context.Step.From != States.UnderReview)
            await work.FreeTryAsync(@case.Id, cancellationToken);
        if (state == GraduateFile.Ended)
            await work.FreeAddressesAsync(@case.Id, cancellationToken);
        if (state != GraduateFile.Recommended)
            await work.CloseInvitationsAsync(Invitation.Graduate, @case.Id, context.At, cancellationToken);
        await work.ExecuteAsync("Graduates.Move", new { CaseId = @case.Id, State = state }, cancellationToken);
        if (state == GraduateFile.Recommended)
        {
            var content = MunicipalFile.Of(@case, JsonNode.Parse((string)@case.Form)!, (await work.FindGraduateAsync(@case.Id, cancellationToken))!, ScoreOf(form), context.Today).Xml();
            await work.ExecuteAsync("Municipal.Insert", new { CaseId = @case.Id, @case.Number, Content = (PersonalText)content, CreatedAt = context.At }, cancellationToken);
        }
    }

    /// <summary>To the graduate alone; the employer never sees the link.</summary>
    public static Invited InvitationOf(GraduateForm form, Guid caseId, DateOnly until) => new(
        Invitation.Graduate, caseId, form.Graduate!.Name!, form.Graduate.Email!, until,
        new Text(typeof(GraduateTexts), "invitation.subject", form.Employer!.Name), new Text(typeof(GraduateTexts), "invitation.text", form.Employer.Name, until));

    /// <summary>The last day on which the graduate may confirm; null when there is nothing to confirm.</summary>
    public static async Task<DateOnly?> ConfirmableUntilAsync(this Work work, Guid caseId, CancellationToken cancellationToken) =>
        (await SubjectCases.DueAsync(work, [caseId], Terms.Confirmation.Code, cancellationToken)).SingleOrDefault()?.DueOn;

    private static async Task KeepAsync(StepContext context, GraduateForm form, CancellationToken cancellationToken)
    {
        var (@case, work) = (context.Case, context.Work);
        var listing = form.Listing is { Length: > 0 } number ? await work.FindListingAsync(number, cancellationToken) : null;
        var score = ScoreOf(form);
        var file = new GraduateFile
        {
            CaseId = @case.Id,
            Number = @case.Number!,
            Zone = @case.Zone,
            Year = form.Year!.Value,
            OrganisationId = @case.OrganisationId,
            Employer = form.Employer!.Name!,
            Listing = listing?.Number,
            Industry = listing?.Industry,
            Education = form.Study!.Education!.Value.ToString().ToLowerInvariant(),
            Direct = score?.Direct?.Code,
            Points = score?.Total ?? 0,
            Passing = score?.Table.Passing ?? 0,
        };
        await work.ExecuteAsync(context.Step.Act == Act.Submit ? "Graduates.Insert" : "Graduates.Renew", file, cancellationToken);
    }

    /// <summary>Null while the form does not say enough, or where the year has no table.</summary>
    public static Score? ScoreOf(GraduateForm form) =>
        form.Year is { } year && PointsForm.Of(form) is var asked && !asked.Missing().Any() && PointsTable.Of(year) is { } table ? Scoring.Of(asked, table) : null;

    private static string? StateOf(State state) => state switch
    {
        _ when state == GraduateFlow.Recommended => GraduateFile.Recommended,
        _ when state == GraduateFlow.Settled => GraduateFile.Settled,
        _ when state == GraduateFlow.NotSettled => GraduateFile.NotSettled,
        _ when state == States.Refused => GraduateFile.Refused,
        _ when Opening.Ends.Contains(state) => GraduateFile.Ended,
        _ => null,
    };
}
