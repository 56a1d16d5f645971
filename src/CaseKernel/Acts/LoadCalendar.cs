using System.Text.Json;
using Platform.CaseKernel.Clock;
using Platform.Contracts.Calendars.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>An operator loads a year's notice here, and every service that counts days gets it by the event.</summary>
internal sealed class LoadCalendar(Database database, Calendars calendars, Outbox outbox, TimeProvider time)
{
    public async Task<Outcome<CalendarYear>> DoAsync(int year, CalendarYear table, Caller caller, CancellationToken cancellationToken)
    {
        var errors = CalendarChecks.Errors(table, year).ToList();
        if (errors.Count > 0)
            return ((Problem)ClockProblems.CalendarWrong) with { Errors = errors };
        // In whole milliseconds: what an engine keeps and what the event carries must be the same moment.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var sorted = table with { Holidays = [.. table.Holidays.OrderBy(holiday => holiday.From)], MakeUpDays = [.. (table.MakeUpDays ?? []).Order()] };
        await using var work = await database.BeginAsync(cancellationToken);
        await work.LoadCalendarAsync(sorted, now, caller.AccountId, cancellationToken);
        await outbox.AddAsync(work, new HolidayCalendarLoaded(year, table.Source, JsonSerializer.Serialize(sorted, JsonDefaults.Options), now), cancellationToken);
        await work.CommitAsync(cancellationToken);
        await calendars.RefreshAsync(database, cancellationToken);
        return sorted;
    }
}
