using System.Data.Common;
using System.Diagnostics.Metrics;
using Platform.Persistence;
using Platform.ServiceDefaults;

namespace Platform.Worklist.Cases;

/// <summary>
/// How many cases of all services are open and overdue, for whoever watches the whole: by matter, zone and state. One replica
/// counts, once a minute.
/// </summary>
internal sealed class CaseFigures : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Database database;
    private readonly DatabaseReadiness readiness;
    private readonly TimeProvider time;
    private readonly ILogger<CaseFigures> logger;
    private readonly Lease lease;
    private volatile IReadOnlyList<CaseFigure> figures = [];

    public CaseFigures(Database database, DatabaseReadiness readiness, TimeProvider time, IMeterFactory meters, ILogger<CaseFigures> logger)
    {
        (this.database, this.readiness, this.time, this.logger) = (database, readiness, time, logger);
        lease = new Lease(database, time, "case-figures", Interval * 2);
        var meter = meters.Create("Platform.Worklist");
        // Observed, so that a state that has emptied is silent and not its last number for ever.
        meter.CreateObservableGauge("platform.cases.open", () => Measured(figure => figure.Cases), "{case}", "Cases that have not ended, by matter, zone and state");
        meter.CreateObservableGauge("platform.cases.overdue", () => Measured(figure => figure.Overdue), "{case}", "Open cases whose statutory date has passed, by matter, zone and state");
    }

    public async Task CountAsync(CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        figures = await work.QueryAsync<CaseFigure>("Cases.Figures", new { Today = time.ShanghaiToday() }, cancellationToken);
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
                    await CountAsync(stoppingToken);
                else
                    figures = [];
            }
            catch (DbException exception)
            {
                logger.LogWarning(exception, "Open cases were not counted; the next minute tries again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private IEnumerable<Measurement<long>> Measured(Func<CaseFigure, long> value) => figures.Select(figure => new Measurement<long>(
        value(figure), new("matter", figure.Matter), new("zone", figure.Zone), new("state", figure.State)));
}

internal sealed record CaseFigure(string Matter, string Zone, string State, long Cases, long Overdue);
