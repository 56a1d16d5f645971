using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Classifications;

public enum FilingRoute
{
    /// <summary>Filed here.</summary>
    Ordinary,

    /// <summary>Registered by the national administration, not filed.</summary>
    Special,

    NotACosmetic,
}

/// <param name="Code">The code of the tables that decides, null when something else does.</param>
public sealed record Explanation(Text Title, Provision Provision, string? Code = null);

/// <summary>Whether a product is filed, registered, or no cosmetic at all, and why (L727 arts 3, 16, 17, 77; 2021 No. 49 art. 9).</summary>
public sealed record Boundary(FilingRoute Route, IReadOnlyList<Explanation> Explanations)
{
    public static Boundary Of(ClassificationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var special = Special(form).ToList();
        // Soap that claims a special effect is a special cosmetic; without it, the law of cosmetics does not apply.
        if (form.Nature is { } nature && nature is not (ProductNature.Cosmetic or ProductNature.Toothpaste) && (nature != ProductNature.Soap || special.Count == 0))
            return new(FilingRoute.NotACosmetic, [new(Says($"nature.{Name(nature)}"), nature == ProductNature.Soap ? FormulaLaw.Soap : FormulaLaw.Cosmetic)]);
        if (special.Count > 0)
            return new(FilingRoute.Special, special);
        return form.Nature == ProductNature.Toothpaste
            ? new(FilingRoute.Ordinary, [new(Says("toothpaste"), FormulaLaw.Soap)])
            : new(FilingRoute.Ordinary, [new(Says("ordinary"), FormulaLaw.Route)]);
    }

    private static IEnumerable<Explanation> Special(ClassificationForm form) =>
        from chosen in CodeGroups.Of(form)
        from code in chosen.Codes.Distinct().Order(StringComparer.Ordinal)
        let entry = chosen.Group.Find(code)
        where entry is { Ordinary: false }
        select char.IsLetter(code[0])
            ? new Explanation(Says("letter", code, entry.Title), FormulaLaw.NewEfficacy, code)
            : new Explanation(Says("special", code, entry.Title), FormulaLaw.Special, code);

    private static Text Says(string key, params object?[] args) => new(typeof(FormulaTexts), $"boundary.{key}", args);

    private static string Name(ProductNature nature) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(nature.ToString());
}
