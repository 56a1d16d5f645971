using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Platform.BondedExhibition.Tax;
using Platform.BondedExhibition.Texts;
using Platform.CaseKernel.Tables;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Goods;

/// <summary>A table becomes lines of goods, and the template that it is best made of. Nothing is stored.</summary>
internal static class GoodsEndpoints
{
    public static IResult Template(string? format) => format switch
    {
        // With a byte order mark, without which spreadsheets take Chinese for another encoding.
        "csv" => Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join(',', Headers().Select(CsvText.Write)) + "\r\n")], "text/csv", "goods.csv"),
        "xlsx" => Results.File(Workbook(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "goods.xlsx"),
        _ => (Problem)TableProblems.TemplateUnknown,
    };

    public static async Task<IResult> ImportAsync(HttpRequest request, Database database, Tariffs tariffs, TimeProvider time, CancellationToken cancellationToken)
    {
        if ((await TableFiles.ReadAsync(request, cancellationToken)).Failed(out var problem, out var rows))
            return problem;
        await using var work = await database.ReadAsync(cancellationToken);
        var imported = ImportedGoods.Of(rows, await tariffs.ExchangeAsync(work, time.ShanghaiToday(), cancellationToken));
        return Results.Ok(new ImportedView(imported.Lines, [.. imported.Errors.Select(error => new GoodsErrorView(error.Row, error.Column, error.Code, error.Title.InCallersLanguage(), error.Value))], imported.Value));
    }

    private static string[] Headers() => [.. GoodsColumns.All.Select(column => column.Title.InCallersLanguage())];

    /// <summary>The second sheet says what each column takes, and what 金关二期 calls it.</summary>
    private static byte[] Workbook() => Spreadsheet.Write(
        (Says("goods-sheet"), [Headers()]),
        (Says("goods-help-sheet"), [.. GoodsColumns.All.Select(column => (IReadOnlyList<string>)[column.Title.InCallersLanguage(), column.Field ?? "", column.Help.InCallersLanguage()])]));

    private static string Says(string key) => new Text(typeof(TaxTexts), key).In(CultureInfo.CurrentUICulture);
}

/// <param name="Value">Quantity times unit value of all lines, CNY.</param>
internal sealed record ImportedView(IReadOnlyList<GoodsLine> Lines, IReadOnlyList<GoodsErrorView> Errors, [property: JsonNumberHandling(JsonNumberHandling.WriteAsString)] decimal Value);

internal sealed record GoodsErrorView(int Row, string? Column, string Code, string Title, string? Value);
