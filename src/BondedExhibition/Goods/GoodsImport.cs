using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Tax;
using Platform.BondedExhibition.Texts;
using Platform.CaseKernel.Tables;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Goods;

/// <summary>A cell that could not be read as it stands.</summary>
/// <param name="Row">As the file counts, from 1.</param>
/// <param name="Column">Null: the whole row.</param>
internal sealed record GoodsError(int Row, string? Column, string Code, string? Value, params object?[] Args)
{
    public Text Title => new(typeof(TaxTexts), $"import.{Code}", Args);
}

/// <summary>What could be read of a table of goods, and every cell that could not.</summary>
internal sealed record ImportedGoods(IReadOnlyList<GoodsLine> Lines, IReadOnlyList<GoodsError> Errors)
{
    private const int MostErrors = 200;

    /// <summary>CNY of the lines that have a value.</summary>
    public decimal Value => TaxCalculator.Fen(Lines.Sum(line => (line.Quantity ?? 0) * (line.UnitValue ?? 0)));

    /// <summary>One row a line; a row with a wrong cell is kept without that cell. A last row that begins with 合计 or Total is compared and not a line.</summary>
    /// <param name="exchange">Rates of the day, for prices in other currencies.</param>
    public static ImportedGoods Of(IReadOnlyList<TextRow> rows, Exchange exchange)
    {
        var (columns, isHeader, unknown) = GoodsColumns.Of(rows[0]);
        var errors = unknown.Select(header => new GoodsError(rows[0].Line, null, "column-unknown", header)).ToList();
        var read = rows.Skip(isHeader ? 1 : 0).ToList();
        var sum = read.Count > 0 && IsSum(read[^1]) ? read[^1] : null;
        if (sum is not null)
            read.RemoveAt(read.Count - 1);
        if (read.Count > ExhibitForm.MostGoods)
            errors.Add(new GoodsError(read[ExhibitForm.MostGoods].Line, null, "rows-too-many", null, ExhibitForm.MostGoods));
        var serials = new HashSet<(string Goods, string Serial)>();
        var lines = read.Take(ExhibitForm.MostGoods).Select(row => new GoodsRow(row, columns, errors, exchange).AsLine(serials)).ToList();
        if (sum is not null)
            Compare(new GoodsRow(sum, columns, errors, exchange), lines);
        return new ImportedGoods(lines, [.. errors.OrderBy(error => error.Row).Take(MostErrors)]);
    }

    private static bool IsSum(TextRow row) =>
        row.Cells.FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell))?.Trim().TrimEnd(':', '：').ToUpperInvariant() is "合计" or "总计" or "TOTAL" or "SUM";

    private static void Compare(GoodsRow sum, List<GoodsLine> lines)
    {
        sum.Compare(GoodsColumns.Quantity, lines.Sum(line => line.Quantity ?? 0));
        sum.Compare(GoodsColumns.Total, lines.Sum(line => line.Total ?? 0));
    }
}
