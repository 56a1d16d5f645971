using System.Globalization;
using System.Text.Json;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Forms;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Invitations;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Panels;

internal sealed record CriterionView(string Code, string Title, int Max)
{
    public static CriterionView Of(Criterion criterion) => new(criterion.Code, criterion.Title.In(CultureInfo.CurrentUICulture), criterion.Max);
}

/// <summary>A panel as the office sees it.</summary>
/// <param name="State"><c>open</c>, <c>revealed</c> or <c>closed</c>.</param>
/// <param name="Result">Null until it is revealed.</param>
internal sealed record PanelView(
    string State, int Quorum, DateOnly VotesUntil, DateOnly OpenedOn, IReadOnlyList<CriterionView> Criteria, string Source, bool ToBeVerified, IReadOnlyList<PanelMemberView> Members, PanelResultView? Result);

/// <param name="Average">Of the totals, two decimals.</param>
internal sealed record PanelResultView(bool Passed, int Yes, int No, string Average)
{
    public static PanelResultView? Of(PanelResult? result) => result is null ? null : new PanelResultView(result.Passed, result.Yes, result.No, result.Average.ToString("0.00", CultureInfo.InvariantCulture));
}

/// <summary>A member as the office sees it. What was said of the candidate is null for everybody until all of it is revealed.</summary>
internal sealed record PanelMemberView(
    Guid Id, string Name, string Organisation, string State, string? Reason, Verdict? Verdict, int? Total, IReadOnlyDictionary<string, int>? Scores, string? Comment)
{
    public static PanelMemberView Of(PanelMember member, bool revealed)
    {
        var ballot = revealed ? member.Read() : null;
        return new PanelMemberView(member.Id, member.Name!, member.Organisation, member.State, member.Reason, ballot?.Verdict, ballot?.Total, ballot?.Scores, ballot?.Comment);
    }
}

/// <summary>A panel as the applicant sees it: how it went and by which rules, not who said what.</summary>
/// <param name="Majority">For passing, of the votes cast, such as 2/3.</param>
/// <param name="Source">Of the rules.</param>
internal sealed record PanelOutcomeView(string State, int Members, int Quorum, DateOnly VotesUntil, string Majority, string Source, bool ToBeVerified, PanelResultView? Result)
{
    public static PanelOutcomeView Of(Panel panel)
    {
        var rules = panel.Rules;
        return new PanelOutcomeView(
            panel.State, panel.Size, panel.Quorum, panel.VotesUntil, $"{rules.Majority.Parts}/{rules.Majority.Of}", rules.Source.In(CultureInfo.CurrentUICulture), rules.ToBeVerified, PanelResultView.Of(panel.Result));
    }
}

/// <summary>What a member reads of the candidate, who stays unnamed. After the answer only that it was given.</summary>
/// <param name="State"><c>open</c>, <c>used</c> when the member has answered, or <c>expired</c> when there is nothing to vote on any more.</param>
internal sealed record PanelPageView(
    string Purpose, AviationTrack Track, string TrackTitle, TitleLevel Level, string LevelTitle, Education? Education, string? EducationTitle, int? Years, string? Achievements,
    IReadOnlyList<CriterionView> Criteria, DateOnly VotesUntil, string State, DateTimeOffset? UsedAt);

internal sealed class PanelReader(Database database, SubjectCases cases)
{
    public async Task<Outcome<PanelView>> DeskAsync(Guid caseId, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await cases.FindAsync(work, caseId, caller, Audience.Officer, cancellationToken)).Failed(out var problem, out _))
            return problem;
        if (await work.FindPanelOfCaseAsync(caseId, cancellationToken) is not { } panel)
            return CommonProblems.NotFound;
        var (rules, revealed) = (panel.Rules, panel.State == Panel.Revealed);
        return new PanelView(
            panel.State, panel.Quorum, panel.VotesUntil, panel.OpenedOn, [.. rules.Criteria.Select(CriterionView.Of)], rules.Source.In(CultureInfo.CurrentUICulture), rules.ToBeVerified,
            [.. (await work.MembersOfAsync(panel.Id, cancellationToken)).Select(member => PanelMemberView.Of(member, revealed))], PanelResultView.Of(panel.Result));
    }

    public async Task<Outcome<PanelOutcomeView>> OwnAsync(Guid caseId, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await cases.FindAsync(work, caseId, caller, Audience.Applicant, cancellationToken)).Failed(out var problem, out _))
            return problem;
        return await work.FindPanelOfCaseAsync(caseId, cancellationToken) is { } panel
            ? PanelOutcomeView.Of(panel)
            : CommonProblems.NotFound;
    }
}

/// <summary>The page behind a member's personal link.</summary>
internal sealed class PanelPage : IInvitationPage
{
    private const string Open = "open", Used = "used", Expired = "expired";

    public string Purpose => Invitation.Panel;

    public async Task<Outcome<object>> ShowAsync(Work work, Invitation invitation, CancellationToken cancellationToken)
    {
        if (await work.FindMemberAsync(invitation.SubjectId, cancellationToken) is not { } member || await work.FindPanelAsync(member.PanelId, cancellationToken) is not { } panel
            || await SubjectCases.FormAsync(work, panel.CaseId, cancellationToken) is not { } filed)
            return CommonProblems.NotFound;
        var candidate = JsonSerializer.Deserialize<SkillsForm>(filed, FormReader.Options)!.Candidate!;
        var state = member.State != PanelMember.Invited ? Used : panel.State == Panel.Open ? Open : Expired;
        // Personal data is for who is to vote.
        var shown = state == Open ? candidate : null;
        return new PanelPageView(
            Invitation.Panel, candidate.Track!.Value, Word(candidate.Track.Value), candidate.Level!.Value, Word(candidate.Level.Value), shown?.Education, shown is null ? null : Word(shown.Education!.Value),
            shown?.Years, shown?.Achievements, [.. panel.Rules.Criteria.Select(CriterionView.Of)], panel.VotesUntil, state, member.AnsweredAt?.InShanghai());
    }

    private static string Word<TChoice>(TChoice choice)
        where TChoice : struct, Enum => new Text(typeof(PanelTexts), $"word.{JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString())}").InCallersLanguage();
}
