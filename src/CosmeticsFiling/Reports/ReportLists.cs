using System.Globalization;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Lists;
using Platform.CosmeticsFiling.Domain.Reports;
using Platform.CosmeticsFiling.Pilot;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Reports;

/// <summary>What is owed, and who stands under the public mark.</summary>
internal sealed class ReportLists(Database database, TimeProvider time)
{
    private const int PageSize = 25;

    /// <summary>Of the caller's organisations; without a year of the last one whose window has opened.</summary>
    public async Task<Outcome<DueReports>> DueAsync(int? year, Caller caller, CancellationToken cancellationToken)
    {
        var asked = year ?? time.ShanghaiToday().Year - 1;
        if (asked is < ReportWindow.FirstYear or > 2200)
            return CaseProblems.FilterUnknown.With("year", asked, ReportWindow.FirstYear);
        var organisations = caller.Mandates.Select(mandate => mandate.OrganisationId).ToArray();
        await using var work = await database.ReadAsync(cancellationToken);
        var due = await work.DueAsync(organisations, asked, cancellationToken);
        var window = ReportWindow.Of(asked);
        return new DueReports(asked, window.From, window.Until, [.. due.Select(one => DueItem.Of(one))]);
    }

    /// <summary>Of the caller's zones, by number.</summary>
    public async Task<Outcome<Page<ExceptionItem>>> ExceptionsAsync(int? year, string? after, Caller caller, CancellationToken cancellationToken)
    {
        var afterYear = 0;
        if (Cursor.Read(after, 2) is not { } key || (key is [_, var last] && !int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out afterYear)))
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<ListedRow>("ReportExceptions.Page", new
        {
            Zones = caller.SeesZonesOf(ReportMatter.MatterCode),
            FromYear = year ?? 0,
            ToYear = year ?? 9999,
            AfterNumber = key.FirstOrDefault() ?? "",
            AfterYear = afterYear,
            Most = PageSize + 1,
        }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<ExceptionItem>(
            [.. page.Select(row => new ExceptionItem(row.Number, row.NameZh, row.FilerName, row.Zone, Zones.Title(row.Zone).InCallersLanguage(), row.Year, PilotWords.Of("report-exception"), row.ListedOn, row.RemovedOn))],
            rows.Count > PageSize ? Cursor.Write(page[^1].Number, page[^1].Year) : null);
    }

    private sealed record ListedRow
    {
        public required string Number { get; init; }

        public required string NameZh { get; init; }

        public required string FilerName { get; init; }

        public required string Zone { get; init; }

        public required int Year { get; init; }

        public required DateOnly ListedOn { get; init; }

        public DateOnly? RemovedOn { get; init; }
    }
}

/// <summary>The reports of one year that the caller's organisations owe.</summary>
/// <param name="From">First day of the window.</param>
/// <param name="Until">Last day of the window.</param>
internal sealed record DueReports(int Year, DateOnly From, DateOnly Until, IReadOnlyList<DueItem> Items);

/// <param name="Mark">The public mark, while the product stands under it.</param>
internal sealed record DueItem(string Number, string NameZh, DateOnly FiledOn, DateOnly? ReportedOn, bool Late, DateOnly? ListedOn, string? Mark)
{
    public static DueItem Of(DueReport due) => new(
        due.Number, due.NameZh, due.FiledOn, due.ReportedOn, due.Late == true || (due.ReportedOn is null && due.ListedOn is not null), due.ListedOn, due.ListedOn is null ? null : PilotWords.Of("report-exception"));
}

/// <param name="RemovedOn">Since when it is reported after all; null while it is not.</param>
internal sealed record ExceptionItem(string Number, string NameZh, string FilerName, string Zone, string ZoneTitle, int Year, string Title, DateOnly ListedOn, DateOnly? RemovedOn);

internal static class ReportEndpoints
{
    public static async Task<IResult> DueAsync(int? year, Caller caller, ReportLists lists, CancellationToken cancellationToken) =>
        (await lists.DueAsync(year, caller, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> ExceptionsAsync(int? year, string? after, Caller caller, ReportLists lists, CancellationToken cancellationToken) =>
        (await lists.ExceptionsAsync(year, after, caller, cancellationToken)).Answer(Results.Ok);
}
