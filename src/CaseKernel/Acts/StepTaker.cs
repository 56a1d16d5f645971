using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Hands;
using Platform.CaseKernel.Opinions;
using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>
/// How every step is taken: load, refuse early, decide by the flow table, write case, clock and timeline under the guard,
/// let the matter bring about its outcome, and leave the events in the outbox; all in the caller's transaction.
/// </summary>
internal sealed class StepTaker(MatterCatalog matters, Calendars calendars, Rounds rounds, Issuance issuance, Outbox outbox, TimeProvider time)
{
    private static readonly ActivitySource Source = new("Platform.CaseKernel");

    public async Task<Outcome<CaseRecord>> TakeAsync(Work work, ActRequest request, CancellationToken cancellationToken)
    {
        using var span = Source.StartActivity(request.Act.Name);
        if ((await work.VisibleAsync(request.CaseId, request.Caller, request.By, cancellationToken)).Failed(out var problem, out var before))
            return problem;
        if (before.Version != request.Version)
            return Refusals.Stale(before);
        var matter = matters.Of(before);
        if (matter.Flow.Find(before.State, request.Act) is not { } step || !step.MayBeTakenBy(request.By))
            return Refusals.NotOpen(matter, before, request.Act);
        if (request.By == Audience.Officer && !matter.Flow.HasEnded(before.State) && CaseHands.InOtherHands(before, request.Caller!) is { } inOtherHands)
            return inOtherHands;

        var consulted = await ConsultedAsync(work, matter, before, step, cancellationToken);
        if (OpinionProblems.Against(step.Act, matter, consulted) is { } undecided)
            return undecided;

        var now = time.GetUtcNow();
        var ledger = new Ledger(matter, calendars.Current, before.Id, before.Version + 1, now.ShanghaiDate(), await work.LedgerOfAsync(matter, before.Id, cancellationToken));
        ledger.Apply(step.Effect with { Starts = [.. step.Effect.Starts.Where(limit => matter.Applies(limit, before.Form))] }, matter.Flow.HasEnded(step.To.Name));
        var number = before.Number ?? (step.Act == Act.Submit || step.Act == Act.Open ? await NumberAsync(work, matter, before.Zone, now.ShanghaiDate().Year, cancellationToken) : null);
        var after = Advance(matter, step, before, request, number, ledger.DueOn, now);
        // The guard comes before every other row of the step, so that of two equal steps the second finds nothing written twice.
        if (!await work.StepAsync(before, after, cancellationToken))
            return Refusals.Stale(before);
        await ledger.WriteAsync(work, cancellationToken);
        await StepMeasures.MeasureAsync(work, step, after, matter.Flow.HasEnded(step.To.Name), now, cancellationToken);
        var taken = new StepContext(step, after, work, outbox, issuance, now) { Detail = request.Detail ?? [], ActorId = request.Caller?.AccountId, Service = matters.Service };
        await work.AddToTimelineAsync(Entry(step, before, after, request, await matter.FoundAsync(taken, cancellationToken), now), cancellationToken);
        if (consulted.Any(round => round.Record.State == RoundState.Open))
            await rounds.CloseAsync(work, matter, after, cancellationToken);
        await rounds.AskAsync(work, matter, step, after, cancellationToken);
        if (await matter.RefusalAsync(taken, cancellationToken) is { } refusal)
            return refusal;
        await matter.ApplyAsync(taken, cancellationToken);
        await PublishAsync(work, matter, step, after, request.By.ToString().ToLowerInvariant(), now, cancellationToken);
        span?.SetTag("platform.matter", after.Matter).SetTag("platform.case", after.Id).SetTag("platform.from", step.From.Name).SetTag("platform.to", step.To.Name);
        return after;
    }

    /// <summary>Tells the read side of an act that leaves the state alone: other hands, or other dates.</summary>
    public async Task PublishMoveAsync(Work work, Act act, CaseRecord after, CancellationToken cancellationToken, Audience by = Audience.Officer) =>
        await outbox.AddAsync(work, Moved(matters.Service, act, after, by.ToString().ToLowerInvariant(), time.GetUtcNow()), cancellationToken);

    public async Task PublishDraftAsync(Work work, CaseRecord @case, CancellationToken cancellationToken) =>
        await outbox.AddAsync(work, StepTaken(matters.Service, Act.Create, "", @case, "applicant", time.GetUtcNow()), cancellationToken);

    /// <summary>The step that leaves the state alone and was no step of the flow, for the read side.</summary>
    public static CaseStepTaken Moved(string service, Act act, CaseRecord after, string role, DateTimeOffset at) => StepTaken(service, act, after.State, after, role, at);

    // Departments are asked in few states and hold back few acts; the other steps need not look.
    private static async Task<IReadOnlyList<Round>> ConsultedAsync(Work work, Matter matter, CaseRecord @case, Step step, CancellationToken cancellationToken) =>
        matter.Consultations.Any(declared => declared.MayBeAskedIn(@case.State) || declared.Deciding.Contains(step.Act)) ? await work.RoundsOfAsync(matter, @case.Id, cancellationToken) : [];

    private static CaseRecord Advance(Matter matter, Step step, CaseRecord before, ActRequest request, string? number, DateOnly dueOn, DateTimeOffset now)
    {
        var reopened = matter.Flow.HasEnded(step.From.Name);
        var hands = request.By == Audience.Officer && step.Act != Act.Open ? CaseHands.After(reopened ? before with { AssigneeId = null, AssigneeName = null } : before, request.Caller!) : (before.AssigneeId, (string?)before.AssigneeName);
        var ended = matter.Flow.HasEnded(step.To.Name);
        return before with
        {
            Number = number,
            State = step.To.Name,
            Version = before.Version + 1,
            AssigneeId = hands.Item1,
            AssigneeName = hands.Item2,
            DueOn = ended ? CaseRecord.NoDueDate : dueOn,
            UpdatedAt = now,
            SubmittedAt = before.SubmittedAt ?? (step.Act == Act.Submit ? now : null),
            DecidedAt = ended ? now : null,
        };
    }

    private static async Task<string> NumberAsync(Work work, Matter matter, string zone, int year, CancellationToken cancellationToken)
    {
        var series = string.Create(CultureInfo.InvariantCulture, $"{matter.NumberPrefix}-{zone}-{year}");
        var next = await work.NextNumberAsync($"case:{series}", cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{series}-{next:000000}");
    }

    private static TimelineRecord Entry(Step step, CaseRecord before, CaseRecord after, ActRequest request, JsonObject? found, DateTimeOffset now) => new()
    {
        CaseId = after.Id,
        Seq = after.Version,
        At = now,
        Act = step.Act.Name,
        FromState = step.From.Name,
        ToState = step.To.Name,
        ActorId = request.Caller?.AccountId,
        ActorRole = request.By.ToString().ToLowerInvariant(),
        ActorName = request.Caller?.DisplayName ?? "",
        Detail = With(found, request is { By: Audience.Officer, Caller: { } officer } ? CaseHands.Detail(request.Detail, before, officer) : request.Detail ?? []).ToJsonString(JsonDefaults.Options),
    };

    private static JsonObject With(JsonObject? found, JsonObject detail)
    {
        if (found is null)
            return detail;
        var kept = detail.DeepClone().AsObject();
        kept[Matter.Found] = found;
        return kept;
    }

    private async Task PublishAsync(Work work, Matter matter, Step step, CaseRecord after, string role, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await outbox.AddAsync(work, StepTaken(matters.Service, step.Act, step.From.Name, after, role, now), cancellationToken);
        if (step.From == matter.Flow.Initial && Act.Fixes(step.Act.Name))
            await outbox.AddAsync(work, new CaseSubmitted(after.Id, after.Number!, matters.Service, after.Matter, after.Zone, after.Organ, after.OrganisationId, after.Version, now), cancellationToken);
        if (matter.Flow.HasEnded(step.To.Name))
            await outbox.AddAsync(work, new CaseDecided(after.Id, after.Number ?? "", matters.Service, after.Matter, after.Zone, after.Organ, after.OrganisationId, after.State, after.Version, now), cancellationToken);
    }

    private static CaseStepTaken StepTaken(string service, Act act, string from, CaseRecord after, string role, DateTimeOffset now) => new(
        after.Id, after.Number ?? "", service, after.Matter, after.Zone, after.Organ, after.OrganisationId, after.Title,
        after.State, after.Version, act.Name, from, role, after.AssigneeId, after.DueOn == CaseRecord.NoDueDate ? null : after.DueOn, now);
}
