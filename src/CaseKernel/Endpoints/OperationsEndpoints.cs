using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Clock;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Endpoints;

/// <summary>What operators look after: the holiday notices.</summary>
internal static class OperationsEndpoints
{
    public static async Task<IResult> CalendarsAsync(Database database, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        var loaded = await work.CalendarsAsync(cancellationToken);
        var shipped = WorkingDays.Shipped.Years.Where(year => loaded.All(record => record.Year != year.Year)).Select(year => new CalendarView(year, null));
        return Results.Ok(new { items = shipped.Concat(loaded.Select(record => new CalendarView(record.Table, record.LoadedAt))).OrderBy(view => view.Year) });
    }

    public static async Task<IResult> LoadAsync(int year, CalendarYear table, Caller caller, LoadCalendar load, CancellationToken cancellationToken) =>
        (await load.DoAsync(year, table, caller, cancellationToken)).Answer(Results.Ok);
}

/// <param name="LoadedAt">Null for a table that came with the release.</param>
internal sealed record CalendarView(int Year, string Source, IReadOnlyList<Holiday> Holidays, IReadOnlyList<DateOnly> MakeUpDays, DateTimeOffset? LoadedAt)
{
    public CalendarView(CalendarYear table, DateTimeOffset? loadedAt)
        : this(table.Year, table.Source, table.Holidays, table.MakeUpDays, loadedAt?.InShanghai())
    {
    }
}
