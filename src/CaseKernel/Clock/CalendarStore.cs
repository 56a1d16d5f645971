using System.Text.Json;
using Platform.CaseKernel.Cases;
using Platform.Persistence;
using Platform.ServiceDefaults;

namespace Platform.CaseKernel.Clock;

/// <param name="Version">Grows with every table that is loaded into this database.</param>
internal sealed record CalendarRecord(int Year, int Version, DateOnly FirstDay, string Body, DateTimeOffset LoadedAt, Guid? LoadedBy)
{
    public CalendarYear Table => JsonSerializer.Deserialize<CalendarYear>(Body, JsonDefaults.Options)!;
}

/// <summary>The tables that were loaded since the release; a loaded one stands before the shipped one of its year.</summary>
internal static class CalendarStore
{
    public static Task<IReadOnlyList<CalendarRecord>> CalendarsAsync(this Work work, CancellationToken cancellationToken) =>
        work.QueryAsync<CalendarRecord>("Calendars.All", null, cancellationToken);

    /// <summary>False when a table of that year which was loaded later, or this very one, is there already.</summary>
    public static async Task<bool> LoadCalendarAsync(this Work work, CalendarYear table, DateTimeOffset loadedAt, Guid? loadedBy, CancellationToken cancellationToken)
    {
        // The series' lock lets one load at a time through, so versions grow in the order of the commits.
        var version = await work.NextNumberAsync("calendar", cancellationToken);
        var before = await work.FindAsync<DateTimeOffset?>("Calendars.LoadedAt", new { table.Year }, cancellationToken);
        if (before >= loadedAt)
            return false;
        await work.ExecuteAsync(before is null ? "Calendars.Insert" : "Calendars.Replace", new
        {
            table.Year,
            Version = (int)version,
            table.FirstDay,
            Body = JsonSerializer.Serialize(table, JsonDefaults.Options),
            LoadedAt = loadedAt,
            LoadedBy = loadedBy,
        }, cancellationToken);
        return true;
    }

    /// <summary>Brings what this replica counts with up to date, if it is not.</summary>
    public static async Task RefreshAsync(this Calendars calendars, Database database, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if (await work.FindAsync<int>("Calendars.Newest", null, cancellationToken) == calendars.Current.Version)
            return;
        var loaded = await work.CalendarsAsync(cancellationToken);
        calendars.Current = new LoadedCalendar(Of(loaded), loaded.Max(record => record.Version));
    }

    public static WorkingDays Of(IReadOnlyList<CalendarRecord> loaded) =>
        new([.. WorkingDays.Shipped.Years.Where(year => loaded.All(record => record.Year != year.Year)), .. loaded.Select(record => record.Table)]);
}

/// <summary>For what a matter counts itself, in the transaction of its step.</summary>
public static class WorkCalendars
{
    public static async Task<WorkingDays> WorkingDaysAsync(this Work work, CancellationToken cancellationToken) => CalendarStore.Of(await work.CalendarsAsync(cancellationToken));
}
