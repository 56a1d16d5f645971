using System.Data.Common;
using Platform.Persistence;

namespace Platform.Identity.Acts;

/// <summary>Removes what ended some time ago: sessions with their refresh tokens, and the tries of names nobody tries any more.</summary>
internal sealed class SweepEnded(Database database, DatabaseReadiness readiness, TimeProvider time, ILogger<SweepEnded> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeepSessions = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeepAttempts = TimeSpan.FromDays(1);

    private readonly Lease lease = new(database, time, "sweep-ended", Interval / 2);

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var work = await database.BeginAsync(cancellationToken);
        await work.ExecuteAsync("RefreshTokens.Sweep", new { Before = now - KeepSessions }, cancellationToken);
        await work.ExecuteAsync("Sessions.Sweep", new { Before = now - KeepSessions }, cancellationToken);
        await work.ExecuteAsync("SignInAttempts.Sweep", new { Before = now - KeepAttempts }, cancellationToken);
        await work.CommitAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                if (await lease.TakeAsync(stoppingToken))
                    await SweepAsync(stoppingToken);
            }
            catch (DbException exception)
            {
                logger.LogWarning(exception, "Sweeping ended sessions failed; the next hour tries again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
