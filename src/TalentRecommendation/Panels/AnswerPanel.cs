using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Forms;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Invitations;

namespace Platform.TalentRecommendation.Panels;

/// <summary>What the holder of a personal link says: a vote or a conflict of interest, once.</summary>
internal sealed class AnswerPanel(Writes writes, TimeProvider time)
{
    /// <summary>The member's state afterwards.</summary>
    public Task<Outcome<string>> VoteAsync(string token, JsonNode? body, CancellationToken cancellationToken) =>
        AnswerAsync<VoteForm>(token, body, Errors, PanelMember.Voted, form => new Said(null, JsonSerializer.Serialize(new Ballot(form.Scores!, form.Verdict!.Value, form.Comment?.Trim()), JsonDefaults.Options)), cancellationToken);

    /// <inheritdoc cref="VoteAsync"/>
    public Task<Outcome<string>> ConflictAsync(string token, JsonNode? body, CancellationToken cancellationToken) =>
        AnswerAsync<ConflictForm>(token, body, (form, _) => PanelProblems.Errors(form), PanelMember.Conflict, form => new Said(form.Reason!.Trim(), null), cancellationToken);

    private async Task<Outcome<string>> AnswerAsync<TForm>(string token, JsonNode? body, Func<TForm, PanelRules, IEnumerable<FieldError>> errors, string state, Func<TForm, Said> said, CancellationToken cancellationToken)
        where TForm : class
    {
        if (FormReader.Read<TForm>(body).Failed(out var wrong, out var form))
            return wrong;
        return await writes.DoAsync<string>(async work =>
        {
            if ((await HoldAsync(work, token, cancellationToken)).Failed(out var problem, out var held))
                return problem;
            if (errors(form, held.Panel.Rules).ToList() is { Count: > 0 } unfit)
                return ((Problem)CaseProblems.BodyIncomplete) with { Errors = unfit };
            var (reason, ballot) = said(form);
            var answer = new { held.Member.Id, State = state, Reason = (PersonalText?)reason, Ballot = (PersonalText?)ballot, At = time.GetUtcNow() };
            return await work.ExecuteAsync("PanelMembers.Answer", answer, cancellationToken) == 1 ? state : PanelProblems.Answered;
        }, cancellationToken);
    }

    private async Task<Outcome<(Panel Panel, PanelMember Member)>> HoldAsync(Work work, string token, CancellationToken cancellationToken)
    {
        var today = time.ShanghaiToday();
        if ((await work.FindInvitationAsync(token, today, cancellationToken)).Failed(out var problem, out var invitation))
            return problem;
        if (invitation.Purpose != Invitation.Panel || await work.FindMemberAsync(invitation.SubjectId, cancellationToken) is not { } member)
            return CommonProblems.NotFound;
        if ((await work.HoldPanelAsync(member.PanelId, cancellationToken)).Failed(out problem, out var panel))
            return problem;
        return panel.VotesUntil < today ? PanelProblems.VotingOver.With(panel.VotesUntil) : (panel, member);
    }

    private static IEnumerable<FieldError> Errors(VoteForm form, PanelRules rules)
    {
        foreach (var error in PanelProblems.Errors(form))
            yield return error;
        if (form.Scores is not { } scores)
            yield break;
        foreach (var unknown in scores.Keys.Except(rules.Criteria.Select(criterion => criterion.Code)))
            yield return PanelProblems.Error($"/scores/{unknown}", "panel-criterion-unknown");
        foreach (var criterion in rules.Criteria)
        {
            if (!scores.TryGetValue(criterion.Code, out var score) || score < 0 || score > criterion.Max)
                yield return PanelProblems.Error($"/scores/{criterion.Code}", "panel-score-wrong", criterion.Title, criterion.Max);
        }
    }

    private sealed record Said(string? Reason, string? Ballot);
}
