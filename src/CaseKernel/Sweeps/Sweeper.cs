using System.Diagnostics.Metrics;
using Platform.Persistence;

namespace Platform.CaseKernel.Sweeps;

/// <summary>
/// What is done because time has passed and not because somebody acted. Its own guards let any number of replicas run it
/// at once, and what one run missed, also after days of downtime, the next one finds.
/// </summary>
public interface ISweep
{
    /// <summary>Of its lease, its log lines and its failures' metric.</summary>
    string Name { get; }

    TimeSpan Interval { get; }

    Task RunAsync(CancellationToken cancellationToken);
}

/// <summary>Runs one sweep again and again, on one replica at a time; what fails is told and tried again.</summary>
internal sealed class Sweeper(Database database, DatabaseReadiness readiness, ISweep sweep, TimeProvider time, ILogger<Sweeper> logger) : BackgroundService
{
    private static readonly Counter<long> Failures = new Meter("Platform.CaseKernel").CreateCounter<long>("platform.sweeps.failures", "{sweep}", "Sweeps that ended with an exception, by sweep");

    private readonly Lease lease = new(database, time, sweep.Name, sweep.Interval * 3);

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
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                Failures.Add(1, new KeyValuePair<string, object?>("sweep", sweep.Name));
                logger.LogError(exception, "The {Sweep} failed and is tried again", sweep.Name);
            }
            await Task.Delay(sweep.Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

public static class SweeperExtensions
{
    // By instance: registered by its type, the second sweeper would be taken for the first.
    public static IServiceCollection AddSweep<TSweep>(this IServiceCollection services)
        where TSweep : class, ISweep =>
        services.AddSingleton<TSweep>().AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<Sweeper>(provider, provider.GetRequiredService<TSweep>()));
}
