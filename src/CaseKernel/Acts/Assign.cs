using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Hands;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>Takes a case into one's hands and puts it back. Of two officers who claim at once one wins, and the other is told who.</summary>
internal sealed class Assign(Database database, MatterCatalog matters, StepTaker steps, IConfiguration configuration, TimeProvider time)
{
    private const int Tries = 5;
    private const int Candidates = 16;

    /// <summary>With so many cases waiting for an officer, "next" gives no further one (<c>Desk:MostWaiting</c>).</summary>
    private readonly int mostWaiting = configuration.GetValue("Desk:MostWaiting", 8);

    public Task<Outcome<CaseRecord>> ClaimAsync(Guid id, Caller caller, CancellationToken cancellationToken) =>
        RepeatAsync(work => MoveAsync(work, id, Act.Claim, caller, @case => Refuse(@case, caller), @case => Claimed(@case, caller), cancellationToken), cancellationToken);

    public Task<Outcome<CaseRecord>> ReleaseAsync(Guid id, Caller caller, CancellationToken cancellationToken) =>
        RepeatAsync(work => MoveAsync(work, id, Act.Release, caller, @case => CaseHands.NotInHands(@case, caller),
            @case => @case with { AssigneeId = null, AssigneeName = null }, cancellationToken), cancellationToken);

    /// <summary>The open case that falls due first and that nobody has, in the officer's hands; null when there is none.</summary>
    public Task<Outcome<CaseRecord?>> NextAsync(Caller caller, CancellationToken cancellationToken) =>
        RepeatAsync(work => TakeNextAsync(work, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<CaseRecord?>?> TakeNextAsync(Work work, Caller caller, CancellationToken cancellationToken)
    {
        // Of two requests of one officer the second counts what the first took.
        await work.ExecuteAsync("Locks.Hold", new { Key = $"desk-next:{caller.AccountId}" }, cancellationToken);
        var waiting = await WaitingAsync(work, caller, cancellationToken);
        if (waiting >= mostWaiting)
            return Full(waiting);
        var desks = Desks.Of(caller, matters, null, null);
        if (desks.Length == 0)
            return (CaseRecord?)null!;
        var states = matters.EveryVersion.SelectMany(OfficerStates).Distinct().ToArray();
        // A whole office may ask at nine in the morning: who loses the first case tries the ones after it.
        foreach (var most in (int[])[1, Candidates])
        {
            var oldest = await work.QueryAsync<Guid>("Cases.Next", new { Desks = desks, DeskList = string.Join(',', desks), States = states, Most = most }, cancellationToken);
            if (oldest.Count == 0)
                return (CaseRecord?)null!;
            foreach (var id in oldest)
            {
                if (await MoveAsync(work, id, Act.Claim, caller, @case => Refuse(@case, caller), @case => Claimed(@case, caller), cancellationToken) is not { } moved)
                    continue;
                if (!moved.Failed(out var problem, out var claimed))
                    return claimed;
                if (problem.Kind != CaseProblems.ClaimedByOther)
                    return problem;
            }
        }
        return null;
    }

    /// <summary>Cases in this officer's hands in which the next act is an officer's.</summary>
    private async Task<int> WaitingAsync(Work work, Caller caller, CancellationToken cancellationToken) =>
        (await work.QueryAsync<Held>("Cases.Held", new { caller.AccountId }, cancellationToken))
            .Count(held => matters.EveryVersion.FirstOrDefault(matter => (matter.Code, matter.FormVersion) == (held.Matter, held.FormVersion)) is { } matter && OfficerStates(matter).Contains(held.State));

    private static IEnumerable<string> OfficerStates(Matter matter) => matter.Flow.Steps.Where(step => step.By == Audience.Officer).Select(step => step.From.Name);

    private Problem Full(int waiting) => HandProblems.LoadFull.With(waiting, mostWaiting) with
    {
        Extensions = new Dictionary<string, JsonNode?> { ["waiting"] = waiting, ["most"] = mostWaiting },
    };

    // An absent colleague's case stays that colleague's: the substitute acts on it and does not take it.
    private static Problem? Refuse(CaseRecord @case, Caller caller) =>
        @case.AssigneeId is { } holder && holder != caller.AccountId ? CaseProblems.ClaimedByOther.With((string?)@case.AssigneeName) : null;

    private static CaseRecord Claimed(CaseRecord @case, Caller caller) => @case with { AssigneeId = caller.AccountId, AssigneeName = caller.DisplayName };

    private async Task<Outcome<T>> RepeatAsync<T>(Func<Work, Task<Outcome<T>?>> move, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Tries; i++)
        {
            await using var work = await database.BeginAsync(cancellationToken);
            if (await move(work) is not { } outcome)
                continue;
            if (outcome.Problem is null)
                await work.CommitAsync(cancellationToken);
            return outcome;
        }
        return CommonProblems.Unavailable;
    }

    /// <summary>Null when somebody was faster: looked at again, the case says who.</summary>
    private async Task<Outcome<CaseRecord>?> MoveAsync(Work work, Guid id, Act act, Caller caller, Func<CaseRecord, Problem?> refuse, Func<CaseRecord, CaseRecord> move, CancellationToken cancellationToken)
    {
        if ((await work.VisibleAsync(id, caller, Audience.Officer, cancellationToken)).Failed(out var problem, out var before))
            return problem;
        if (matters.Of(before).Flow.HasEnded(before.State))
            return Refusals.NotOpen(matters.Of(before), before, act);
        if (refuse(before) is { } refusal)
            return refusal;
        var moved = move(before);
        if (moved.AssigneeId == before.AssigneeId)
            return before;
        var after = moved with { Version = before.Version + 1, UpdatedAt = time.GetUtcNow() };
        if (!await work.StepAsync(before, after, cancellationToken))
            return null;
        await work.AddToTimelineAsync(CaseHands.Entry(act, before, after, caller), cancellationToken);
        await steps.PublishMoveAsync(work, act, after, cancellationToken);
        return after;
    }

    private sealed record Held(string Matter, int FormVersion, string State);
}
