using System.Globalization;
using System.Text.RegularExpressions;
using Platform.CaseKernel.Tables;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Tax;

/// <summary>What a table holds; of its kind only.</summary>
public sealed record TableEntries(IReadOnlyList<TariffLine> Goods, IReadOnlyList<CountermeasureLine> Countermeasures, IReadOnlyList<ExchangeRate> Rates)
{
    public static readonly TableEntries None = new([], [], []);

    public int Count => Goods.Count + Countermeasures.Count + Rates.Count;
}

/// <summary>
/// Reads a table from CSV with a header. Goods: <c>code, zh, en, unit, unit2, mfn, agreements, ordinary, provisional, provisional_from,
/// provisional_to, vat, consumption, supervision</c>. Countermeasures: <c>code, origin, rate</c>. Exchange rates: <c>currency, units, cny</c>. Each
/// may have <c>unverified</c> (0 or 1), <c>note, from, to</c>. A rate is <c>6%</c>, <c>7.5/u</c> (CNY per unit) or <c>20%+0.912/u</c>; agreements are
/// <c>name:AUS|NZL=0%</c>, joined by <c>;</c>.
/// </summary>
public static partial class TableCsv
{
    /// <summary>Null when the header is no table's.</summary>
    public static TableKind? KindOf(string text) => Header(CsvText.Read(text, ',').FirstOrDefault()) switch
    {
        var header when header.Contains("ordinary") => TableKind.Goods,
        var header when header.Contains("currency") => TableKind.Rates,
        var header when header.Contains("origin") => TableKind.Countermeasures,
        _ => null,
    };

    public static (TableEntries Entries, IReadOnlyList<TableError> Errors) Read(TableKind kind, string text)
    {
        var (rows, errors) = (CsvText.Read(text, ',').ToList(), new List<TableError>());
        if (KindOf(text) != kind)
            return (TableEntries.None, [new TableError(1, "", rows.Count == 0 ? "" : string.Join(',', rows[0].Cells))]);
        var header = Header(rows[0]);
        var lines = rows.Skip(1).Where(row => row.Cells.Any(cell => cell.Trim().Length > 0)).Select(row => new Row(header, row, errors)).ToList();
        var entries = kind switch
        {
            TableKind.Goods => new TableEntries([.. lines.Select(Goods).OfType<TariffLine>()], [], []),
            TableKind.Countermeasures => new TableEntries([], [.. lines.Select(Countermeasure).OfType<CountermeasureLine>()], []),
            _ => new TableEntries([], [], [.. lines.Select(Rate).OfType<ExchangeRate>()]),
        };
        return (entries, errors);
    }

    private static List<string> Header(TextRow? row) => row is null ? [] : [.. row.Cells.Select(cell => cell.Trim().TrimStart('\uFEFF'))];

    private static TariffLine? Goods(Row row)
    {
        var line = new TariffLine
        {
            Code = row.Code(),
            Name = new Words(row.Required("zh"), row.Required("en")),
            Unit = row.Optional("unit"),
            SecondUnit = row.Optional("unit2"),
            Mfn = row.Duty("mfn"),
            Agreements = row.Agreements(),
            Ordinary = row.Duty("ordinary") ?? new DutyRate(0),
            Provisional = row.Duty("provisional"),
            ProvisionalFrom = row.Date("provisional_from"),
            ProvisionalTo = row.Date("provisional_to"),
            Vat = row.Duty("vat")?.AdValorem ?? 0,
            Consumption = row.Duty("consumption") is { } rate ? new ConsumptionRate(rate.AdValorem, rate.PerUnit) : null,
            Supervision = row.Optional("supervision") ?? "",
            ToBeVerified = row.Optional("unverified") == "1",
            Note = row.Optional("note"),
            From = row.Date("from"),
            To = row.Date("to"),
        };
        row.Required("ordinary");
        row.Required("vat");
        if (line.Consumption is { AdValorem: >= 1 })
            row.Wrong("consumption");
        if (line.Supervision.Any(letter => !char.IsAsciiLetterUpper(letter) && !char.IsAsciiDigit(letter)))
            row.Wrong("supervision");
        return row.Failed ? null : line;
    }

    private static CountermeasureLine? Countermeasure(Row row)
    {
        var line = new CountermeasureLine(row.Code(), row.Country("origin"), row.Duty("rate")?.AdValorem ?? 0, row.Optional("unverified") == "1", row.Optional("note"), row.Date("from"), row.Date("to"));
        row.Required("rate");
        return row.Failed ? null : line;
    }

    private static ExchangeRate? Rate(Row row)
    {
        var rate = new ExchangeRate(row.Required("currency"), row.Positive("units"), row.Positive("cny"), row.Optional("unverified") == "1", row.Date("from"), row.Date("to"));
        if (CodeTable.Currencies.Find(rate.Currency) is null)
            row.Wrong("currency");
        return row.Failed ? null : rate;
    }

    [GeneratedRegex(@"^((?<percent>\d+(\.\d+)?)%)?\+?((?<unit>\d+(\.\d+)?)/u)?$")]
    private static partial Regex RateShape();

    [GeneratedRegex(@"^\d{2,10}$")]
    private static partial Regex CodeShape();

    /// <summary>A line by the names of its columns; what is wrong with it goes to the errors.</summary>
    private sealed class Row(List<string> header, TextRow row, List<TableError> errors)
    {
        public bool Failed { get; private set; }

        public string? Optional(string column)
        {
            var at = header.IndexOf(column);
            var cell = at >= 0 && at < row.Cells.Count ? row.Cells[at].Trim() : "";
            return cell.Length == 0 ? null : cell;
        }

        public string Required(string column)
        {
            if (Optional(column) is { } cell)
                return cell;
            Wrong(column);
            return "";
        }

        public void Wrong(string column)
        {
            Failed = true;
            errors.Add(new TableError(row.Line, column, Optional(column) ?? ""));
        }

        public string Code()
        {
            var code = Tariff.Plain(Optional("code"));
            if (!CodeShape().IsMatch(code))
                Wrong("code");
            return code;
        }

        public string Country(string column)
        {
            var code = Required(column);
            if (code.Length > 0 && CodeTable.Countries.Find(code) is null)
                Wrong(column);
            return code;
        }

        public DateOnly? Date(string column)
        {
            if (Optional(column) is not { } cell)
                return null;
            if (DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date;
            Wrong(column);
            return null;
        }

        public decimal Positive(string column)
        {
            if (decimal.TryParse(Optional(column), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0)
                return number;
            Wrong(column);
            return 1;
        }

        public DutyRate? Duty(string column) => Optional(column) is { } cell ? Parsed(column, cell) : null;

        public List<AgreementRate> Agreements()
        {
            var agreements = new List<AgreementRate>();
            foreach (var item in (Optional("agreements") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var (head, rate) = item.Split('=', 2) is [var before, var after] ? (before, after) : (item, "");
                var origins = head.Split(':', 2) is [_, var list] ? list.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
                if (origins.Length == 0 || origins.Any(origin => CodeTable.Countries.Find(origin) is null) || rate.Length == 0)
                    Wrong("agreements");
                else
                    agreements.Add(new AgreementRate(head.Split(':')[0].Trim(), origins, Parsed("agreements", rate)));
            }
            return agreements;
        }

        private DutyRate Parsed(string column, string cell)
        {
            if (RateShape().Match(cell) is { Success: true } rate && (rate.Groups["percent"].Success || rate.Groups["unit"].Success))
                return new DutyRate(Number(rate.Groups["percent"]) / 100, Number(rate.Groups["unit"]));
            Wrong(column);
            return new DutyRate(0);
        }

        private static decimal Number(Group group) => group.Success ? decimal.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
    }
}
