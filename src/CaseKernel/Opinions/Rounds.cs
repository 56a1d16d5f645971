using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Opinions;

/// <summary>How rounds begin, and how they end with a step of the case: what is written, and who is told, in the step's transaction.</summary>
internal sealed class Rounds(MatterCatalog matters, Calendars calendars, Outbox outbox, TimeProvider time)
{
    public static readonly Act Ask = new("opinions");
    public static readonly Act Settle = new("opinions-closed");

    /// <summary>Asks departments about the case as it stands now. Who calls has written the case's row.</summary>
    /// <param name="caller">Null when a step asks by itself.</param>
    public async Task BeginAsync(Work work, Matter matter, Consultation declared, IReadOnlyList<Department> departments, CaseRecord after, string question, Caller? caller, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var round = new ConsultationRecord
        {
            Id = Guid.CreateVersion7(now),
            CaseId = after.Id,
            Code = declared.Code,
            Seq = after.Version,
            Question = question,
            AskedAt = now,
            AskedBy = caller?.AccountId,
            AskedByName = caller?.DisplayName ?? "",
            State = RoundState.Open,
            Version = 1,
        };
        await work.AddRoundAsync(round, cancellationToken);
        foreach (var opinion in departments.Select(department => Asked(matter, declared, department, round, after, now)))
        {
            await work.AddOpinionAsync(opinion, cancellationToken);
            await outbox.AddAsync(work, Requested(after, declared, opinion, now), cancellationToken);
        }
    }

    /// <summary>What the step asks by itself: every department of the form that has an office in the zone.</summary>
    public async Task AskAsync(Work work, Matter matter, Step step, CaseRecord after, CancellationToken cancellationToken)
    {
        if (matter.Consultations.FirstOrDefault(consultation => consultation.AskedBy.Contains(step.Act) && consultation.MayBeAskedIn(after.State)) is { } declared
            && declared.Departments.Where(department => department.OfficeIn(after.Zone) is not null && matter.Asks(department, after.Form)).ToList() is { Count: > 0 } departments)
            await BeginAsync(work, matter, declared, departments, after, "", null, cancellationToken);
    }

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

    /// <summary>The law behind a timeline entry of this folder's acts; null for other acts.</summary>
    public static Provision? ProvisionOf(Matter matter, TimelineRecord entry)
    {
        if (entry.Act != Ask.Name && entry.Act != Settle.Name)
            return null;
        var detail = JsonNode.Parse(entry.Detail)!;
        var declared = matter.Consultations.FirstOrDefault(consultation => consultation.Code == (string?)detail["code"]);
        return (string?)detail["answer"] == OpinionWords.Code(OpinionState.Silent) ? declared?.Silence.Provision : declared?.Provision;
    }

    public OpinionDueSoon DueSoon(CaseRecord @case, string consultation, OpinionRecord opinion, DateTimeOffset now) => new(
        opinion.Id, @case.Id, @case.Number ?? "", matters.Service, @case.Matter, @case.Zone, consultation, opinion.Department, opinion.Office, opinion.DueOn, now, @case.Title);

    /// <summary>Ends what of a round nobody has answered.</summary>
    public async Task FinishRestAsync(Work work, CaseRecord @case, Round round, OpinionState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await work.FinishRestAsync(round.Record, state, now, cancellationToken);
        foreach (var opinion in round.Opinions.Where(opinion => opinion.State == OpinionState.Asked))
            await outbox.AddAsync(work, Ended(@case, round, opinion with { State = state }, now), cancellationToken);
    }

    public OpinionEnded Ended(CaseRecord @case, Round round, OpinionRecord opinion, DateTimeOffset now) => new(
        opinion.Id, @case.Id, @case.Number ?? "", matters.Service, @case.Matter, @case.Zone, round.Declared.Code, opinion.Department, opinion.Office, OpinionWords.Code(opinion.State), now);

    private OpinionRequested Requested(CaseRecord @case, Consultation declared, OpinionRecord opinion, DateTimeOffset now) => new(
        opinion.Id, @case.Id, @case.Number ?? "", matters.Service, @case.Matter, @case.Zone, @case.Organ, @case.Title,
        declared.Code, OpinionWords.Code(declared.Kind), opinion.Department, opinion.Office, opinion.DueOn, now);

    private OpinionRecord Asked(Matter matter, Consultation declared, Department department, ConsultationRecord round, CaseRecord @case, DateTimeOffset now)
    {
        var today = now.ShanghaiDate();
        var limit = department.Limits.FirstOrDefault(limit => matter.Applies(limit, @case.Form)) ?? declared.Limit;
        var due = Aggregate.DueOn(calendars.Days, limit, today, @case.DueOn);
        return new OpinionRecord
        {
            Id = Guid.CreateVersion7(now),
            ConsultationId = round.Id,
            CaseId = @case.Id,
            Department = department.Code,
            Office = department.OfficeIn(@case.Zone)!,
            State = OpinionState.Asked,
            Version = 1,
            DueOn = due,
            SweepOn = Aggregate.SweepOn(calendars.Days, limit, today, due),
        };
    }
}
