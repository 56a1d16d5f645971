using System.Runtime.CompilerServices;
using Platform.CosmeticsFiling.Catalogues;

namespace Platform.CosmeticsFiling.Domain.Formulas;

/// <summary>One ingredient where it stands: a plain row, or a component of a blend with its content in the formula.</summary>
public sealed record FormulaLine
{
    public required string Pointer { get; init; }

    public required string Name { get; init; }

    public string? Inci { get; init; }

    /// <summary>Percent of the whole formula; of a component the blend's percent times its share (F3).</summary>
    public required decimal Percent { get; init; }

    public string? Purpose { get; init; }

    public string? SafetyCode { get; init; }

    public bool IsNew { get; init; }

    public string? NewIngredientNumber { get; init; }

    public string? ColourIndex { get; init; }

    public string? PlantPart { get; init; }

    /// <summary>The blend it is in, at its pointer; null of a plain row.</summary>
    public string? Blend { get; init; }

    /// <summary>By the name; by the INCI name where there is none.</summary>
    public required string Key { get; init; }

    /// <summary>Name and INCI name, as tables are asked.</summary>
    public required IReadOnlyList<string> Keys { get; init; }
}

/// <summary>One ingredient with all it makes up of the formula, and where from.</summary>
public sealed record Content(string Key, string Name, string? Inci, decimal Percent, IReadOnlyList<FormulaLine> Lines)
{
    public IReadOnlyList<string> Keys { get; } = [.. Lines.SelectMany(line => line.Keys).Distinct()];

    /// <summary>What it is used for anywhere, one word a purpose.</summary>
    public IReadOnlyList<string> Purposes { get; } = [.. Lines.SelectMany(line => FormulaWords.Of(line.Purpose)).Distinct()];
}

/// <summary>A formula laid out: every ingredient where it stands, and each with its effective content, highest first. Computed once a form.</summary>
public sealed class Contents
{
    private static readonly ConditionalWeakTable<FormulaForm, Contents> Laid = [];

    private Contents(FormulaForm form)
    {
        Lines = [.. Lay(form)];
        Effective = [.. Lines.Where(line => line.Key.Length > 0).GroupBy(line => line.Key)
            .Select(group => new Content(group.Key, group.First().Name, group.Select(line => line.Inci).FirstOrDefault(inci => !string.IsNullOrWhiteSpace(inci)), group.Sum(line => line.Percent), [.. group]))
            .OrderByDescending(content => content.Percent).ThenBy(content => content.Key, StringComparer.Ordinal)];
        Sum = (form.Rows ?? []).Sum(row => row.Percent ?? 0m);
    }

    public IReadOnlyList<FormulaLine> Lines { get; }

    /// <summary>Descending, as labels name them; of equals by name.</summary>
    public IReadOnlyList<Content> Effective { get; }

    /// <summary>Of the rows; a hundred when the formula is whole.</summary>
    public decimal Sum { get; }

    public static Contents Of(FormulaForm form) => Laid.GetValue(form, static form => new Contents(form));

    private static IEnumerable<FormulaLine> Lay(FormulaForm form)
    {
        var rows = form.Rows ?? [];
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, place, percent) = (rows[i], $"/formula/rows/{i}", rows[i].Percent ?? 0m);
            if (row.Components is not { Count: > 0 } components)
            {
                yield return Line(place, row.Name, row.Inci, percent) with
                {
                    Purpose = row.Purpose,
                    SafetyCode = row.SafetyCode,
                    IsNew = row.IsNew == true,
                    NewIngredientNumber = row.NewIngredientNumber,
                    ColourIndex = row.ColourIndex,
                    PlantPart = row.PlantPart,
                };
                continue;
            }
            for (var j = 0; j < components.Count; j++)
            {
                var component = components[j];
                yield return Line($"{place}/components/{j}", component.Name, component.Inci, percent * (component.PercentOfBlend ?? 0m) / 100m) with
                {
                    Purpose = component.Purpose ?? row.Purpose,
                    SafetyCode = component.SafetyCode ?? row.SafetyCode,
                    IsNew = component.IsNew == true,
                    NewIngredientNumber = component.NewIngredientNumber,
                    ColourIndex = component.ColourIndex,
                    PlantPart = component.PlantPart,
                    Blend = place,
                };
            }
        }
    }

    private static FormulaLine Line(string pointer, string? name, string? inci, decimal percent)
    {
        var (key, other) = (IngredientNames.Key(name), IngredientNames.Key(inci));
        return new FormulaLine
        {
            Pointer = pointer,
            Name = string.IsNullOrWhiteSpace(name) ? inci ?? "" : name,
            Inci = inci,
            Percent = percent,
            Key = key.Length > 0 ? key : other,
            Keys = key == other || other.Length == 0 ? [key] : key.Length == 0 ? [other] : [key, other],
        };
    }
}
