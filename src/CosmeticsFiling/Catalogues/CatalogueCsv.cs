using System.Globalization;
using System.Text.RegularExpressions;
using Platform.CaseKernel.Tables;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Catalogues;

/// <summary>
/// Reads a table from CSV with a header. Ingredients: <c>name, inci, part, serial</c>. Prohibited: <c>entry, zh, en, members</c>. All others, one
/// line a use: <c>entry, line, zh, en, members, with, use, use_zh, use_en, max, sum, as_zh, as_en, ban, ban_zh, ban_en, other_zh, other_en,
/// label_zh, label_en, not_with</c>. Each may have <c>from</c> and <c>to</c>. Members are <c>name=INCI</c>, joined by <c>;</c>, with <c>*</c> before
/// the one as which a limit is stated. Labels are joined by <c>;</c> and may begin with <c>[condition]</c> and <c>&gt;0.05:</c> or <c>&gt;=2:</c>.
/// </summary>
public static partial class CatalogueCsv
{
    public static (CatalogueEntries Entries, IReadOnlyList<TableError> Errors) Read(CatalogueKind kind, string text)
    {
        var (rows, errors) = (CsvText.Read(text, ',').ToList(), new List<TableError>());
        if (rows.Count == 0)
            return (new CatalogueEntries([], [], []), [new TableError(1, "", "")]);
        var header = rows[0].Cells.Select(cell => cell.Trim().TrimStart('\uFEFF')).ToList();
        var lines = rows.Skip(1).Where(row => row.Cells.Any(cell => cell.Trim().Length > 0)).Select(row => new Row(header, row, errors)).ToList();
        var entries = kind switch
        {
            CatalogueKind.Ingredients => new CatalogueEntries([.. lines.Select(Ingredient).OfType<Ingredient>()], [], []),
            CatalogueKind.Prohibited => new CatalogueEntries([], [.. lines.Select(Prohibited).OfType<ProhibitedSubstance>()], []),
            _ => new CatalogueEntries([], [], [.. Limited(kind, lines)]),
        };
        return (entries, errors);
    }

    private static Ingredient? Ingredient(Row row)
    {
        var (name, part) = (row.Required("name"), row.Required("part"));
        if (part.Length > 0 && part is not ("I" or "II"))
            row.Wrong("part");
        return row.Failed ? null : new Ingredient(name, row.Optional("inci"), part, row.Optional("serial"), row.Date("from"), row.Date("to"));
    }

    private static ProhibitedSubstance? Prohibited(Row row)
    {
        var (entry, title, members) = (row.Required("entry"), row.Words(""), row.Members("members"));
        if (title is null || members.Count == 0)
            row.Wrong("members");
        var (from, to) = (row.Date("from"), row.Date("to"));
        return row.Failed ? null : new ProhibitedSubstance(entry, title!, members, from, to);
    }

    private static IEnumerable<LimitedSubstance> Limited(CatalogueKind kind, IReadOnlyList<Row> rows)
    {
        foreach (var entry in rows.GroupBy(row => (Entry: row.Required("entry"), From: row.Date("from"), To: row.Date("to"))))
        {
            var first = entry.First();
            var lines = entry.Select(Line).ToList();
            var title = first.Words("");
            if (title is null)
                first.Wrong("zh");
            if (entry.All(row => !row.Failed))
                yield return new LimitedSubstance(kind, entry.Key.Entry, title!, lines, Items(first.Optional("not_with") ?? ""), entry.Key.From, entry.Key.To);
        }
    }

    private static LimitLine Line(Row row)
    {
        var line = new LimitLine
        {
            Line = row.Optional("line") ?? "",
            Members = row.Members("members"),
            With = row.Members("with"),
            Use = row.When("use", ""),
            UseTitle = row.Words("use_"),
            Max = row.Percent("max"),
            Total = row.Optional("sum") == "total",
            As = row.Words("as_"),
            Ban = row.When("ban", "never"),
            BanTitle = row.Words("ban_"),
            Other = row.Words("other_"),
            Labels = Labels(row),
        };
        if (line.Members.Count == 0)
            row.Wrong("members");
        return line;
    }

    private static List<LabelWarning> Labels(Row row)
    {
        var (zh, en) = (Items(row.Optional("label_zh") ?? ""), Items(row.Optional("label_en") ?? ""));
        if (zh.Length != en.Length)
            row.Wrong("label_en");
        var labels = new List<LabelWarning>();
        foreach (var (words, english) in zh.Zip(en))
        {
            var label = Label().Match(words);
            labels.Add(new LabelWarning(
                new Words(label.Groups["text"].Value, english),
                label.Groups["when"].Success ? row.Parsed("label_zh", label.Groups["when"].Value) : Condition.Always,
                label.Groups["percent"].Success ? decimal.Parse(label.Groups["percent"].Value, CultureInfo.InvariantCulture) : null,
                label.Groups["op"].Value == ">="));
        }
        return labels;
    }

    private static string[] Items(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"^(\[(?<when>[^\]]+)\])?((?<op>>=?)(?<percent>\d+(\.\d+)?):)?(?<text>.+)$")]
    private static partial Regex Label();

    /// <summary>A line by the names of its columns; what is wrong with it goes to the errors.</summary>
    private sealed class Row(IReadOnlyList<string> header, TextRow row, List<TableError> errors)
    {
        public bool Failed { get; private set; }

        public string? Optional(string column)
        {
            var at = header.ToList().IndexOf(column);
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

        public Words? Words(string prefix) => (Optional($"{prefix}zh"), Optional($"{prefix}en")) switch
        {
            ({ } zh, { } en) => new Words(zh, en),
            (null, null) => null,
            _ => Half(prefix),
        };

        public DateOnly? Date(string column)
        {
            if (Optional(column) is not { } cell)
                return null;
            if (DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date;
            Wrong(column);
            return null;
        }

        public decimal? Percent(string column)
        {
            if (Optional(column) is not { } cell)
                return null;
            if (decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100)
                return percent;
            Wrong(column);
            return null;
        }

        public Condition When(string column, string otherwise) => Parsed(column, Optional(column) ?? otherwise);

        public Condition Parsed(string column, string text)
        {
            try
            {
                return Condition.Parse(text);
            }
            catch (FormatException)
            {
                Wrong(column);
                return Condition.Never;
            }
        }

        public IReadOnlyList<Member> Members(string column) =>
            [.. Items(Optional(column) ?? "").Select(item => (Item: item.TrimStart('*'), IsBasis: item.StartsWith('*'))).Select(item => item.Item.Split('=', 2) is [var name, var inci]
                ? new Member(name.Trim(), inci.Trim(), item.IsBasis)
                : new Member(item.Item.Trim(), null, item.IsBasis))];

        private Words? Half(string prefix)
        {
            Wrong($"{prefix}en");
            return null;
        }
    }
}
