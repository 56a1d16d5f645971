using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas;

/// <summary>Words that the label must bear because of a substance.</summary>
public sealed record DerivedWarning(Words Text, string Substance, Provision Provision);

/// <summary>The last column of Table 3, with its thresholds: what the label must say for what is in the formula.</summary>
public static class LabelWarnings
{
    /// <summary>Of the uses the product surely has; of all it may have, where none is sure. In the order of contents; each words once a substance.</summary>
    public static IReadOnlyList<DerivedWarning> Of(FormulaForm formula, ClassificationForm? classification, Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(catalogue);
        return [.. (
            from content in ContentLimits.Of(formula, classification, catalogue)
            let sure = content.Open.Any(line => line.Applies == true)
            from line in content.Open
            where !sure || line.Applies == true
            from label in line.Line.Labels
            where label.AppliesAt(line.Amount) && label.When.Holds(classification) != false
            select new DerivedWarning(label.Words, content.Content.Name, Tables.ProvisionOf(line.Substance.Kind))).Distinct()];
    }
}
