namespace Platform.CosmeticsFiling.Domain.Reports;

/// <summary>Days between which a year is reported; both count (announcement 2021 No. 35: 1 January to 31 March of the next year).</summary>
internal sealed record ReportWindow(DateOnly From, DateOnly Until)
{
    /// <summary>The first year that the announcement asks for.</summary>
    public const int FirstYear = 2021;

    public static ReportWindow Of(int year) => new(new DateOnly(year + 1, 1, 1), new DateOnly(year + 1, 3, 31));

    /// <summary>
    /// Whoever was filed by this day owes the report of the year: filed for a year when the window opens. Of one that becomes a year old
    /// within the window the report is taken and its absence held against nobody (to be verified).
    /// </summary>
    public static DateOnly OwedIfFiledBy(int year) => new(year, 1, 1);
}
