using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F11: a colorant stands with its CI number.</summary>
internal sealed class ColorantMustShowItsColourIndex<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.DataToBeVerified;

    protected override IEnumerable<Finding> Find(Formulation formulation) =>
        from content in formulation.Contents.Effective
        where ContentLimits.Serves(CatalogueKind.Colorants, content)
        from line in content.Lines
        let index = string.IsNullOrWhiteSpace(line.ColourIndex) && line.Key.StartsWith("CI", StringComparison.Ordinal) ? line.Key : line.ColourIndex?.Trim()
        where !FormulaWords.IsColourIndex(index)
        select At($"{line.Pointer}/colourIndex", line.Name, line.ColourIndex ?? "");
}
