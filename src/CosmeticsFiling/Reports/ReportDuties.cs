using System.Globalization;
using Platform.CosmeticsFiling.Domain.Reports;
using Platform.CosmeticsFiling.Pilot;
using Platform.CosmeticsFiling.Register;
using Platform.Persistence;

namespace Platform.CosmeticsFiling.Reports;

/// <summary>The annual reports of filings, for the lists that show them: what is owed, what was missed, whether one may be filed now.</summary>
internal sealed class ReportDuties : IFilingDuties
{
    private const string AnnualReport = "annual-report";

    /// <summary>Every year that is owed and not reported, with the one whose window comes next.</summary>
    public async Task<IReadOnlyList<FilingDate>> DatesAsync(Work work, IReadOnlyList<Filing> filings, DateOnly today, CancellationToken cancellationToken)
    {
        var filed = filings.Where(filing => filing.State == Filing.Filed).ToList();
        if (filed.Count == 0)
            return [];
        var reported = (await work.QueryAsync<Year>("Reports.OfFilings", new { Filings = filed.Select(filing => filing.Id).ToArray() }, cancellationToken)).ToLookup(row => row.FilingId, row => row.Reported);
        return [.. filed.SelectMany(filing => Owed(filing.FiledOn, today).Except(reported[filing.Id])
            .Select(year => new FilingDate(filing.Number, AnnualReport, ReportWindow.Of(year).Until, year.ToString(CultureInfo.InvariantCulture))))];
    }

    public async Task<IReadOnlyList<FilingException>> ExceptionsAsync(Work work, IReadOnlyList<Filing> filings, CancellationToken cancellationToken)
    {
        var exceptions = await work.ExceptionsOfAsync([.. filings.Select(filing => filing.Id)], cancellationToken);
        return [.. filings.SelectMany(filing => exceptions[filing.Id].Where(one => one.RemovedOn is null).Select(one => new FilingException(filing.Number, one.Year, PilotWords.Of("report-exception"))))];
    }

    public IEnumerable<MayFile> MayFile(Filing filing, IReadOnlyList<FilingDate> dates, DateOnly today)
    {
        if (filing.State != Filing.Filed)
            yield break;
        var open = dates.Any(date => date.Kind == AnnualReport && ReportWindow.Of(int.Parse(date.Ref, CultureInfo.InvariantCulture)).From <= today);
        yield return new MayFile(ReportMatter.MatterCode, open, open ? null : "report-not-owed");
    }

    private static IEnumerable<int> Owed(DateOnly filedOn, DateOnly today)
    {
        var first = Math.Max(ReportWindow.FirstYear, filedOn <= ReportWindow.OwedIfFiledBy(filedOn.Year) ? filedOn.Year : filedOn.Year + 1);
        return first <= today.Year ? Enumerable.Range(first, today.Year - first + 1) : [];
    }

    private sealed record Year(Guid FilingId, int Reported);
}
