namespace Platform.Contracts.Calendars.V1;

/// <summary>An operator loaded a year's holiday notice; every service counts with it from now on.</summary>
/// <param name="Year">Of the notice's title; it may change days of the December before.</param>
/// <param name="Source">Address of the notice.</param>
/// <param name="Table">The table as JSON: <c>{ year, source, holidays: [{ name, from, to, title, titleEn }], makeUpDays: [date] }</c>.</param>
/// <param name="At">Of two tables for one year the later one stands.</param>
public sealed record HolidayCalendarLoaded(int Year, string Source, string Table, DateTimeOffset At);
