using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F7, F12: a new ingredient is registered or filed before it is used.</summary>
internal sealed class NewIngredientMustShowItsNumber<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.NewIngredients;

    protected override IEnumerable<Finding> Find(Formulation formulation) =>
        formulation.Contents.Lines.Where(line => line.IsNew && string.IsNullOrWhiteSpace(line.NewIngredientNumber)).Select(line => At($"{line.Pointer}/newIngredientNumber", line.Name));
}
