using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F6: a carrier belongs to form 10.</summary>
internal sealed class CarrierIsForProductsWithACarrier<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Data;

    public override Severity Severity => Severity.Warn;

    protected override IEnumerable<Finding> Find(Formulation formulation) =>
        formulation.Form.Carrier is not null && formulation.Classification?.Forms is { Count: > 0 } && !Products.HasForm(formulation.Classification, "10") ? [At("/formula/carrier")] : [];
}
