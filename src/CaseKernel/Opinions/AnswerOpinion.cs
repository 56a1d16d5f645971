using System.Text.Json.Nodes;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Opinions;

internal sealed record AnswerBody(OpinionAnswer? Answer, string? Reason = null) : IActBody
{
    public IEnumerable<FieldError> Errors()
    {
        if (Answer is null)
            yield return CaseProblems.Field("/answer", "field-required");
        foreach (var error in ActBody.Text(Reason, "/reason", required: Answer == OpinionAnswer.Object))
            yield return error;
    }
}

internal enum OpinionAnswer
{
    Agree,
    Object,
}

/// <summary>A department answers, once. Of two of its officers who answer at once one wins, and the other is told who.</summary>
internal sealed class AnswerOpinion(Database database, MatterCatalog matters, Rounds rounds, TimeProvider time)
{
    public async Task<Outcome<OpinionRecord>> DoAsync(Guid id, AnswerBody body, Caller caller, int version, CancellationToken cancellationToken)
    {
        if (ActBody.Detail(body).Failed(out var problem, out _))
            return problem;
        await using (var work = await database.BeginAsync(cancellationToken))
        {
            if ((await work.AskedOfAsync(id, caller, cancellationToken)).Failed(out problem, out var before))
                return problem;
            if (before.State != OpinionState.Asked)
                return await RefusedAsync(work, before, cancellationToken);
            if (before.Version != version)
                return Stale(before);
            var ended = before with
            {
                State = body.Answer == OpinionAnswer.Agree ? OpinionState.Agreed : OpinionState.Objected,
                Version = before.Version + 1,
                SweepOn = null,
                EndedAt = time.GetUtcNow(),
                AnsweredBy = caller.AccountId,
                AnsweredByName = caller.DisplayName,
                Reason = string.IsNullOrWhiteSpace(body.Reason) ? null : body.Reason.Trim(),
            };
            if (await rounds.EndAsync(work, before, ended, cancellationToken))
            {
                await work.CommitAsync(cancellationToken);
                return ended;
            }
        }
        await using var again = await database.ReadAsync(cancellationToken);
        return (await again.AskedOfAsync(id, caller, cancellationToken)).Failed(out problem, out var now) ? problem : await RefusedAsync(again, now, cancellationToken);
    }

    /// <summary>The task is over, whatever version was sent: by whom it ended and why says more than that it changed.</summary>
    private async Task<Problem> RefusedAsync(Work work, OpinionRecord opinion, CancellationToken cancellationToken)
    {
        if (opinion.State == OpinionState.Asked)
            return Stale(opinion);
        var matter = matters.Of((await work.FindCaseAsync(opinion.CaseId, cancellationToken))!);
        var round = (await work.RoundsOfAsync(matter, opinion.CaseId, cancellationToken)).First(round => round.Record.Id == opinion.ConsultationId);
        var problem = opinion.State == OpinionState.Stopped && round.Objection is { } objection
            ? OpinionProblems.OpinionStopped.With(OpinionWords.Department(matter, objection.Department), OpinionWords.ReasonOf(round.Declared, objection))
            : OpinionProblems.OpinionEnded.With(OpinionWords.State(round.Declared, opinion.State), opinion.EndedAt!.Value.ShanghaiDate());
        return problem with { Extensions = At(opinion) };
    }

    private static Problem Stale(OpinionRecord opinion) => ((Problem)OpinionProblems.OpinionStale) with { Extensions = At(opinion) };

    private static Dictionary<string, JsonNode?> At(OpinionRecord opinion) => new()
    {
        ["current"] = opinion.Version,
        ["state"] = OpinionWords.Code(opinion.State),
    };
}

internal static class OpinionRights
{
    /// <summary>The task, if an office of this caller was asked; everybody else learns nothing of it.</summary>
    public static async Task<Outcome<OpinionRecord>> AskedOfAsync(this Work work, Guid id, Caller caller, CancellationToken cancellationToken) =>
        await work.FindOpinionAsync(id, cancellationToken) is { } opinion && caller.Offices().Contains(opinion.Office) ? opinion : CommonProblems.NotFound;

    public static string[] Offices(this Caller caller) => [.. caller.Jurisdictions.Select(jurisdiction => jurisdiction.Office).Distinct()];
}
