using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Sweeps;
using Platform.Persistence;
using Platform.ServiceDefaults;

namespace Platform.CosmeticsFiling.Pilot;

/// <summary>
/// Erases by which reference the operator finds a consumer when the record's term has passed (L727 art. 31); what was used of which batch
/// stays. A legal hold on any case of the site keeps it.
/// </summary>
internal sealed class PilotRetention(SweepWork sweep, TimeProvider time) : ISweep
{
    private const int Batch = 200;

    public string Name => "pilot-retention-sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromHours(12);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var after = Guid.Empty;
        while (await OverAsync(after, cancellationToken) is { Count: > 0 } over)
        {
            await sweep.EachAsync(over, one => $"Unit {one.LabelNumber}, reference of the consumer", (work, one) => EraseAsync(work, one, cancellationToken), cancellationToken);
            after = over[^1].Id;
        }
    }

    private Task<IReadOnlyList<Over>> OverAsync(Guid after, CancellationToken cancellationToken) =>
        sweep.LookAsync(work => work.QueryAsync<Over>("PilotServices.Over", new { Today = time.ShanghaiToday(), After = after, Most = Batch }, cancellationToken), cancellationToken);

    private static async Task<bool> EraseAsync(Work work, Over one, CancellationToken cancellationToken) =>
        !await SubjectCases.HeldAsync(work, one.SiteNumber, cancellationToken) && await work.ExecuteAsync("PilotServices.Erase", new { one.Id }, cancellationToken) > 0;

    private sealed record Over(Guid Id, string LabelNumber, string SiteNumber);
}
