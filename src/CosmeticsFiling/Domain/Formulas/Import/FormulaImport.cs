using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Platform.CaseKernel.Tables;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Import;

/// <summary>A cell that could not be read as it stands.</summary>
/// <param name="Row">As the file counts, from 1.</param>
/// <param name="Column">Null: the whole row.</param>
internal sealed record ImportError(int Row, string? Column, string Code, string? Value)
{
    public Text Title => new(typeof(FormulaTexts), $"import.{Code}", FormulaForm.MostRows);
}

/// <summary>What could be read of a table, and every cell that could not.</summary>
internal sealed record ImportedFormula(FormulaForm Formula, IReadOnlyList<ImportError> Errors)
{
    private const int MostErrors = 200;

    /// <summary>
    /// One row an ingredient. A component of a blend names its blend and its share of it; its blend is the row of that name, which may
    /// stand before or after it. A row with a wrong cell is kept without that cell.
    /// </summary>
    public static ImportedFormula Of(IReadOnlyList<TextRow> rows)
    {
        var (errors, read) = (new List<ImportError>(), new List<FormulaRow>());
        var header = FormulaColumns.Of(rows[0].Cells);
        var columns = header ?? FormulaColumns.Assumed(rows[0].Cells);
        errors.AddRange(header is null ? [] : header.Zip(rows[0].Cells).Where(cell => cell.First is null && !string.IsNullOrWhiteSpace(cell.Second)).Select(cell => new ImportError(rows[0].Line, null, "column-unknown", cell.Second)));
        var lines = rows.Skip(header is null ? 0 : 1).Select(row => new Line(row, columns, errors)).ToList();
        var components = new List<(Line Line, ComponentForm Component)>();
        foreach (var line in lines)
        {
            if (line.Cell(FormulaColumns.Blend) is null)
                read.Add(line.AsRow());
            else
                components.Add((line, line.AsComponent()));
        }
        foreach (var blend in components.GroupBy(component => IngredientNames.Key(component.Line.Cell(FormulaColumns.Blend))))
        {
            var (first, inside) = (blend.First().Line, blend.Select(component => component.Component).ToList());
            var at = read.FindIndex(row => IngredientNames.Key(row.Name) == blend.Key);
            if (at >= 0)
            {
                read[at] = read[at] with { Components = inside };
            }
            else
            {
                first.Wrong(FormulaColumns.Blend, "blend-unknown");
                read.Add(new FormulaRow { Name = first.Cell(FormulaColumns.Blend), Components = inside });
            }
        }
        if (read.Count > FormulaForm.MostRows)
            errors.Add(new ImportError(rows[^1].Line, null, "rows-too-many", null));
        return new ImportedFormula(new FormulaForm { Rows = [.. read.Take(FormulaForm.MostRows)] }, [.. errors.OrderBy(error => error.Row).Take(MostErrors)]);
    }

    /// <summary>A row by its columns; what is wrong with a cell goes to the errors.</summary>
    private sealed class Line(TextRow row, IReadOnlyList<string?> columns, List<ImportError> errors)
    {
        public FormulaRow AsRow() => new()
        {
            Name = Text<FormulaRow>(FormulaColumns.Name, required: true),
            Inci = Text<FormulaRow>(FormulaColumns.Inci),
            Percent = Number(FormulaColumns.Percent),
            Purpose = Text<FormulaRow>(FormulaColumns.Purpose),
            SafetyCode = Text<FormulaRow>(FormulaColumns.SafetyCode),
            IsNew = Flag(FormulaColumns.IsNew),
            NewIngredientNumber = Text<FormulaRow>(FormulaColumns.NewIngredientNumber),
            ColourIndex = Text<FormulaRow>(FormulaColumns.ColourIndex),
            PlantPart = Text<FormulaRow>(FormulaColumns.PlantPart),
            IsPropellant = Flag(FormulaColumns.IsPropellant),
            Remarks = Text<FormulaRow>(FormulaColumns.Remarks),
        };

        public ComponentForm AsComponent() => new()
        {
            Name = Text<ComponentForm>(FormulaColumns.Name, required: true),
            Inci = Text<ComponentForm>(FormulaColumns.Inci),
            PercentOfBlend = Number(FormulaColumns.Share),
            Purpose = Text<ComponentForm>(FormulaColumns.Purpose),
            SafetyCode = Text<ComponentForm>(FormulaColumns.SafetyCode),
            IsNew = Flag(FormulaColumns.IsNew),
            NewIngredientNumber = Text<ComponentForm>(FormulaColumns.NewIngredientNumber),
            ColourIndex = Text<ComponentForm>(FormulaColumns.ColourIndex),
            PlantPart = Text<ComponentForm>(FormulaColumns.PlantPart),
        };

        // A name keeps its spaces: that they are wrong is for the rules to say.
        public string? Cell(string column)
        {
            var at = columns.ToList().IndexOf(column);
            return at >= 0 && at < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[at]) ? row.Cells[at] : null;
        }

        public void Wrong(string column, string code) => errors.Add(new ImportError(row.Line, column, code, Shortened(Cell(column))));

        private string? Text<TForm>(string column, bool required = false)
        {
            var cell = Cell(column);
            if (cell is null && required)
                Wrong(column, "name-missing");
            if (cell is null || cell.Length <= Longest(typeof(TForm), column))
                return column == FormulaColumns.Name ? cell : cell?.Trim();
            Wrong(column, "text-too-long");
            return null;
        }

        private decimal? Number(string column)
        {
            if (Cell(column) is not { } cell)
            {
                Wrong(column, "number-missing");
                return null;
            }
            if (Cells.Number(cell) is not { } number)
            {
                Wrong(column, "number-malformed");
                return null;
            }
            if (number <= 100m)
                return number;
            Wrong(column, "number-out-of-range");
            return null;
        }

        private bool? Flag(string column)
        {
            if (Cell(column) is not { } cell)
                return null;
            if (Cells.Flag(cell) is { } flag)
                return flag;
            Wrong(column, "flag-malformed");
            return null;
        }

        private static string? Shortened(string? cell) => cell is { Length: > 60 } ? $"{cell[..60]}…" : cell;

        private static int Longest(Type form, string column) =>
            form.GetProperties().First(property => property.Name.Equals(column, StringComparison.OrdinalIgnoreCase)).GetCustomAttribute<StringLengthAttribute>()?.MaximumLength ?? int.MaxValue;
    }
}
