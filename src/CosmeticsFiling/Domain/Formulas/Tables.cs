using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas;

/// <summary>How findings name a table, an entry, a use and a limit.</summary>
internal static class Tables
{
    public static Provision ProvisionOf(CatalogueKind kind) => kind switch
    {
        CatalogueKind.Restricted => FormulaLaw.Restricted,
        CatalogueKind.Prohibited => FormulaLaw.Prohibited,
        CatalogueKind.Ingredients => FormulaLaw.Inventory,
        _ => FormulaLaw.Permitted,
    };

    public static Text Title(CatalogueKind kind) => Says($"table.{kind.Code()}");

    /// <summary>Such as "Table 3 (restricted substances), no. 8".</summary>
    public static Text Entry(LimitedSubstance substance) => Says("table.entry", Title(substance.Kind), substance.Entry);

    public static Text Use(LimitLine line) => line.UseTitle is { } title ? Says("use.named", title) : Says("use.any");

    public static IReadOnlyList<Text> Uses(IEnumerable<JudgedLine> lines) => [.. lines.Select(line => line.Line).DistinctBy(line => line.UseTitle).Select(Use)];

    /// <summary>What the limit is stated as, in brackets; empty where it is the ingredient itself.</summary>
    public static object As(LimitLine line) => line.As is { } basis ? Says("limit.as", basis) : "";

    private static Text Says(string key, params object?[] args) => new(typeof(FormulaTexts), key, args);
}
