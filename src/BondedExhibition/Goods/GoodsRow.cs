using System.Globalization;
using System.Text;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Tax;
using Platform.CaseKernel.Tables;
using Platform.ServiceDefaults.Codes;

namespace Platform.BondedExhibition.Goods;

/// <summary>A row by its columns; what is wrong with a cell goes to the errors.</summary>
internal sealed class GoodsRow(TextRow row, IReadOnlyList<GoodsColumn?> columns, List<GoodsError> errors, Exchange exchange)
{
    private const decimal Most = 99_999_999_999_999m;
    private const int Decimals = 5;
    private const int MostSerials = 200;
    private const int LongestSerial = 60;
    private const int LongestShown = 60;
    private static readonly string[] DateFormats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];
    private static readonly char[] BetweenSerials = ['\n', '\r', ';', '；', '|', ',', '，'];
    private static readonly Dictionary<string, string> Countries = CodeTable.Countries.All
        .SelectMany(country => new[] { country.Code, country.Zh, country.En.ToUpperInvariant() }.Select(words => (Words: words, country.Code)))
        .DistinctBy(pair => pair.Words).ToDictionary(pair => pair.Words, pair => pair.Code);

    public GoodsLine AsLine(HashSet<(string Goods, string Serial)> serials)
    {
        var (quantity, price, total) = (Number(GoodsColumns.Quantity), Number(GoodsColumns.UnitPrice), Number(GoodsColumns.Total));
        if (quantity == 0)
        {
            Wrong(GoodsColumns.Quantity, "quantity-zero");
            quantity = null;
        }
        var currency = Of(GoodsColumns.Currency, CurrencyOf, "currency-unknown");
        var line = new GoodsLine
        {
            Item = Item(),
            Code = GoodsCodeOf(),
            Name = Words(GoodsColumns.Name),
            Specification = Words(GoodsColumns.Specification),
            Quantity = quantity,
            Unit = Of(GoodsColumns.Unit, Units.CodeOf, "unit-unknown"),
            UnitPrice = price ?? (total is { } sum && quantity is { } divisor ? decimal.Round(sum / divisor, Decimals, MidpointRounding.AwayFromZero) : null),
            Total = total ?? (price is { } each && quantity is { } count ? TaxCalculator.Fen(each * count) : null),
            Currency = currency,
            Origin = Of(GoodsColumns.Origin, words => Countries.GetValueOrDefault(words.ToUpperInvariant()), "country-unknown"),
            LicenceNumber = Words(GoodsColumns.LicenceNumber),
            LicenceValidUntil = Date(GoodsColumns.LicenceValidUntil),
            Kind = Choice<GoodsKind>(GoodsColumns.Kind, ("I", GoodsKind.Material), ("料件", GoodsKind.Material), ("MATERIAL", GoodsKind.Material), ("E", GoodsKind.Product), ("成品", GoodsKind.Product), ("PRODUCT", GoodsKind.Product)),
            MaterialNumber = Words(GoodsColumns.MaterialNumber),
            LegalUnit = Of(GoodsColumns.LegalUnit, Units.CodeOf, "unit-unknown"),
            SecondLegalUnit = Of(GoodsColumns.SecondLegalUnit, Units.CodeOf, "unit-unknown"),
            SecondLegalQuantity = Number(GoodsColumns.SecondLegalQuantity),
            ArtPermit = Words(GoodsColumns.ArtPermit),
            FilingNumber = Written.FilingNumber(Words(GoodsColumns.FilingNumber)),
            Channel = Choice<Channel>(GoodsColumns.Channel, ("BONDED", Channel.Bonded), ("进境保税", Channel.Bonded), ("进境保税货物", Channel.Bonded), ("ECOMMERCE", Channel.Ecommerce), ("网购保税", Channel.Ecommerce), ("网购保税进口商品", Channel.Ecommerce)),
            EnteredOn = Date(GoodsColumns.EnteredOn),
            Change = Choice<RowChange>(GoodsColumns.Change, ("0", RowChange.None), ("1", RowChange.Changed), ("3", RowChange.Added), ("未修改", RowChange.None), ("修改", RowChange.Changed), ("增加", RowChange.Added)),
        };
        if (price is not null && total is not null && quantity is { } pieces && Math.Abs((price.Value * pieces) - total.Value) > 0.01m)
            Wrong(GoodsColumns.Total, "total-differs", TaxCalculator.Fen(price.Value * pieces).ToString(CultureInfo.InvariantCulture));
        var numbers = Serials(line, serials);
        return line with { Serials = numbers, Tracking = Tracking(numbers), UnitValue = Number(GoodsColumns.UnitValue) ?? InCny(line) };
    }

    /// <summary>A sum that stands below the lines.</summary>
    public void Compare(GoodsColumn column, decimal sum)
    {
        if (Cell(column) is not null && Number(column) is { } stated && Math.Abs(stated - sum) > 0.01m)
            Wrong(column, "sum-differs", sum.ToString(CultureInfo.InvariantCulture));
    }

    private string? Cell(GoodsColumn column)
    {
        for (var i = 0; i < columns.Count && i < row.Cells.Count; i++)
        {
            if (ReferenceEquals(columns[i], column) && !string.IsNullOrWhiteSpace(row.Cells[i]))
                return row.Cells[i].Normalize(NormalizationForm.FormKC).Trim();
        }
        return null;
    }

    private void Wrong(GoodsColumn column, string code, params object?[] args)
    {
        var cell = Cell(column);
        errors.Add(new GoodsError(row.Line, column.Name, code, cell is { Length: > LongestShown } ? $"{cell[..LongestShown]}…" : cell, args));
    }

    private string? Given(GoodsColumn column)
    {
        var cell = Cell(column);
        if (cell is null && column.Required)
            Wrong(column, "missing");
        return cell;
    }

    private string? Words(GoodsColumn column)
    {
        if (Given(column) is not { } cell || cell.Length <= column.Longest)
            return Cell(column);
        Wrong(column, "too-long", column.Longest);
        return null;
    }

    private string? Of(GoodsColumn column, Func<string, string?> find, string code)
    {
        if (Given(column) is not { } cell)
            return null;
        if (find(cell) is { } found)
            return found;
        Wrong(column, code);
        return null;
    }

    private decimal? Number(GoodsColumn column)
    {
        if (Given(column) is not { } cell)
            return null;
        var plain = cell.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            Wrong(column, "number-malformed");
        else if (number > Most)
            Wrong(column, "number-too-large");
        else if (decimal.Round(number, Decimals) != number)
            Wrong(column, "too-many-decimals", Decimals);
        else
            return number;
        return null;
    }

    private int? Item()
    {
        if (Cell(GoodsColumns.Item) is not { } cell)
            return null;
        if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var item) && item is > 0 and <= 999_999)
            return item;
        Wrong(GoodsColumns.Item, "item-malformed");
        return null;
    }

    private string? GoodsCodeOf()
    {
        if (Given(GoodsColumns.Code) is not { } cell)
            return null;
        if (GoodsCode.Parse(cell) is { } code)
            return code;
        Wrong(GoodsColumns.Code, "goods-code");
        return null;
    }

    // A spreadsheet may keep a date as the number of days since 1899-12-30.
    private DateOnly? Date(GoodsColumn column)
    {
        if (Cell(column) is not { } cell)
            return null;
        if (DateOnly.TryParseExact(cell, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 20_000 and < 80_000)
            return new DateOnly(1899, 12, 30).AddDays(days);
        Wrong(column, "date-malformed");
        return null;
    }

    private T? Choice<T>(GoodsColumn column, params (string Word, T Value)[] choices)
        where T : struct
    {
        if (Cell(column) is not { } cell)
            return null;
        foreach (var (word, value) in choices)
        {
            if (word.Equals(cell, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        Wrong(column, "choice-unknown", string.Join(" / ", choices.Select(choice => choice.Word)));
        return null;
    }

    private List<string>? Serials(GoodsLine line, HashSet<(string Goods, string Serial)> seen)
    {
        if (Words(GoodsColumns.Serials) is not { } cell)
            return null;
        var numbers = cell.Split(BetweenSerials, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (numbers.Count > MostSerials)
            Wrong(GoodsColumns.Serials, "serials-too-many", MostSerials);
        if (numbers.Any(number => number.Length > LongestSerial))
            Wrong(GoodsColumns.Serials, "too-long", LongestSerial);
        if (line.Quantity is { } quantity && quantity != numbers.Count)
            Wrong(GoodsColumns.Serials, "serials-differ", numbers.Count, quantity.ToString(CultureInfo.InvariantCulture));
        foreach (var number in numbers.Where(number => !seen.Add(($"{line.Item} {line.Code}", number))))
            Wrong(GoodsColumns.Serials, "serial-repeated", number);
        return numbers;
    }

    private string? Tracking(List<string>? serials)
    {
        var tracking = Choice<int>(GoodsColumns.Tracking, ("quantity", 0), ("数量", 0), ("serial", 1), ("序列号", 1), ("逐件", 1)) switch
        {
            1 => "serial",
            0 => "quantity",
            _ => serials is null ? null : "serial",
        };
        if (tracking == "serial" && serials is null)
            Wrong(GoodsColumns.Serials, "serials-missing");
        return tracking;
    }

    private static string? CurrencyOf(string words) =>
        (CodeTable.Currencies.Find(words.ToUpperInvariant()) ?? CodeTable.Currencies.All.FirstOrDefault(currency => currency.Zh == words || currency.En.Equals(words, StringComparison.OrdinalIgnoreCase)))?.Code;

    private decimal? InCny(GoodsLine line)
    {
        if (line is not { UnitPrice: { } price, Currency: { } currency })
            return null;
        if (exchange.InCny(price, currency) is { } cny)
            return decimal.Round(cny, Decimals, MidpointRounding.AwayFromZero);
        Wrong(GoodsColumns.Currency, "rate-missing", exchange.On);
        return null;
    }
}
