using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Sweeps;
using Platform.Persistence;

namespace Platform.CaseKernel.Materials.Scanning;

/// <summary>
/// Looks at files that came while the scanner was away, or before there was one. Each file by itself: one that the scanner
/// has no verdict for is put off and keeps no other waiting; a scanner that is away ends the sweep until the next.
/// </summary>
internal sealed class ScanSweep(Database database, Scanner scanner, MaterialStore store, TimeProvider time, ILogger<ScanSweep> logger) : ISweep
{
    private const int Most = 200;

    private static readonly TimeSpan PutOff = TimeSpan.FromMinutes(30);

    public string Name => "scan-sweep";

    /// <summary>How long an outage of the scanner is felt after its end.</summary>
    public TimeSpan Interval { get; } = TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!scanner.IsConfigured)
        {
            await GiveUpWaitingAsync(cancellationToken);
            return;
        }
        // Files that somebody waits for come before those that were there before there was a scanner.
        _ = await SweepAsync(ScanState.Pending, cancellationToken) && await SweepAsync(ScanState.NotScanned, cancellationToken);
    }

    /// <returns>False when the scanner is away.</returns>
    private async Task<bool> SweepAsync(string state, CancellationToken cancellationToken)
    {
        foreach (var file in await UnscannedAsync(state, cancellationToken))
        {
            if (!store.Has(file.Sha256))
            {
                await ChangeAsync("Materials.PutOffScan", new { file.Sha256, After = time.GetUtcNow() + PutOff }, cancellationToken);
                logger.LogError("The file of material {Material} of case {CaseId} is not in the store", file.Code, file.CaseId);
                continue;
            }
            ScanReply reply;
            await using (var content = store.Open(file.Sha256))
                reply = await scanner.LookAsync(content, cancellationToken);
            if (reply.Answer == ScanAnswer.Away)
                return false;
            await TakeAsync(file, reply, cancellationToken);
        }
        return true;
    }

    private async Task TakeAsync(Unscanned file, ScanReply reply, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        switch (reply.Answer)
        {
            case ScanAnswer.Clean:
                await ChangeAsync("Materials.Cleared", new { file.Sha256, Now = now }, cancellationToken);
                break;
            case ScanAnswer.Infected:
                // The rows first: from then on nobody gets the file, wherever it lies.
                await ChangeAsync("Materials.Condemn", new { file.Sha256, Found = reply.Words, Now = now }, cancellationToken);
                store.MoveAside(file.Sha256);
                logger.LogWarning("Material {Material} of case {CaseId} is infected with {Found} and stays in quarantine", file.Code, file.CaseId, reply.Words);
                break;
            default:
                await ChangeAsync("Materials.PutOffScan", new { file.Sha256, After = now + PutOff }, cancellationToken);
                break;
        }
    }

    // Whoever took the scanner out of the configuration has decided that files go unscanned, and each says so.
    private async Task GiveUpWaitingAsync(CancellationToken cancellationToken)
    {
        if (await ChangeAsync("Materials.GiveUpScan", null, cancellationToken) is > 0 and var count)
            logger.LogWarning("{Count} files waited for a virus scanner that is no longer configured; they are not scanned", count);
    }

    private async Task<IReadOnlyList<Unscanned>> UnscannedAsync(string state, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return [.. (await work.QueryAsync<Unscanned>("Materials.Unscanned", new { State = state, Now = time.GetUtcNow(), Most }, cancellationToken)).DistinctBy(file => file.Sha256)];
    }

    private async Task<int> ChangeAsync(string statement, object? parameters, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.ExecuteAsync(statement, parameters, cancellationToken);
    }

    private sealed record Unscanned(Guid CaseId, string Code, string Sha256);
}
