using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Sweeps;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;

namespace Platform.CaseKernel.Opinions;

/// <summary>
/// Reminds departments before their term ends and, when it has passed, applies what the matter says silence means. Guards let
/// any number of replicas look; what one missed, also after days of downtime, the next look finds.
/// </summary>
internal sealed class OpinionSweep(Database database, MatterCatalog matters, Rounds rounds, Ending ending, Outbox outbox, TimeProvider time, ILogger<OpinionSweep> logger) : ISweep
{
    private const int Batch = 100;

    public string Name => "opinion-sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromSeconds(20);

    public Task RunAsync(CancellationToken cancellationToken) => LookAsync(cancellationToken);

    /// <summary>One look at everything that is due today. The number of tasks that were reminded or found silent.</summary>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var today = time.ShanghaiToday();
        var (done, afterOn, afterId) = (0, (DateOnly?)null, (Guid?)null);
        while (true)
        {
            var due = await DueAsync(today, afterOn, afterId, cancellationToken);
            foreach (var opinion in due)
                done += await TreatAsync(opinion, today, cancellationToken) ? 1 : 0;
            if (due.Count < Batch)
                return done;
            (afterOn, afterId) = (due[^1].SweepOn, due[^1].Id);
        }
    }

    private async Task<IReadOnlyList<OpinionRecord>> DueAsync(DateOnly today, DateOnly? afterOn, Guid? afterId, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.QueryAsync<OpinionRecord>("Opinions.Sweepable", new { Today = today, AfterOn = afterOn, AfterId = afterId, Most = Batch }, cancellationToken);
    }

    private async Task<bool> TreatAsync(OpinionRecord opinion, DateOnly today, CancellationToken cancellationToken)
    {
        try
        {
            await using var work = await database.BeginAsync(cancellationToken);
            var treated = await TreatAsync(work, opinion, today, cancellationToken);
            if (treated)
                await work.CommitAsync(cancellationToken);
            return treated;
        }
        catch (Exception exception) when (!Outage.Is(exception) && exception is not OperationCanceledException)
        {
            // One that fails must not keep the others waiting; the next look tries it again.
            logger.LogError(exception, "The term of opinion {Opinion} could not be looked after", opinion.Id);
            return false;
        }
    }

    private async Task<bool> TreatAsync(Work work, OpinionRecord opinion, DateOnly today, CancellationToken cancellationToken)
    {
        var @case = (await work.FindCaseAsync(opinion.CaseId, cancellationToken))!;
        var declared = (await work.RoundsOfAsync(matters.Of(@case), @case.Id, cancellationToken)).First(round => round.Record.Id == opinion.ConsultationId).Declared;
        var now = time.GetUtcNow();
        var passed = opinion.DueOn < today;
        if (passed && declared.Silence.Effect != SilenceEffect.Owed)
        {
            var silent = opinion with { State = OpinionState.Silent, Version = opinion.Version + 1, SweepOn = null, EndedAt = now };
            return (await ending.EndAsync(work, opinion, silent, cancellationToken)).Failed(out var problem, out var ended)
                ? throw new InvalidOperationException($"What follows from the silence is refused: {problem.Kind.Code}.")
                : ended;
        }
        var reminded = passed
            ? await work.ExecuteAsync("Opinions.Overdue", new { opinion.Id, opinion.SweepOn }, cancellationToken)
            : await work.ExecuteAsync("Opinions.Remind", new { opinion.Id, RemindedAt = now, SweepOn = opinion.DueOn.AddDays(1) }, cancellationToken);
        if (reminded > 0)
            await outbox.AddAsync(work, rounds.DueSoon(@case, declared.Code, opinion, now), cancellationToken);
        return reminded > 0;
    }
}
