using System.Globalization;
using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.CosmeticsFiling.Domain.Formulas;

namespace Platform.CosmeticsFiling.Tests.Formulas;

/// <summary>A product as the rules see it, with a name.</summary>
internal sealed record Named(FormulaForm? Formula, ClassificationForm? Classification, string? ProductName) : IHasFormula, IClassified, INamesProduct;

/// <summary>
/// Formulas in one line: <c>水 90; 甘油 10</c>. A blend is <c>名称 10 [水 60 + 甘油 40]</c>; after a name may stand <c>(purpose)</c> and, of
/// INCI names, <c>{GLYCERIN}</c>. Checked on 2026-11-21 by the shipped tables unless a test says otherwise.
/// </summary>
internal static class Formulas
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static FormulaForm Of(string formula) => new() { Rows = [.. formula.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Row)] };

    /// <summary>The substance at a content, the rest water, with safety codes: nothing else is wrong with it.</summary>
    public static FormulaForm With(string substance, decimal percent, string? purpose = null) => new()
    {
        Rows = [.. new[]
        {
            new FormulaRow { Name = "水", Percent = 100m - percent, SafetyCode = "0001" },
            new FormulaRow { Name = substance, Percent = percent, Purpose = purpose, SafetyCode = "0002" },
        }.OrderByDescending(row => row.Percent)],
    };

    public static IReadOnlyList<Finding> Check(FormulaForm formula, string? code, string? name = null, DateOnly? on = null, Catalogue? catalogue = null, params string[] materials) =>
        Check(formula, code is null ? null : ClassificationCode.Parse(code), name, on, catalogue, materials);

    public static IReadOnlyList<Finding> Check(FormulaForm formula, ClassificationForm? classification, string? name = null, DateOnly? on = null, Catalogue? catalogue = null, params string[] materials)
    {
        var product = new Named(formula, classification, name);
        var context = new CheckContext(on ?? Today, "JA", materials.ToHashSet()) { Known = new Knows(catalogue ?? ShippedCatalogues.On(on ?? Today)) };
        return [.. FormulaRules.For<Named>().Concat(ClassificationRules.For<Named>()).SelectMany(rule => rule.Check(product, context))];
    }

    public static IEnumerable<string> Codes(this IEnumerable<Finding> findings) => findings.Select(finding => finding.Code);

    private static FormulaRow Row(string row)
    {
        var (outer, inner) = row.IndexOf('[', StringComparison.Ordinal) is var at and >= 0 ? (row[..at], row[(at + 1)..^1]) : (row, null);
        var (name, inci, purpose, percent) = Parts(outer);
        return new FormulaRow
        {
            Name = name,
            Inci = inci,
            Purpose = purpose,
            Percent = percent,
            SafetyCode = "0001",
            Components = inner?.Split('+').Select(Component).ToList(),
        };
    }

    private static ComponentForm Component(string component)
    {
        var (name, inci, purpose, percent) = Parts(component);
        return new ComponentForm { Name = name, Inci = inci, Purpose = purpose, PercentOfBlend = percent };
    }

    private static (string Name, string? Inci, string? Purpose, decimal Percent) Parts(string text)
    {
        var match = System.Text.RegularExpressions.Regex.Match(text.Trim('\n', ' '), @"^(?<name>.*?)(\{(?<inci>[^}]*)\})?(\((?<purpose>[^)]*)\))? (?<percent>[\d.]+)$");
        return (match.Groups["name"].Value, Group(match, "inci"), Group(match, "purpose"), decimal.Parse(match.Groups["percent"].Value, CultureInfo.InvariantCulture));
    }

    private static string? Group(System.Text.RegularExpressions.Match match, string name) => match.Groups[name].Success ? match.Groups[name].Value : null;

    internal sealed record Knows(Catalogue Catalogue) : IKnowsCatalogue;
}
