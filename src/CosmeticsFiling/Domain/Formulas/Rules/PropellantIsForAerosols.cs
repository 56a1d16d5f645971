using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F11: form 09 has a propellant, form 08 and the others have none.</summary>
internal sealed class PropellantIsForAerosols<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.DataToBeVerified;

    public override Severity Severity => Severity.Warn;

    protected override IEnumerable<Finding> Find(Formulation formulation) => formulation.Classification?.Forms is not { Count: > 0 } || Products.HasForm(formulation.Classification, "09")
        ? []
        : Enumerable.Range(0, formulation.Rows.Count).Where(i => formulation.Rows[i].IsPropellant == true).Select(i => At($"/formula/rows/{i}/isPropellant", formulation.Rows[i].Name));
}
