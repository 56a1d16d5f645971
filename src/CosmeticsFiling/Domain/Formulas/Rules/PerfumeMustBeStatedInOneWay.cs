using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F5: the perfume alone, with what the label names of it in the remarks; or with every component.</summary>
internal sealed class PerfumeMustBeStatedInOneWay<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Data;

    protected override IEnumerable<Finding> Find(Formulation formulation)
    {
        for (var i = 0; i < formulation.Rows.Count; i++)
        {
            if (IngredientNames.Key(formulation.Rows[i].Name) == "香精" && formulation.Rows[i].Components is { Count: > 0 } && !string.IsNullOrWhiteSpace(formulation.Form.PerfumeRemarks))
                yield return At($"/formula/rows/{i}/components");
        }
    }
}
