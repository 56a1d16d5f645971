using System.Diagnostics.Metrics;
using System.Globalization;
using Platform.CaseKernel.Sweeps;
using Platform.Contracts.RepresentativeOffices.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;

namespace Platform.RepresentativeOffices.Register;

/// <summary>
/// What the calendar brings to offices: with each year a report that falls due, and from 1 July on the list of those that have not filed
/// it. Every look goes through all years that are owed, so that what was missed while nothing ran is found; whoever is listed already is
/// passed over.
/// </summary>
internal sealed class AnnualReportSweep(SweepWork sweep, Outbox outbox, TimeProvider time) : ISweep
{
    private const int Batch = 200;

    private static readonly Counter<long> Listed = new Meter("Platform.RepresentativeOffices").CreateCounter<long>("platform.annual_reports.overdue", "{report}", "Annual reports that were not filed in time, by zone and year");

    public string Name => "annual-report-sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = time.ShanghaiToday();
        if (await sweep.LookAsync(work => work.FindAsync<int?>("AnnualReports.FirstYear", new { }, cancellationToken), cancellationToken) is not { } first)
            return;
        for (var year = first; year <= today.Year; year++)
        {
            var date = new { Kind = OfficeDate.AnnualReport, Ref = year.ToString(CultureInfo.InvariantCulture), DueOn = Domain.Windows.AnnualReport(year).Until, Year = year };
            await sweep.DoAsync(async work => await work.ExecuteAsync("OfficeDates.Owe", date, cancellationToken) > 0, cancellationToken);
            if (today > date.DueOn)
                await ListAsync(year, today, cancellationToken);
        }
    }

    private async Task ListAsync(int year, DateOnly today, CancellationToken cancellationToken)
    {
        var after = Guid.Empty;
        while (await OwingAsync(year, after, cancellationToken) is { Count: > 0 } owing)
        {
            await sweep.EachAsync(owing, office => $"Office {office.RegistrationNumber}, report of {year}", (work, office) => ListAsync(work, office, year, today, cancellationToken), cancellationToken);
            after = owing[^1].Id;
        }
    }

    private Task<IReadOnlyList<Owing>> OwingAsync(int year, Guid after, CancellationToken cancellationToken) =>
        sweep.LookAsync(work => work.QueryAsync<Owing>("AnnualReports.Owing", new { Year = year, After = after, Most = Batch }, cancellationToken), cancellationToken);

    // Under the office's lock: whoever files at this moment is either seen here or takes the office off the list afterwards.
    private async Task<bool> ListAsync(Work work, Owing office, int year, DateOnly today, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("Offices.Lock", new { office.RegistrationNumber }, cancellationToken);
        if (!await work.ListAsync(office.Id, year, today, cancellationToken))
            return false;
        await outbox.AddAsync(work, new AnnualReportOverdue(office.Id, office.OrganisationId, office.RegistrationNumber, office.NameZh, office.Zone, year, Domain.Windows.AnnualReport(year).Until, today), cancellationToken);
        Listed.Add(1, new("zone", office.Zone), new("year", year));
        return true;
    }

    private sealed record Owing(Guid Id, Guid OrganisationId, string RegistrationNumber, string NameZh, string Zone);
}
