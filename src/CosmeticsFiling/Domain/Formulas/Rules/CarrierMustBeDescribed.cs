using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F6: of patches and masks, what carries the product: material, source, process and quality indicators.</summary>
internal sealed class CarrierMustBeDescribed<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Data;

    protected override IEnumerable<Finding> Find(Formulation formulation) =>
        Products.HasForm(formulation.Classification, "10") && formulation.Form.Carrier is not { Material.Length: > 0, Source.Length: > 0, Process.Length: > 0, QualityIndicators.Length: > 0 }
            ? [At("/formula/carrier")]
            : [];
}
