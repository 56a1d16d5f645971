using System.Globalization;
using Platform.CaseKernel.Tables;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Import;

/// <summary>Columns of a formula as a table, in the order of the template; their words are <c>column.&lt;name&gt;</c>.</summary>
internal static class FormulaColumns
{
    public const string Name = "name", Inci = "inci", Percent = "percent", Blend = "blend", Share = "share", Purpose = "purpose", SafetyCode = "safetyCode",
        IsNew = "isNew", NewIngredientNumber = "newIngredientNumber", ColourIndex = "colourIndex", PlantPart = "plantPart", IsPropellant = "isPropellant", Remarks = "remarks";

    public static readonly IReadOnlyList<string> All = [Name, Inci, Percent, Blend, Share, Purpose, SafetyCode, IsNew, NewIngredientNumber, ColourIndex, PlantPart, IsPropellant, Remarks];

    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    /// <summary>Headers as people write them: the template's in both languages, the codes, and what spreadsheets in use have.</summary>
    private static readonly Dictionary<string, string> ByHeader = Headers();

    public static Text Title(string column) => new(typeof(FormulaTexts), $"column.{column}");

    public static Text Help(string column) => new(typeof(FormulaTexts), $"column.{column}.help");

    /// <summary>The columns of a header, null where a cell is none; null when the row is no header: it has no column for names.</summary>
    public static IReadOnlyList<string?>? Of(IReadOnlyList<string> cells)
    {
        var columns = cells.Select(cell => ByHeader.GetValueOrDefault(Header(cell))).ToList();
        return columns.Contains(Name) ? columns : null;
    }

    /// <summary>Cells without a header: name, INCI name unless it is a number already, content, purpose, safety code.</summary>
    public static IReadOnlyList<string?> Assumed(IReadOnlyList<string> cells) =>
        cells.Count > 1 && Cells.Number(cells[1]) is not null ? [Name, Percent, Purpose, SafetyCode] : [Name, Inci, Percent, Purpose, SafetyCode];

    private static string Header(string cell) => IngredientNames.Key(cell).Replace("(%)", "", StringComparison.Ordinal).Replace("%", "", StringComparison.Ordinal).TrimEnd('*');

    private static Dictionary<string, string> Headers()
    {
        var headers = new Dictionary<string, string>();
        foreach (var column in All)
        {
            headers[Header(column)] = column;
            foreach (var language in Languages)
            {
                foreach (var words in new[] { Title(column).In(language) }.Concat(new Text(typeof(FormulaTexts), $"column.{column}.also").In(language).Split('|')))
                    headers.TryAdd(Header(words), column);
            }
        }
        return headers;
    }
}
