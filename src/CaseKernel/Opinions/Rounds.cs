using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Opinions;

/// <summary>How rounds end: what is written, and who is told, in the transaction of whoever ends them.</summary>
internal sealed class Rounds(MatterCatalog matters, Outbox outbox, TimeProvider time)
{
    public static readonly Act Ask = new("opinions");
    public static readonly Act Settle = new("opinions-closed");

    /// <summary>
    /// A step led the case on; what it was still waiting for ends with it, and so do the departments' rights. The caller holds
    /// the case's row.
    /// </summary>
    public async Task CloseAsync(Work work, Matter matter, CaseRecord after, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var round in (await work.RoundsOfAsync(matter, after.Id, cancellationToken)).Where(round => round.Record.State == RoundState.Open && !round.Declared.MayBeAskedIn(after.State)))
        {
            await work.AdvanceAsync(round.Record, RoundState.Closed, now, cancellationToken);
            await FinishRestAsync(work, after, round, OpinionState.Closed, now, cancellationToken);
        }
    }

    /// <summary>
    /// One department's task ends, by its answer or by its silence (<paramref name="ended"/>), and with the last or the decisive
    /// one the round. False when somebody was faster: then nothing may be committed.
    /// </summary>
    public async Task<bool> EndAsync(Work work, OpinionRecord before, OpinionRecord ended, CancellationToken cancellationToken)
    {
        var @case = await work.HoldCaseAsync(before.CaseId, cancellationToken);
        var round = (await work.RoundsOfAsync(matters.Of(@case), @case.Id, cancellationToken)).First(round => round.Record.Id == before.ConsultationId);
        var now = time.GetUtcNow();
        var state = Aggregate.Of(round.Declared, [.. round.Opinions.Select(opinion => opinion.Id == ended.Id ? ended.State : opinion.State)]);
        if (!await work.AdvanceAsync(round.Record, state, now, cancellationToken) || !await work.FinishAsync(before, ended, cancellationToken))
            return false;
        await outbox.AddAsync(work, Ended(@case, round, ended, now), cancellationToken);
        if (state == RoundState.Open)
            return true;
        await FinishRestAsync(work, @case, round with { Opinions = [.. round.Opinions.Where(opinion => opinion.Id != ended.Id)] }, OpinionState.Stopped, now, cancellationToken);
        await TellAsync(work, @case, round, state, ended, now, cancellationToken);
        return true;
    }

    /// <summary>The law behind a timeline entry of this folder's acts; null for other acts.</summary>
    public static Provision? ProvisionOf(Matter matter, TimelineRecord entry)
    {
        if (entry.Act != Ask.Name && entry.Act != Settle.Name)
            return null;
        var detail = JsonNode.Parse(entry.Detail)!;
        var declared = matter.Consultations.FirstOrDefault(consultation => consultation.Code == (string?)detail["code"]);
        return (string?)detail["answer"] == OpinionWords.Code(OpinionState.Silent) ? declared?.Silence.Provision : declared?.Provision;
    }

    public OpinionRequested Requested(CaseRecord @case, Consultation declared, OpinionRecord opinion, DateTimeOffset now) => new(
        opinion.Id, @case.Id, @case.Number ?? "", matters.Service, @case.Matter, @case.Zone, @case.Organ, @case.Title,
        declared.Code, OpinionWords.Code(declared.Kind), opinion.Department, opinion.Office, opinion.DueOn, now);

    public OpinionDueSoon DueSoon(CaseRecord @case, string consultation, OpinionRecord opinion, DateTimeOffset now) => new(
        opinion.Id, @case.Id, @case.Number ?? "", matters.Service, @case.Matter, @case.Zone, consultation, opinion.Department, opinion.Office, opinion.DueOn, now);

    private async Task FinishRestAsync(Work work, CaseRecord @case, Round round, OpinionState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await work.FinishRestAsync(round.Record, state, now, cancellationToken);
        foreach (var opinion in round.Opinions.Where(opinion => opinion.State == OpinionState.Asked))
            await outbox.AddAsync(work, Ended(@case, round, opinion with { State = state }, now), cancellationToken);
    }

    /// <summary>
    /// The round's end is a step of the case, the only one besides the asking: single answers leave its version alone, so
    /// that an officer's open form is not outdated by each of them.
    /// </summary>
    private async Task TellAsync(Work work, CaseRecord before, Round round, RoundState state, OpinionRecord last, DateTimeOffset now, CancellationToken cancellationToken)
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
            Act = Settle.Name,
            FromState = after.State,
            ToState = after.State,
            ActorId = last.AnsweredBy,
            ActorRole = role,
            ActorName = last.AnsweredByName ?? "",
            Detail = JsonSerializer.Serialize(new { code = round.Declared.Code, round = round.Record.Id, state = OpinionWords.Code(state), department = last.Department, answer = OpinionWords.Code(last.State), reason = (string?)last.Reason }, JsonDefaults.Options),
        }, cancellationToken);
        await outbox.AddAsync(work, StepTaker.Moved(matters.Service, Settle, after, role, now), cancellationToken);
    }

    private OpinionEnded Ended(CaseRecord @case, Round round, OpinionRecord opinion, DateTimeOffset now) => new(
        opinion.Id, @case.Id, @case.Number ?? "", matters.Service, @case.Matter, @case.Zone, round.Declared.Code, opinion.Department, opinion.Office, OpinionWords.Code(opinion.State), now);
}
