using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F11: the propellant of an aerosol stands in the formula, marked as such.</summary>
internal sealed class AerosolMustStateItsPropellant<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.DataToBeVerified;

    protected override IEnumerable<Finding> Find(Formulation formulation) =>
        Products.HasForm(formulation.Classification, "09") && formulation.Rows.All(row => row.IsPropellant != true) ? [At("/formula/rows")] : [];
}
