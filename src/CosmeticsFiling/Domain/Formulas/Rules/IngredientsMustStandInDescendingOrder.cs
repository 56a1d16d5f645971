using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F2: the row with the higher content stands first.</summary>
internal sealed class IngredientsMustStandInDescendingOrder<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Data;

    protected override IEnumerable<Finding> Find(Formulation formulation)
    {
        for (var i = 1; i < formulation.Rows.Count; i++)
        {
            if (formulation.Rows[i].Percent is { } percent && formulation.Rows[i - 1].Percent is { } before && percent > before)
                yield return At($"/formula/rows/{i}", formulation.Rows[i].Name, FormulaWords.Percent(percent), formulation.Rows[i - 1].Name, FormulaWords.Percent(before));
        }
    }
}
