using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Lists;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Invitations;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Panels;

/// <summary>What the officer does with a panel; each answers the case's id. Members are reached by personal links, which the officer never sees.</summary>
internal sealed class ConvenePanel(Writes writes, SubjectCases cases, TimeProvider time)
{
    public async Task<Outcome<string>> OpenAsync(Guid caseId, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken)
    {
        try
        {
            return await writes.OnceAsync<PanelForm>(body, PanelProblems.Errors, $"panel {caseId}", key, caller, (work, form) => OpenAsync(work, caseId, form, caller, cancellationToken), cancellationToken);
        }
        catch (DbException exception) when (UniqueViolation.Is(exception))
        {
            // A colleague opened it at the same moment.
            return PanelProblems.Exists;
        }
    }

    /// <summary>Another member for one who may not vote.</summary>
    public Task<Outcome<string>> ReplaceAsync(Guid caseId, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<PanelMemberForm>(body, PanelProblems.Errors, $"panel-member {caseId}", key, caller, (work, form) => ReplaceAsync(work, caseId, form, caller, cancellationToken), cancellationToken);

    /// <summary>More time; who has not answered gets another link.</summary>
    public Task<Outcome<string>> ExtendAsync(Guid caseId, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<PanelExtensionForm>(body, PanelProblems.Errors, $"panel-extension {caseId}", key, caller, (work, form) => ExtendAsync(work, caseId, form, caller, cancellationToken), cancellationToken);

    /// <summary>All ballots are opened together: when nobody is waited for, or the last day has passed; never below the quorum.</summary>
    public Task<Outcome<string>> RevealAsync(Guid caseId, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<RevealForm>(body, _ => [], $"panel-reveal {caseId}", key, caller, (work, _) => RevealAsync(work, caseId, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> OpenAsync(Work work, Guid caseId, PanelForm form, Caller caller, CancellationToken cancellationToken)
    {
        if ((await ReviewedAsync(work, caseId, caller, cancellationToken)).Failed(out var problem, out var reviewed))
            return problem;
        if (await work.FindPanelOfCaseAsync(caseId, cancellationToken) is not null)
            return PanelProblems.Exists;
        var now = time.GetUtcNow();
        if (Unfit(form, reviewed, now.ShanghaiDate()).ToList() is { Count: > 0 } errors)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = errors };
        var panel = new Panel
        {
            Id = Guid.CreateVersion7(now),
            CaseId = caseId,
            Employer = reviewed.Employer!.Name!,
            Size = form.Members!.Count,
            Quorum = form.Quorum!.Value,
            VotesUntil = form.VotesUntil!.Value,
            OpenedOn = now.ShanghaiDate(),
            OpenedBy = caller.AccountId,
        };
        await work.ExecuteAsync("Panels.Insert", panel, cancellationToken);
        foreach (var (member, index) in form.Members.Select((member, index) => (member, index)))
            await AddAsync(work, panel, member, index + 1, now, cancellationToken);
        return caseId.ToString();
    }

    private async Task<Outcome<string>> ReplaceAsync(Work work, Guid caseId, PanelMemberForm form, Caller caller, CancellationToken cancellationToken)
    {
        if ((await HoldAsync(work, caseId, caller, cancellationToken)).Failed(out var problem, out var held))
            return problem;
        var (panel, reviewed) = held;
        var members = await work.MembersOfAsync(panel.Id, cancellationToken);
        if (members.Count(member => member.State != PanelMember.Conflict) >= panel.Size)
            return PanelProblems.NobodyToReplace;
        var known = members.Select(member => new PanelMemberForm { Name = member.Name, Organisation = member.Organisation, Mail = member.Mail });
        if (Conflicts(form, "", reviewed, known).ToList() is { Count: > 0 } errors)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = errors };
        await AddAsync(work, panel, form, members.Count + 1, time.GetUtcNow(), cancellationToken);
        return caseId.ToString();
    }

    private async Task<Outcome<string>> ExtendAsync(Work work, Guid caseId, PanelExtensionForm form, Caller caller, CancellationToken cancellationToken)
    {
        if ((await HoldAsync(work, caseId, caller, cancellationToken)).Failed(out var problem, out var held))
            return problem;
        var (now, until) = (time.GetUtcNow(), form.VotesUntil!.Value);
        if (until <= held.Panel.VotesUntil || until < now.ShanghaiDate())
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = [PanelProblems.Error("/votesUntil", "panel-day-must-be-later", held.Panel.VotesUntil)] };
        await work.ExecuteAsync("Panels.Extend", new { held.Panel.Id, VotesUntil = until }, cancellationToken);
        foreach (var member in (await work.MembersOfAsync(held.Panel.Id, cancellationToken)).Where(member => member.State == PanelMember.Invited))
            await InviteAsync(work, member, until, now, cancellationToken);
        return caseId.ToString();
    }

    private async Task<Outcome<string>> RevealAsync(Work work, Guid caseId, Caller caller, CancellationToken cancellationToken)
    {
        if ((await HoldAsync(work, caseId, caller, cancellationToken)).Failed(out var problem, out var held))
            return problem;
        var (panel, members, now) = (held.Panel, await work.MembersOfAsync(held.Panel.Id, cancellationToken), time.GetUtcNow());
        var ballots = members.Select(member => member.Read()).OfType<Ballot>().ToList();
        var waitedFor = members.Count(member => member.State == PanelMember.Invited);
        if (ballots.Count < panel.Quorum || (waitedFor > 0 && now.ShanghaiDate() <= panel.VotesUntil))
            return PanelProblems.NotComplete.With(ballots.Count, panel.Quorum, waitedFor, panel.VotesUntil) with { Provision = Law.PanelRules };
        var result = panel.Rules.Count(ballots);
        await work.ExecuteAsync("Panels.Reveal", new { panel.Id, At = now, By = caller.AccountId, result.Passed, result.Yes, result.No, result.Average }, cancellationToken);
        return caseId.ToString();
    }

    /// <summary>The case's open panel, held, and what is reviewed.</summary>
    private async Task<Outcome<(Panel Panel, SkillsForm Reviewed)>> HoldAsync(Work work, Guid caseId, Caller caller, CancellationToken cancellationToken)
    {
        if ((await ReviewedAsync(work, caseId, caller, cancellationToken)).Failed(out var problem, out var reviewed))
            return problem;
        if (await work.FindPanelOfCaseAsync(caseId, cancellationToken) is not { } panel)
            return CommonProblems.NotFound;
        return (await work.HoldPanelAsync(panel.Id, cancellationToken)).Failed(out problem, out var held) ? problem : (held, reviewed);
    }

    /// <summary>A title under review in nobody else's hands.</summary>
    private async Task<Outcome<SkillsForm>> ReviewedAsync(Work work, Guid caseId, Caller caller, CancellationToken cancellationToken)
    {
        if ((await cases.FindAsync(work, caseId, caller, Audience.Officer, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        if (@case.AssigneeId is { } holder && holder != caller.AccountId && caller.Absent(holder) is null)
            return CaseProblems.ClaimedByOther.With((string?)@case.AssigneeName);
        if (@case.Matter != SkillsMatter.MatterCode || @case.State != States.UnderReview.Name)
            return PanelProblems.NotForThisCase;
        var form = JsonSerializer.Deserialize<SkillsForm>((string)@case.Form, FormReader.Options)!;
        return form.Application == SkillsApplication.Title ? form : PanelProblems.NotForThisCase;
    }

    private static IEnumerable<FieldError> Unfit(PanelForm form, SkillsForm reviewed, DateOnly today)
    {
        var (rules, members) = (PanelRules.On(today), form.Members!);
        if (members.Count < rules.LeastMembers)
            yield return PanelProblems.Error("/members", "panel-needs-members", rules.LeastMembers);
        if (form.Quorum < rules.Quorum.Least(members.Count) || form.Quorum > members.Count)
            yield return PanelProblems.Error("/quorum", "panel-quorum-wrong", rules.Quorum.Least(members.Count), members.Count);
        if (form.VotesUntil < today)
            yield return PanelProblems.Error("/votesUntil", "panel-day-must-be-later", today.AddDays(-1));
        foreach (var (member, index) in members.Select((member, index) => (member, index)))
        {
            foreach (var error in Conflicts(member, $"/members/{index}", reviewed, members.Take(index)))
                yield return error;
        }
    }

    /// <summary>Nobody reviews himself, nobody a colleague, and nobody twice.</summary>
    private static IEnumerable<FieldError> Conflicts(PanelMemberForm member, string pointer, SkillsForm reviewed, IEnumerable<PanelMemberForm> others)
    {
        if (Same(member.Organisation, reviewed.Employer?.Name))
            yield return PanelProblems.Error($"{pointer}/organisation", "panel-member-of-the-employer");
        if (Same(member.Name, reviewed.Candidate?.Name))
            yield return PanelProblems.Error($"{pointer}/name", "panel-member-is-the-candidate");
        if (others.Any(other => Same(other.Mail, member.Mail)))
            yield return PanelProblems.Error($"{pointer}/mail", "panel-member-twice");
    }

    /// <summary>Whatever width, case or spaces were typed.</summary>
    private static bool Same(string? one, string? other) =>
        SearchText.Of(one).Replace(" ", "", StringComparison.Ordinal) is { Length: > 0 } text && text == SearchText.Of(other).Replace(" ", "", StringComparison.Ordinal);

    private static async Task AddAsync(Work work, Panel panel, PanelMemberForm form, int seq, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var member = new PanelMember { Id = Guid.CreateVersion7(now), PanelId = panel.Id, Seq = seq, Organisation = form.Organisation!.Trim(), Name = form.Name!.Trim(), Mail = form.Mail!.Trim() };
        await work.ExecuteAsync("PanelMembers.Insert", member, cancellationToken);
        await InviteAsync(work, member, panel.VotesUntil, now, cancellationToken);
    }

    private static Task InviteAsync(Work work, PanelMember member, DateOnly until, DateTimeOffset now, CancellationToken cancellationToken) => work.InviteAsync(
        new Invited(Invitation.Panel, member.Id, (string)member.Name!, (string)member.Mail!, until, new Text(typeof(PanelTexts), "panel-invitation"), new Text(typeof(PanelTexts), "panel-invitation-text", until)), now, cancellationToken);
}
