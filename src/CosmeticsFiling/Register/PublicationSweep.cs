using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Sweeps;
using Platform.CosmeticsFiling.Domain;
using Platform.Persistence;
using Platform.ServiceDefaults;

namespace Platform.CosmeticsFiling.Register;

/// <summary>
/// Publishes what was filed (L727 art. 20: within five working days; here with the next run). Whatever is unpublished is found, also after
/// days of downtime, and each is a transaction of its own.
/// </summary>
internal sealed class PublicationSweep(SweepWork sweep, TimeProvider time) : ISweep
{
    private const int Batch = 200;

    public string Name => "publication-sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromSeconds(20);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var after = "";
        while (await UnpublishedAsync(after, cancellationToken) is { Count: > 0 } waiting)
        {
            await sweep.EachAsync(waiting, filing => $"Filing {filing.Number}, publication", (work, filing) => PublishAsync(work, filing, cancellationToken), cancellationToken);
            after = waiting[^1].Number;
        }
    }

    private Task<IReadOnlyList<Waiting>> UnpublishedAsync(string after, CancellationToken cancellationToken) =>
        sweep.LookAsync(work => work.QueryAsync<Waiting>("Filings.Unpublished", new { After = after, Most = Batch }, cancellationToken), cancellationToken);

    // The case before the filing, as every step takes them.
    private async Task<bool> PublishAsync(Work work, Waiting waiting, CancellationToken cancellationToken)
    {
        var (now, today) = (time.GetUtcNow(), time.ShanghaiToday());
        await work.MeetDeadlineAsync(waiting.CaseId, Limits.Publication.Code, today, cancellationToken);
        if (await work.LockFilingAsync(waiting.Number, cancellationToken) is not { PublishedOn: null } filing)
            return false;
        await work.MoveFilingAsync(filing with { PublishedOn = today }, HistoryActs.Published, now, null, null, cancellationToken);
        return true;
    }

    private sealed record Waiting(Guid Id, string Number, Guid CaseId);
}
