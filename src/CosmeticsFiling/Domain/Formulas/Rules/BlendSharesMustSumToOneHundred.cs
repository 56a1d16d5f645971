using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F3: the components of a blend make the whole blend, exactly.</summary>
internal sealed class BlendSharesMustSumToOneHundred<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Data;

    protected override IEnumerable<Finding> Find(Formulation formulation)
    {
        for (var i = 0; i < formulation.Rows.Count; i++)
        {
            if (formulation.Rows[i].Components is { Count: > 0 } components && components.Sum(component => component.PercentOfBlend ?? 0m) is var sum && sum != 100m)
                yield return At($"/formula/rows/{i}/components", formulation.Rows[i].Name, FormulaWords.Percent(sum), FormulaWords.Percent(Math.Abs(100m - sum)));
        }
    }
}
