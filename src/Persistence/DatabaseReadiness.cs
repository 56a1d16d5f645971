using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Platform.Persistence;

/// <summary>
/// Brings the schema up to date when the database is there, however late that is, and answers whether it is now.
/// Background work waits for it instead of failing at start.
/// </summary>
public sealed class DatabaseReadiness : BackgroundService, IHealthCheck
{
    private static readonly TimeSpan RetryWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CheckTimeout = TimeSpan.FromSeconds(3);

    private readonly Database database;
    private readonly Migrator migrator;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly IEnumerable<IDatabaseSeed> seeds;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DatabaseReadiness(Database database, TimeProvider time, ILoggerFactory loggers, IEnumerable<IDatabaseSeed> seeds)
    {
        ArgumentNullException.ThrowIfNull(loggers);
        (this.database, this.time, this.seeds) = (database, time, seeds);
        (migrator, logger) = (new Migrator(database, time, loggers.CreateLogger<Migrator>()), loggers.CreateLogger<DatabaseReadiness>());
    }

    public Task WaitAsync(CancellationToken cancellationToken) => ready.Task.WaitAsync(cancellationToken);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!ready.Task.IsCompletedSuccessfully)
            return HealthCheckResult.Unhealthy("schema not up to date yet");
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(CheckTimeout);
            await using var work = await database.ReadAsync(timeout.Token);
            await work.FindAsync<int>("Database.Ping", null, timeout.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("database does not answer", exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await migrator.ApplyAsync(stoppingToken);
                foreach (var seed in seeds)
                    await seed.SeedAsync(database, stoppingToken);
                ready.TrySetResult();
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LogWarning(exception, "The schema is not up to date yet; trying again");
                await Task.Delay(RetryWait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}

/// <summary>Data that must be there once the schema is; must be safe to run at every start and by several replicas.</summary>
public interface IDatabaseSeed
{
    Task SeedAsync(Database database, CancellationToken cancellationToken);
}
