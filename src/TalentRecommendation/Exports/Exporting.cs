using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Lists;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Tables;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Exports;

internal static class ExportProblems
{
    /// <summary>Argument: the most rows.</summary>
    public static readonly ProblemKind TooLarge = new("export-too-large", StatusCodes.Status409Conflict, typeof(PanelTexts));

    /// <summary>Argument: until when it could be fetched.</summary>
    public static readonly ProblemKind Over = new("export-over", StatusCodes.Status410Gone, typeof(PanelTexts));
}

/// <summary>
/// Data in bulk: ordered by a supervisor with a reason, fetched by the same within a day, watermarked with who, when and why. Whose data is
/// in the file finds each fetch among the readings.
/// </summary>
internal sealed class Exporting(Database database, Writes writes, BulkSight sight, TimeProvider time)
{
    private const int MostRows = 1000;
    private const int ShortestReason = 10;
    private const int PageSize = 25;

    /// <summary>The export's number.</summary>
    public Task<Outcome<string>> OrderAsync(JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<ExportForm>(body, Errors, "export", key, caller, (work, form) => OrderAsync(work, form, caller, cancellationToken), cancellationToken);

    /// <summary>The workbook (.xlsx).</summary>
    public Task<Outcome<byte[]>> FetchAsync(string number, Caller caller, CancellationToken cancellationToken) =>
        writes.DoAsync<byte[]>(work => FetchAsync(work, number, caller, cancellationToken), cancellationToken);

    /// <summary>Of everybody, the latest first.</summary>
    public async Task<Outcome<Page<ExportView>>> ListAsync(string? after, CancellationToken cancellationToken)
    {
        if (Cursor.Read(after, 1) is not { } key)
            return CaseProblems.CursorUnknown;
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<Export>("Exports.Latest", new { Before = key.FirstOrDefault() ?? "ZZZ", Most = PageSize + 1 }, cancellationToken);
        var page = rows.Take(PageSize).ToList();
        return new Page<ExportView>([.. page.Select(ExportView.Of)], rows.Count > PageSize ? Cursor.Write(page[^1].Number) : null);
    }

    private async Task<Outcome<string>> OrderAsync(Work work, ExportForm form, Caller caller, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var source = ExportSources.Find(form.What!.Value);
        var rows = (await source.RowsAsync(work, new ExportRange(form.Zone ?? "", form.Year ?? 0, MostRows + 1), cancellationToken)).Count;
        if (rows > MostRows)
            return ExportProblems.TooLarge.With(MostRows);
        var year = now.ShanghaiDate().Year;
        var serial = await work.NextNumberAsync($"exports:{year}", cancellationToken);
        var export = new Export
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"EXP-{year}-{serial:000000}"),
            What = JsonNamingPolicy.KebabCaseLower.ConvertName(form.What.Value.ToString()),
            Zone = form.Zone,
            Year = form.Year,
            Clear = form.Clear == true,
            Reason = form.Reason!.Trim(),
            AccountId = caller.AccountId,
            UserName = caller.UserName,
            Name = caller.DisplayName,
            OrderedAt = now,
            RowCount = rows,
        };
        await work.ExecuteAsync("Exports.Insert", export, cancellationToken);
        return export.Number;
    }

    private async Task<Outcome<byte[]>> FetchAsync(Work work, string number, Caller caller, CancellationToken cancellationToken)
    {
        if (await work.FindAsync<Export>("Exports.Get", new { Number = number }, cancellationToken) is not { } export || export.AccountId != caller.AccountId)
            return CommonProblems.NotFound;
        var now = time.GetUtcNow();
        if (now > export.OrderedAt + Export.Open)
            return ExportProblems.Over.With((export.OrderedAt + Export.Open).InShanghai());
        var source = ExportSources.Find(Enum.Parse<ExportKind>(export.What, ignoreCase: true));
        var rows = await source.RowsAsync(work, new ExportRange(export.Zone ?? "", export.Year ?? 0, MostRows), cancellationToken);
        var sheet = new List<IReadOnlyList<string>> { new[] { MarkOf(export, now) }, Headers(source) };
        foreach (var row in rows)
        {
            var reason = $"{export.Number}: {(string)export.Reason!}";
            sheet.Add([.. row.Cells, .. await sight.ReadAsync(work, row.CaseId, [.. source.Places.Select(place => place.Pointer)], export.Clear, caller, reason, cancellationToken)]);
        }
        await work.ExecuteAsync("Exports.Fetch", new { export.Number, At = now, Rows = rows.Count }, cancellationToken);
        return Spreadsheet.Write(MarkOf(export, now), (export.What, sheet));
    }

    /// <summary>Who has this file, since when and what for.</summary>
    private static string MarkOf(Export export, DateTimeOffset now) =>
        new Text(typeof(PanelTexts), "export.mark", export.Number, (string)export.Name!, export.UserName, now.InShanghai().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), (string)export.Reason!).InCallersLanguage();

    private static string[] Headers(ExportSource source) =>
        [.. source.Columns.Concat(source.Places.Select(place => place.Column)).Select(column => new Text(typeof(PanelTexts), $"column.{column}").InCallersLanguage())];

    private static IEnumerable<FieldError> Errors(ExportForm form)
    {
        foreach (var finding in FieldChecks.Check(form, Law.Application))
            yield return new FieldError(finding.Pointer, finding.Code, finding.Title);
        if (form.Reason?.Trim() is { Length: > 0 and < ShortestReason })
            yield return new FieldError("/reason", "export-reason-short", new Text(typeof(PanelTexts), "export-reason-short", ShortestReason));
        if (form.Zone is { } zone && !Zones.All.Contains(zone))
            yield return new FieldError("/zone", CaseProblems.ZoneUnknown.Code, CaseProblems.ZoneUnknown.Title(zone, string.Join(", ", Zones.All)));
    }
}
