using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F1: everything together is a hundred parts of a hundred, exactly.</summary>
internal sealed class FormulaMustSumToOneHundred<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.DataToBeVerified;

    protected override IEnumerable<Finding> Find(Formulation formulation)
    {
        if (formulation.Contents.Sum is var sum && sum != 100m)
            yield return At("/formula/rows", FormulaWords.Percent(sum), FormulaWords.Percent(Math.Abs(100m - sum)));
    }
}
