using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>Whose hands a case is in. Of two officers who claim at once one wins, and the other is told who.</summary>
internal sealed class Assign(Database database, MatterCatalog matters, StepTaker steps, TimeProvider time)
{
    private const int Tries = 5;

    public Task<Outcome<CaseRecord>> ClaimAsync(Guid id, Caller caller, CancellationToken cancellationToken) =>
        MoveAsync(id, Act.Claim, caller, @case => @case.AssigneeId is { } holder && holder != caller.AccountId ? CaseProblems.ClaimedByOther.With(@case.AssigneeName) : null,
            @case => @case with { AssigneeId = caller.AccountId, AssigneeName = caller.DisplayName }, cancellationToken);

    public Task<Outcome<CaseRecord>> ReleaseAsync(Guid id, Caller caller, CancellationToken cancellationToken) =>
        MoveAsync(id, Act.Release, caller, @case => @case.AssigneeId switch
            {
                null => CaseProblems.NotClaimed,
                { } holder when holder != caller.AccountId => CaseProblems.ClaimedByOther.With(@case.AssigneeName),
                _ => null,
            },
            @case => @case with { AssigneeId = null, AssigneeName = null }, cancellationToken);

    /// <summary>The open case that falls due first and that nobody has; null when there is none.</summary>
    public async Task<CaseRecord?> NextAsync(Caller caller, CancellationToken cancellationToken)
    {
        var desks = Desks.Of(caller, matters, null, null);
        var states = matters.EveryVersion.SelectMany(matter => matter.Flow.Steps.Where(step => step.By == Audience.Officer)).Select(step => step.From.Name).Distinct().ToArray();
        for (var i = 0; i < Tries && desks.Length > 0; i++)
        {
            await using var work = await database.ReadAsync(cancellationToken);
            var next = await work.FindAsync<Guid?>("Cases.Next", new { Desks = desks, States = states, Most = 1 }, cancellationToken);
            if (next is not { } id)
                return null;
            if (!(await ClaimAsync(id, caller, cancellationToken)).Failed(out _, out var claimed))
                return claimed;
        }
        return null;
    }

    private async Task<Outcome<CaseRecord>> MoveAsync(Guid id, Act act, Caller caller, Func<CaseRecord, Problem?> refuse, Func<CaseRecord, CaseRecord> move, CancellationToken cancellationToken)
    {
        for (var i = 0; ; i++)
        {
            await using var work = await database.BeginAsync(cancellationToken);
            if ((await work.VisibleAsync(id, caller, Audience.Officer, cancellationToken)).Failed(out var problem, out var before))
                return problem;
            if (matters.Of(before).Flow.HasEnded(before.State))
                return Refusals.NotOpen(matters.Of(before), before, act);
            if (refuse(before) is { } refusal)
                return refusal;
            var moved = move(before);
            if (moved.AssigneeId == before.AssigneeId)
                return before;
            var now = time.GetUtcNow();
            var after = moved with { Version = before.Version + 1, UpdatedAt = now };
            if (!await work.StepAsync(before, after, cancellationToken))
            {
                // Somebody was faster; look again and say who.
                if (i < Tries)
                    continue;
                return Refusals.Stale(before);
            }
            await work.AddToTimelineAsync(new TimelineRecord
            {
                CaseId = id,
                Seq = after.Version,
                At = now,
                Act = act.Name,
                FromState = before.State,
                ToState = before.State,
                ActorId = caller.AccountId,
                ActorRole = "officer",
                ActorName = caller.DisplayName,
                Detail = "{}",
            }, cancellationToken);
            await steps.PublishMoveAsync(work, act, after, cancellationToken);
            await work.CommitAsync(cancellationToken);
            return after;
        }
    }
}
