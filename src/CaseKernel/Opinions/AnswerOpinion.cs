using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Forms;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Opinions;

/// <param name="Grant">What is granted with an agreement, where the department grants something (<see cref="Department.Grant"/>); of an objection it is not read.</param>
internal sealed record AnswerBody(OpinionAnswer? Answer, string? Reason = null, JsonObject? Grant = null) : IActBody
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
internal sealed class AnswerOpinion(Database database, MatterCatalog matters, Ending ending, Calendars calendars, TimeProvider time)
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
            if ((await GrantedAsync(work, before, body, cancellationToken)).Failed(out problem, out var granted))
                return problem;
            var ended = before with
            {
                State = body.Answer == OpinionAnswer.Agree ? OpinionState.Agreed : OpinionState.Objected,
                Version = before.Version + 1,
                SweepOn = null,
                EndedAt = time.GetUtcNow(),
                AnsweredBy = caller.AccountId,
                AnsweredByName = caller.DisplayName,
                Reason = string.IsNullOrWhiteSpace(body.Reason) ? null : body.Reason.Trim(),
                Granted = granted.Json,
            };
            if ((await ending.EndAsync(work, before, ended, cancellationToken)).Failed(out problem, out var done))
                return problem;
            if (done)
            {
                await work.CommitAsync(cancellationToken);
                return ended;
            }
        }
        await using var again = await database.ReadAsync(cancellationToken);
        return (await again.AskedOfAsync(id, caller, cancellationToken)).Failed(out problem, out var now) ? problem : await RefusedAsync(again, now, cancellationToken);
    }

    /// <summary>What the department grants, as it is kept; or what is wrong with it, all at once.</summary>
    private async Task<Outcome<Granted>> GrantedAsync(Work work, OpinionRecord opinion, AnswerBody body, CancellationToken cancellationToken)
    {
        var @case = (await work.FindCaseAsync(opinion.CaseId, cancellationToken))!;
        var (matter, agrees, today) = (matters.Of(@case), body.Answer == OpinionAnswer.Agree, time.ShanghaiToday());
        var type = matter.Consultations.SelectMany(consultation => consultation.Departments).FirstOrDefault(department => department.Code == opinion.Department)?.Grant;
        object? grant = null;
        if (agrees && type is not null)
        {
            if (FormReader.Read(body.Grant ?? [], type).Failed(out var misshapen, out var read))
                return Within(misshapen);
            grant = read;
            var errors = ((IActBody)grant).Errors().Concat(grant is IDatedActBody dated ? dated.Errors(new ActDay(today, calendars.Days)) : []).ToList();
            if (errors.Count > 0)
                return Within(((Problem)CaseProblems.BodyIncomplete) with { Errors = errors });
        }
        if (await matter.RefusalAsync(new AnswerContext(opinion.Department, agrees, grant, @case, work, today), cancellationToken) is { } refusal)
            return Within(refusal);
        return new Granted(grant is null ? null : JsonSerializer.Serialize(grant, type!, FormReader.Options));
    }

    private static Problem Within(Problem problem) => problem with { Errors = [.. problem.Errors.Select(error => error with { Pointer = $"/grant{error.Pointer}" })] };

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

    private sealed record Granted(string? Json);
}

internal static class OpinionRights
{
    /// <summary>The task, if an office of this caller was asked; everybody else learns nothing of it.</summary>
    public static async Task<Outcome<OpinionRecord>> AskedOfAsync(this Work work, Guid id, Caller caller, CancellationToken cancellationToken) =>
        await work.FindOpinionAsync(id, cancellationToken) is { } opinion && caller.Offices().Contains(opinion.Office) ? opinion : CommonProblems.NotFound;

    public static string[] Offices(this Caller caller) => [.. caller.Jurisdictions.Select(jurisdiction => jurisdiction.Office).Distinct()];
}
