using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Sweeps;
using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;

namespace Platform.CaseKernel.Clock;

/// <summary>
/// What happens because a day came and not because somebody acted: warnings, passed limits with what the law does then,
/// and dates that a newly loaded notice changes. Each case is a transaction of its own, guarded like any act, so replicas
/// that sweep at once raise everything once, and a case that cannot be swept holds up no other.
/// </summary>
internal sealed class DeadlineSweep(Database database, MatterCatalog matters, Calendars calendars, StepTaker steps, Outbox outbox, TimeProvider time, ILogger<DeadlineSweep> logger) : ISweep
{
    private const int Batch = 100;

    /// <summary>A deemed acceptance after a long downtime may start a limit that has passed too; more in a row is a flow that turns in circles.</summary>
    private const int MostTurns = 10;

    private static readonly Meter Meter = new("Platform.CaseKernel");
    private static readonly Counter<long> Raised = Meter.CreateCounter<long>("platform.deadlines.raised", "{event}", "Warnings and passed limits raised, by event, matter and zone");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("platform.deadlines.failures", "{case}", "Cases that a sweep could not finish and tries again");

    public string Name => "deadline-sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await calendars.RefreshAsync(database, cancellationToken);
        await EachCaseAsync("Deadlines.Outdated", RecountAsync, cancellationToken);
        await EachCaseAsync("Deadlines.Due", SweepAsync, cancellationToken);
    }

    private async Task EachCaseAsync(string statement, Func<Guid, CancellationToken, Task> sweep, CancellationToken cancellationToken)
    {
        var (after, full) = (Guid.Empty, true);
        while (full)
        {
            IReadOnlyList<Guid> ids;
            await using (var work = await database.ReadAsync(cancellationToken))
                ids = await work.QueryAsync<Guid>(statement, new { Today = time.ShanghaiToday(), After = after, Most = Batch }, cancellationToken);
            foreach (var id in ids)
            {
                try
                {
                    await sweep(id, cancellationToken);
                }
                catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
                {
                    Failures.Add(1);
                    logger.LogError(exception, "The deadlines of case {Case} could not be swept; it is tried again", id);
                }
            }
            full = ids.Count == Batch;
            after = full ? ids[^1] : after;
        }
    }

    private async Task SweepAsync(Guid id, CancellationToken cancellationToken)
    {
        for (var turn = 0; turn < MostTurns && await TurnAsync(id, cancellationToken); turn++)
        {
        }
    }

    /// <summary>
    /// Looks at the limit that fell due first; false when none of the case needs a look any more. Where somebody else was faster nothing
    /// is written, and the next turn looks at what they left.
    /// </summary>
    private async Task<bool> TurnAsync(Guid id, CancellationToken cancellationToken)
    {
        var (now, today) = (time.GetUtcNow(), time.ShanghaiToday());
        await using var work = await database.BeginAsync(cancellationToken);
        if (await work.FindCaseAsync(id, cancellationToken) is not { } @case)
            return false;
        var matter = matters.Of(@case);
        var due = (await work.LedgerOfAsync(matter, id, cancellationToken)).Where(line => line.Runs && line.Row.SweepOn <= today).MinBy(line => line.Row.StatutoryDue);
        if (due is null)
            return false;
        if (await work.ExecuteAsync("Cases.Guard", new { @case.Id, @case.Version }, cancellationToken) == 0)
            return true;

        var line = due.Recounted(matter, calendars.Current, today);
        var (passed, looked) = (line.HasPassed(today), line.Row.SweepOn <= today);
        var told = (passed, looked) switch
        {
            (_, false) => line.Row,
            (true, _) => line.Row with { PassedOn = today, SweepOn = null },
            (false, _) => line.Row with { ApproachedOn = today, SweepOn = line.Row.StatutoryDue.AddDays(1) },
        };
        if (await TellAsync(work, told, due.Row.SweepOn, cancellationToken) == 0)
            return true;
        if (looked)
        {
            var step = passed ? matter.Flow.WhenPassed(@case.State, line.Limit.Code) : null;
            if (step is not null && (await steps.TakeAsync(work, OfTheLaw(@case, step, told), cancellationToken)).Failed(out _, out @case))
                return false;
            await outbox.AddAsync(work, passed ? Passed(@case, told, step, now) : Approaching(@case, told, now), cancellationToken);
            work.OnCommitted(() => Raised.Add(1, new("event", passed ? nameof(DeadlinePassed) : nameof(DeadlineApproaching)), new("matter", matter.Code), new("zone", @case.Zone)));
        }
        await work.CommitAsync(cancellationToken);
        return true;
    }

    private async Task RecountAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var work = await database.BeginAsync(cancellationToken);
        if (await work.FindCaseAsync(id, cancellationToken) is not { } before)
            return;
        var matter = matters.Of(before);
        var ledger = new Ledger(matter, calendars.Current, id, before.Version + 1, now.ShanghaiDate(), await work.LedgerOfAsync(matter, id, cancellationToken));
        var changed = ledger.RecountAll();
        var after = before with { Version = before.Version + 1, UpdatedAt = now, DueOn = matter.Flow.HasEnded(before.State) ? before.DueOn : ledger.DueOn };
        // A date that stays needs no entry; only the version of the calendar is noted.
        if (changed.Count == 0 ? await work.ExecuteAsync("Cases.Guard", new { before.Id, before.Version }, cancellationToken) == 0 : !await work.StepAsync(before, after, cancellationToken))
            return;
        await ledger.WriteAsync(work, cancellationToken);
        if (changed.Count > 0)
        {
            await work.AddToTimelineAsync(Entry(after, changed), cancellationToken);
            await steps.PublishMoveAsync(work, Act.Recount, after, cancellationToken, Audience.System);
        }
        await work.CommitAsync(cancellationToken);
    }

    private static Task<int> TellAsync(Work work, DeadlineRecord row, DateOnly? seen, CancellationToken cancellationToken) => work.ExecuteAsync("Deadlines.Tell", new
    {
        row.CaseId,
        row.Code,
        row.Seq,
        row.StatutoryDue,
        row.PromisedDue,
        row.Provisional,
        row.CountedWith,
        row.ApproachedOn,
        row.PassedOn,
        row.SweepOn,
        Seen = seen,
    }, cancellationToken);

    private static ActRequest OfTheLaw(CaseRecord @case, Step step, DeadlineRecord row) =>
        new(@case.Id, step.Act, Audience.System, null, @case.Version, new JsonObject { ["limit"] = row.Code, ["due"] = row.StatutoryDue.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });

    private static TimelineRecord Entry(CaseRecord after, IReadOnlyList<(LedgerLine Before, LedgerLine After)> changed) => new()
    {
        CaseId = after.Id,
        Seq = after.Version,
        At = after.UpdatedAt,
        Act = Act.Recount.Name,
        FromState = after.State,
        ToState = after.State,
        ActorRole = "system",
        ActorName = "",
        Detail = new JsonObject
        {
            ["limits"] = new JsonArray([.. changed.Select(pair => (JsonNode)new JsonObject
            {
                ["limit"] = pair.After.Row.Code,
                ["from"] = pair.Before.Row.StatutoryDue.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["to"] = pair.After.Row.StatutoryDue.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            })]),
        }.ToJsonString(JsonDefaults.Options),
    };

    private DeadlineApproaching Approaching(CaseRecord @case, DeadlineRecord row, DateTimeOffset now) => new(
        @case.Id, @case.Number ?? "", matters.Service, @case.Matter, @case.Zone, @case.Organ, @case.OrganisationId, row.Code, row.Audience, row.StartedOn,
        row.StatutoryDue, calendars.Days.Left(now.ShanghaiDate(), row.StatutoryDue), row.Provisional, @case.AssigneeId, @case.Version, now);

    private DeadlinePassed Passed(CaseRecord @case, DeadlineRecord row, Step? step, DateTimeOffset now) => new(
        @case.Id, @case.Number ?? "", matters.Service, @case.Matter, @case.Zone, @case.Organ, @case.OrganisationId, row.Code, row.Audience, row.StartedOn,
        row.StatutoryDue, step?.Act.Name, @case.AssigneeId, @case.Version, now);
}
