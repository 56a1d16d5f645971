using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Opinions;

/// <summary>How departments' tasks end, and what follows for the case, in the transaction of the answer or of the sweep.</summary>
internal sealed class Ending(MatterCatalog matters, Rounds rounds, StepTaker steps, Outbox outbox, TimeProvider time)
{
    /// <summary>
    /// One department's task ends, by its answer or by its silence (<paramref name="ended"/>), and with the last or the decisive
    /// one the round; what the flow says follows from that is taken at once. False when somebody was faster, or a refusal: then
    /// nothing may be committed.
    /// </summary>
    public async Task<Outcome<bool>> EndAsync(Work work, OpinionRecord before, OpinionRecord ended, CancellationToken cancellationToken)
    {
        var @case = await work.HoldCaseAsync(before.CaseId, cancellationToken);
        var matter = matters.Of(@case);
        var round = (await work.RoundsOfAsync(matter, @case.Id, cancellationToken)).First(round => round.Record.Id == before.ConsultationId);
        var now = time.GetUtcNow();
        var state = Aggregate.Of(round.Declared, [.. round.Opinions.Select(opinion => opinion.Id == ended.Id ? ended.State : opinion.State)]);
        if (!await work.AdvanceAsync(round.Record, state, now, cancellationToken) || !await work.FinishAsync(before, ended, cancellationToken))
            return false;
        await outbox.AddAsync(work, rounds.Ended(@case, round, ended, now), cancellationToken);
        if (state == RoundState.Open)
            return true;
        await rounds.FinishRestAsync(work, @case, round with { Opinions = [.. round.Opinions.Where(opinion => opinion.Id != ended.Id)] }, OpinionState.Stopped, now, cancellationToken);
        var settled = await TellAsync(work, @case, round, state, ended, now, cancellationToken);
        return await FollowAsync(work, matter, settled, round, state, ended, cancellationToken);
    }

    /// <summary>
    /// The round's end is a step of the case, the only one besides the asking: single answers leave its version alone, so
    /// that an officer's open form is not outdated by each of them.
    /// </summary>
    private async Task<CaseRecord> TellAsync(Work work, CaseRecord before, Round round, RoundState state, OpinionRecord last, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var after = before with { Version = before.Version + 1, UpdatedAt = now };
        if (!await work.StepAsync(before, after, cancellationToken))
            throw new InvalidOperationException("The case changed although its row is held.");
        var role = last.AnsweredBy is null ? "system" : "officer";
        await work.AddToTimelineAsync(new TimelineRecord
        {
            CaseId = after.Id,
            Seq = after.Version,
            At = now,
            Act = Rounds.Settle.Name,
            FromState = after.State,
            ToState = after.State,
            ActorId = last.AnsweredBy,
            ActorRole = role,
            ActorName = last.AnsweredByName ?? "",
            Detail = JsonSerializer.Serialize(new { code = round.Declared.Code, round = round.Record.Id, state = OpinionWords.Code(state), department = last.Department, answer = OpinionWords.Code(last.State), reason = (string?)last.Reason }, JsonDefaults.Options),
        }, cancellationToken);
        await outbox.AddAsync(work, StepTaker.Moved(matters.Service, Rounds.Settle, after, role, now), cancellationToken);
        return after;
    }

    /// <summary>The row of the flow that waits for this end, if there is one.</summary>
    private async Task<Outcome<bool>> FollowAsync(Work work, Matter matter, CaseRecord @case, Round round, RoundState state, OpinionRecord last, CancellationToken cancellationToken)
    {
        if (matter.Flow.WhenSettled(@case.State, new Settlement(round.Declared.Code, state)) is not { } step)
            return true;
        var request = new ActRequest(@case.Id, step.Act, Audience.System, null, @case.Version, state == RoundState.Refused ? Refusal(round, last) : []);
        return (await steps.TakeAsync(work, request, cancellationToken)).Failed(out var problem, out _) ? problem : true;
    }

    /// <summary>The department's reason is the case's: who refuses says why (XKF art. 38).</summary>
    private static JsonObject Refusal(Round round, OpinionRecord last)
    {
        var objection = Aggregate.Objects(round.Declared, last.State) ? last : round.Objection!;
        var reason = OpinionWords.ReasonOf(round.Declared, objection);
        return new JsonObject
        {
            ["reasons"] = new JsonArray(new JsonObject { ["text"] = reason is Text words ? words.In(CultureInfo.GetCultureInfo("zh-CN")) : (string)reason }),
            ["department"] = objection.Department,
        };
    }
}
