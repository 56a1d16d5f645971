using Platform.Persistence;

namespace Platform.CaseKernel.Clock;

/// <summary>Looks every two seconds whether another replica or service has loaded a notice.</summary>
internal sealed class CalendarRefresh(Database database, DatabaseReadiness readiness, Calendars calendars, ILogger<CalendarRefresh> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await calendars.RefreshAsync(database, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(exception, "The calendar was not refreshed and is looked at again");
            }
            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
