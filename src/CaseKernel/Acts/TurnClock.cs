using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Hands;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>A limit about to be paused, resumed or extended.</summary>
internal sealed record ClockTurn(Matter Matter, Ledger Ledger, LedgerLine Line, DateOnly Today);

/// <summary>
/// What the three acts on a running limit share: the case stays where it is and gets a new version, other dates, and an
/// entry in its timeline that the applicant reads too.
/// </summary>
internal sealed class TurnClock(Database database, MatterCatalog matters, Calendars calendars, StepTaker steps, TimeProvider time)
{
    /// <param name="turn">Changes the ledger, or says why not.</param>
    public async Task<Outcome<CaseRecord>> DoAsync<TBody>(Guid id, Act act, TBody body, string? limit, Caller caller, int version, Func<ClockTurn, Problem?> turn, CancellationToken cancellationToken)
        where TBody : IActBody
    {
        if (ActBody.Detail(body).Failed(out var problem, out var detail))
            return problem;
        await using var work = await database.BeginAsync(cancellationToken);
        if ((await work.VisibleAsync(id, caller, Audience.Officer, cancellationToken)).Failed(out problem, out var before))
            return problem;
        if (before.Version != version)
            return Refusals.Stale(before);
        if (CaseHands.InOtherHands(before, caller) is { } inOtherHands)
            return inOtherHands;
        var (matter, now) = (matters.Of(before), time.GetUtcNow());
        var ledger = new Ledger(matter, calendars.Current, id, before.Version + 1, now.ShanghaiDate(), await work.LedgerOfAsync(matter, id, cancellationToken));
        if (ledger.Running(limit) is not { } line)
            return ClockProblems.LimitNotRunning.With(limit);
        if (turn(new ClockTurn(matter, ledger, line, now.ShanghaiDate())) is { } refusal)
            return refusal;
        var after = before with
        {
            Version = before.Version + 1,
            DueOn = matter.Flow.HasEnded(before.State) ? before.DueOn : ledger.DueOn,
            UpdatedAt = now,
        };
        if (!await work.StepAsync(before, after, cancellationToken))
            return Refusals.Stale(before);
        await ledger.WriteAsync(work, cancellationToken);
        await work.AddToTimelineAsync(CaseHands.Entry(act, before, after, caller, detail), cancellationToken);
        await steps.PublishMoveAsync(work, act, after, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return after;
    }
}
