namespace Platform.CaseKernel.Clock;

/// <summary>One year's holiday notice as data: days off and make-up working days, with the notice's address.</summary>
public sealed record CalendarYear(int Year, string Source, IReadOnlyList<Holiday> Holidays, IReadOnlyList<DateOnly> MakeUpDays);

/// <param name="Name">Key of the holiday's name in CaseTexts (<c>holiday.&lt;Name&gt;</c>).</param>
public sealed record Holiday(string Name, DateOnly From, DateOnly To);
