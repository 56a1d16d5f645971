using System.Diagnostics.Metrics;
using Platform.Persistence;

namespace Platform.CaseKernel.Clock;

/// <summary>Sweeps every half minute, one replica at a time; what fails is told and tried again.</summary>
internal sealed class SweepService(Database database, DatabaseReadiness readiness, DeadlineSweep sweep, TimeProvider time, ILogger<SweepService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LeaseDuration = TimeSpan.FromMinutes(2);
    private static readonly Counter<long> Failures = new Meter("Platform.CaseKernel").CreateCounter<long>("platform.deadlines.sweep.failures", "{sweep}", "Sweeps that ended with an exception");

    private readonly Lease lease = new(database, time, "deadline-sweep", LeaseDuration);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await lease.TakeAsync(stoppingToken))
                    await sweep.RunAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Failures.Add(1);
                logger.LogError(exception, "The sweep of deadlines failed and is tried again");
            }
            catch (OperationCanceledException)
            {
                break;
            }
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
