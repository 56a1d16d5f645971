using Platform.CosmeticsFiling.Domain.Reports;
using Platform.Persistence;

namespace Platform.CosmeticsFiling.Reports;

/// <summary>A product that owes the report of a year, and whether it is there.</summary>
internal sealed record DueReport
{
    public required Guid FilingId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Number { get; init; }

    public required string NameZh { get; init; }

    public required DateOnly FiledOn { get; init; }

    /// <summary>Null: not yet.</summary>
    public DateOnly? ReportedOn { get; init; }

    public bool? Late { get; init; }

    /// <summary>Since when it stands under the public mark; null when it does not.</summary>
    public DateOnly? ListedOn { get; init; }
}

/// <summary>A year that was not reported in time; public with its mark until it is reported.</summary>
internal sealed record ReportException
{
    public required Guid FilingId { get; init; }

    public required int Year { get; init; }

    public required DateOnly ListedOn { get; init; }

    public DateOnly? RemovedOn { get; init; }
}

/// <summary>The rows of reports and of the list of those who owe them, always in the caller's transaction.</summary>
internal static class AnnualReports
{
    /// <summary>Every exception of these filings, also those that a late report has removed, by year.</summary>
    public static async Task<ILookup<Guid, ReportException>> ExceptionsOfAsync(this Work work, IReadOnlyCollection<Guid> filingIds, CancellationToken cancellationToken) =>
        (filingIds.Count == 0 ? [] : await work.QueryAsync<ReportException>("ReportExceptions.OfFilings", new { Filings = filingIds.ToArray() }, cancellationToken)).ToLookup(exception => exception.FilingId);

    /// <summary>What these organisations owe of a year, reported or not, by number.</summary>
    public static Task<IReadOnlyList<DueReport>> DueAsync(this Work work, IReadOnlyCollection<Guid> organisations, int year, CancellationToken cancellationToken) =>
        work.QueryAsync<DueReport>("Reports.Due", new { Organisations = organisations.ToArray(), Year = year, FiledBy = ReportWindow.OwedIfFiledBy(year) }, cancellationToken);

    /// <summary>The earliest year that anybody may owe; this year when nobody does.</summary>
    public static async Task<int> FirstOwedYearAsync(this Work work, DateOnly today, CancellationToken cancellationToken) =>
        await work.FindAsync<DateOnly?>("Reports.FirstFiled", new { }, cancellationToken) is { } first ? Math.Max(ReportWindow.FirstYear, first.Year) : today.Year;

    /// <summary>Of these products those whose year other cases have reported.</summary>
    public static async Task<IReadOnlySet<string>> ReportedElsewhereAsync(this Work work, string[] numbers, int year, Guid caseId, CancellationToken cancellationToken) =>
        (numbers.Length == 0 ? [] : await work.QueryAsync<string>("Reports.Elsewhere", new { Numbers = numbers, Year = year, CaseId = caseId }, cancellationToken)).ToHashSet();

    /// <summary>The case's report, in place of what it reported before; its products leave the list.</summary>
    /// <param name="filedOn">Of the first submission: a correction makes nobody late.</param>
    public static async Task FileReportAsync(this Work work, ReportForm form, Guid caseId, DateOnly filedOn, DateOnly today, CancellationToken cancellationToken)
    {
        var year = form.Year!.Value;
        await work.StrikeReportAsync(caseId, cancellationToken);
        foreach (var product in form.Products!)
        {
            var number = product.FilingNumber!;
            await work.ExecuteAsync("Reports.Insert", new
            {
                Number = number,
                Year = year,
                CaseId = caseId,
                FiledOn = filedOn,
                Late = filedOn > ReportWindow.Of(year).Until,
                StillMade = product.StillMadeOrImported!.Value,
                product.LastMadeOn,
            }, cancellationToken);
            await work.ExecuteAsync("ReportExceptions.Remove", new { Number = number, Year = year, Today = today }, cancellationToken);
        }
    }

    public static Task StrikeReportAsync(this Work work, Guid caseId, CancellationToken cancellationToken) =>
        work.ExecuteAsync("Reports.Strike", new { CaseId = caseId }, cancellationToken);

    /// <summary>Lists a product that still owes the report; false when it is listed already, has reported, or is filed no more.</summary>
    public static async Task<bool> ListAsync(this Work work, Guid filingId, int year, DateOnly today, CancellationToken cancellationToken) =>
        await work.ExecuteAsync("ReportExceptions.Reopen", new { FilingId = filingId, Year = year }, cancellationToken) > 0
        || await work.ExecuteAsync("ReportExceptions.Insert", new { FilingId = filingId, Year = year, Today = today }, cancellationToken) > 0;
}
