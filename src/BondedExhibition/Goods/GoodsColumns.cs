using System.Globalization;
using System.Text;
using Platform.BondedExhibition.Texts;
using Platform.CaseKernel.Tables;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Goods;

/// <summary>A column of goods as a table; its words are <c>goods.&lt;name&gt;</c>.</summary>
/// <param name="Field">As 金关二期 calls it (domain reference §3.3).</param>
/// <param name="Longest">Of its text.</param>
internal sealed record GoodsColumn(string Name, string? Field = null, int Longest = 60, bool Required = false)
{
    public Text Title => new(typeof(TaxTexts), $"goods.{Name}");

    public Text Help => new(typeof(TaxTexts), $"goods.{Name}.help");
}

/// <summary>The columns in the order of the template.</summary>
internal static class GoodsColumns
{
    public static readonly GoodsColumn
        Item = new("item", "OriactGdsSeqno"),
        Tracking = new("tracking"),
        Serials = new("serials", Longest: 12_000),
        Code = new("code", "Gdecd", 13, Required: true),
        Name = new("name", "GdsNm", 255, Required: true),
        Specification = new("specification", "GdsSpcfModelDesc", 255),
        Quantity = new("quantity", "DclQty", Required: true),
        Unit = new("unit", "DclUnitcd", Required: true),
        UnitPrice = new("unitPrice", "DclUprcAmt"),
        Total = new("total", "DclTotalAmt"),
        Currency = new("currency", "DclCurrcd"),
        UnitValue = new("unitValue"),
        Origin = new("origin", "Natcd"),
        LicenceNumber = new("licenceNumber", "LicenceNo"),
        LicenceValidUntil = new("licenceValidUntil", "LicenceVaildTime"),
        Kind = new("kind", "GdsMarkcd"),
        MaterialNumber = new("materialNumber", "GdsMtno", 32),
        LegalUnit = new("legalUnit", "LawfUnitcd"),
        SecondLegalUnit = new("secondLegalUnit", "SecdLawfUnitcd"),
        SecondLegalQuantity = new("secondLegalQuantity", "SecdLawfQty"),
        ArtPermit = new("artPermit"),
        FilingNumber = new("filingNumber"),
        Channel = new("channel"),
        EnteredOn = new("enteredOn"),
        Change = new("change", "ModfMarkcd");

    public static readonly IReadOnlyList<GoodsColumn> All =
    [
        Item, Tracking, Serials, Code, Name, Specification, Quantity, Unit, UnitPrice, Total, Currency, UnitValue, Origin, LicenceNumber, LicenceValidUntil,
        Kind, MaterialNumber, LegalUnit, SecondLegalUnit, SecondLegalQuantity, ArtPermit, FilingNumber, Channel, EnteredOn, Change,
    ];

    /// <summary>What pasted cells without a header are.</summary>
    private static readonly GoodsColumn[] Assumed = [Code, Name, Quantity, Unit, UnitPrice, Currency, Origin];

    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    /// <summary>Row numbers, which the message counts anew.</summary>
    private static readonly string[] Ignored = [Key("SasDclSeqno"), Key("No"), Key("序号"), Key("#")];

    private static readonly Dictionary<string, GoodsColumn> ByHeader = Headers();

    /// <summary>The columns of a first row, and the headers nobody knows; no columns of its own when it is no header: it names no goods.</summary>
    public static (IReadOnlyList<GoodsColumn?> Columns, bool IsHeader, IReadOnlyList<string> Unknown) Of(TextRow first)
    {
        var columns = first.Cells.Select(cell => ByHeader.GetValueOrDefault(Key(cell))).ToList();
        if (!columns.Contains(Code) && !columns.Contains(Name))
            return (Assumed, false, []);
        return (columns, true, [.. first.Cells.Where((cell, i) => columns[i] is null && !string.IsNullOrWhiteSpace(cell) && !Ignored.Contains(Key(cell)))]);
    }

    private static string Key(string header)
    {
        var key = new StringBuilder();
        foreach (var c in header.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '_')))
            key.Append(char.ToUpperInvariant(c));
        return key.ToString();
    }

    private static Dictionary<string, GoodsColumn> Headers()
    {
        var headers = new Dictionary<string, GoodsColumn>();
        foreach (var column in All)
        {
            headers[Key(column.Name)] = column;
            if (column.Field is { } field)
                headers[Key(field)] = column;
            foreach (var words in Languages.SelectMany(language => new[] { column.Title.In(language) }.Concat(new Text(typeof(TaxTexts), $"goods.{column.Name}.also").In(language).Split('|'))))
                headers.TryAdd(Key(words), column);
        }
        return headers;
    }
}
