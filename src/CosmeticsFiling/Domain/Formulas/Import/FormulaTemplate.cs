using System.Text;
using Platform.CaseKernel.Tables;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Import;

/// <summary>An empty table with the columns in the caller's language.</summary>
internal static class FormulaTemplate
{
    public const string CsvType = "text/csv";
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>With a byte order mark, without which spreadsheets take Chinese for another encoding.</summary>
    public static byte[] Csv() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join(',', Headers().Select(CsvText.Write)) + "\r\n")];

    /// <summary>The second sheet says what each column takes.</summary>
    public static byte[] Xlsx() => Spreadsheet.Write(
        (Says("sheet.formula"), [Headers()]),
        (Says("sheet.help"), [.. FormulaColumns.All.Select(column => (IReadOnlyList<string>)[FormulaColumns.Title(column).InCallersLanguage(), FormulaColumns.Help(column).InCallersLanguage()])]));

    private static string[] Headers() => [.. FormulaColumns.All.Select(column => FormulaColumns.Title(column).InCallersLanguage())];

    private static string Says(string key) => new Text(typeof(FormulaTexts), key).InCallersLanguage();
}
