using Platform.CaseKernel.Sweeps;
using Platform.CosmeticsFiling.Domain.Reports;
using Platform.CosmeticsFiling.Register;
using Platform.Persistence;
using Platform.ServiceDefaults;

namespace Platform.CosmeticsFiling.Reports;

/// <summary>
/// From 1 April on the public mark for products whose report is missing (announcement 2021 No. 35). Every look goes through all years that
/// are owed, so that what was missed while nothing ran is found; whoever is listed already is passed over.
/// </summary>
internal sealed class ReportSweep(SweepWork sweep, TimeProvider time) : ISweep
{
    private const int Batch = 200;

    public string Name => "cosmetics-report-sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = time.ShanghaiToday();
        for (var year = await sweep.LookAsync(work => work.FirstOwedYearAsync(today, cancellationToken), cancellationToken); today > ReportWindow.Of(year).Until; year++)
        {
            var after = Guid.Empty;
            while (await OwingAsync(year, after, cancellationToken) is { Count: > 0 } owing)
            {
                await sweep.EachAsync(owing, one => $"Filing {one.Number}, report of {year}", (work, one) => ListAsync(work, one, year, today, cancellationToken), cancellationToken);
                after = owing[^1].Id;
            }
        }
    }

    private Task<IReadOnlyList<Owing>> OwingAsync(int year, Guid after, CancellationToken cancellationToken) =>
        sweep.LookAsync(work => work.QueryAsync<Owing>("Reports.Owing", new { Year = year, FiledBy = ReportWindow.OwedIfFiledBy(year), After = after, Most = Batch }, cancellationToken), cancellationToken);

    // Under the filing's lock: whoever reports at this moment is either seen here or takes the product off the list afterwards.
    private static async Task<bool> ListAsync(Work work, Owing one, int year, DateOnly today, CancellationToken cancellationToken)
    {
        await work.LockFilingAsync(one.Number, cancellationToken);
        return await work.ListAsync(one.Id, year, today, cancellationToken);
    }

    private sealed record Owing(Guid Id, string Number);
}
