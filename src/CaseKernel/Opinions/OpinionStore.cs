using System.Text.Json;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Forms;
using Platform.Persistence;

namespace Platform.CaseKernel.Opinions;

/// <summary>The rows of rounds and tasks. Reads and plain writes; what may happen is decided elsewhere.</summary>
internal static class OpinionStore
{
    /// <summary>The rounds of a case in their order, with their tasks in the order of the declaration.</summary>
    public static async Task<IReadOnlyList<Round>> RoundsOfAsync(this Work work, Matter matter, Guid caseId, CancellationToken cancellationToken)
    {
        if (matter.Consultations.Count == 0)
            return [];
        var rounds = await work.QueryAsync<ConsultationRecord>("Consultations.OfCase", new { CaseId = caseId }, cancellationToken);
        if (rounds.Count == 0)
            return [];
        var opinions = (await work.QueryAsync<OpinionRecord>("Opinions.OfCase", new { CaseId = caseId }, cancellationToken)).ToLookup(opinion => opinion.ConsultationId);
        return [.. rounds.Select(round =>
        {
            var declared = matter.Consultations.First(consultation => consultation.Code == round.Code);
            return new Round(declared, round, [.. declared.Departments.SelectMany(department => opinions[round.Id].Where(opinion => opinion.Department == department.Code))]);
        })];
    }

    /// <summary>What a department granted with its last agreement; null when it granted nothing.</summary>
    public static async Task<TGrant?> GrantOfAsync<TGrant>(this Work work, Guid caseId, string department, CancellationToken cancellationToken)
        where TGrant : class =>
        (await work.QueryAsync<OpinionRecord>("Opinions.OfCase", new { CaseId = caseId }, cancellationToken))
            .Where(opinion => opinion.Department == department && opinion is { State: OpinionState.Agreed, Granted: not null }).MaxBy(opinion => opinion.EndedAt)?.Granted is { } granted
            ? JsonSerializer.Deserialize<TGrant>(granted, FormReader.Options)
            : null;

    public static Task<OpinionRecord?> FindOpinionAsync(this Work work, Guid id, CancellationToken cancellationToken) =>
        work.FindAsync<OpinionRecord>("Opinions.Get", new { Id = id }, cancellationToken);

    /// <summary>The case with its row locked until the transaction ends.</summary>
    public static async Task<CaseRecord> HoldCaseAsync(this Work work, Guid id, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("Cases.Hold", new { Id = id }, cancellationToken);
        return (await work.FindCaseAsync(id, cancellationToken))!;
    }

    public static Task AddRoundAsync(this Work work, ConsultationRecord round, CancellationToken cancellationToken) =>
        work.ExecuteAsync("Consultations.Insert", new { round.Id, round.CaseId, round.Code, round.Seq, round.Question, round.AskedAt, round.AskedBy, round.AskedByName }, cancellationToken);

    public static Task AddOpinionAsync(this Work work, OpinionRecord opinion, CancellationToken cancellationToken) =>
        work.ExecuteAsync("Opinions.Insert", new { opinion.Id, opinion.ConsultationId, opinion.CaseId, opinion.Department, opinion.Office, opinion.DueOn, opinion.SweepOn }, cancellationToken);

    /// <summary>False when the round is no longer as <paramref name="round"/> says.</summary>
    public static async Task<bool> AdvanceAsync(this Work work, ConsultationRecord round, RoundState state, DateTimeOffset now, CancellationToken cancellationToken) =>
        await work.ExecuteAsync("Consultations.Advance", new { round.Id, round.Version, State = state.ToString(), SettledAt = state == RoundState.Open ? (DateTimeOffset?)null : now }, cancellationToken) == 1;

    /// <summary>False when the task has ended in the meantime.</summary>
    public static async Task<bool> FinishAsync(this Work work, OpinionRecord before, OpinionRecord after, CancellationToken cancellationToken) =>
        await work.ExecuteAsync("Opinions.Finish", new { after.Id, before.Version, State = after.State.ToString(), after.EndedAt, after.AnsweredBy, after.AnsweredByName, after.Reason, after.Granted }, cancellationToken) == 1;

    /// <summary>Ends every task of the round that nobody has answered.</summary>
    public static Task FinishRestAsync(this Work work, ConsultationRecord round, OpinionState state, DateTimeOffset now, CancellationToken cancellationToken) =>
        work.ExecuteAsync("Opinions.FinishRest", new { ConsultationId = round.Id, State = state.ToString(), EndedAt = now }, cancellationToken);
}
