using Platform.Persistence;
using Platform.ServiceDefaults;

namespace Platform.RepresentativeOffices.Register;

/// <summary>The report of one year as it was filed. Being late stays.</summary>
internal sealed record AnnualReport(Guid OfficeId, int Year, Guid? CaseId, DateOnly FiledOn, bool Late)
{
    /// <param name="submittedAt">Of the first submission: a correction makes nobody late.</param>
    public static AnnualReport Of(Guid officeId, int year, Guid caseId, DateTimeOffset submittedAt)
    {
        var filedOn = submittedAt.ShanghaiDate();
        return new AnnualReport(officeId, year, caseId, filedOn, filedOn > Domain.Windows.AnnualReport(year).Until);
    }
}

/// <summary>The rows of reports and of the list of those who owe them, always in the caller's transaction and under the office's lock.</summary>
internal static class AnnualReports
{
    /// <summary>Years that have a report, those of one case left out; <see cref="Guid.Empty"/> leaves out none.</summary>
    public static async Task<IReadOnlySet<int>> ReportedYearsAsync(this Work work, Guid officeId, Guid besides, CancellationToken cancellationToken) =>
        (await work.QueryAsync<int>("AnnualReports.YearsBesides", new { OfficeId = officeId, CaseId = besides }, cancellationToken)).ToHashSet();

    /// <summary>The case's report, in place of what it reported before, and off the list with its office.</summary>
    public static async Task FileReportAsync(this Work work, AnnualReport report, DateOnly today, CancellationToken cancellationToken)
    {
        await work.StrikeReportAsync(report.CaseId!.Value, cancellationToken);
        await work.ExecuteAsync("AnnualReports.Insert", report, cancellationToken);
        await work.ExecuteAsync("ReportExceptions.Remove", new { report.OfficeId, report.Year, Today = today }, cancellationToken);
    }

    public static Task StrikeReportAsync(this Work work, Guid caseId, CancellationToken cancellationToken) =>
        work.ExecuteAsync("AnnualReports.Strike", new { CaseId = caseId }, cancellationToken);

    /// <summary>Lists an office that still owes the report; false when it is listed already, has reported, or is no office any more.</summary>
    public static async Task<bool> ListAsync(this Work work, Guid officeId, int year, DateOnly today, CancellationToken cancellationToken) =>
        await work.ExecuteAsync("ReportExceptions.Reopen", new { OfficeId = officeId, Year = year }, cancellationToken) > 0
        || await work.ExecuteAsync("ReportExceptions.Insert", new { OfficeId = officeId, Year = year, Today = today }, cancellationToken) > 0;
}
