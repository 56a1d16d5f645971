using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Classifications.Rules;

/// <summary>Art. 8: what may be rinsed off and may be left on is leave-on.</summary>
internal sealed class RinsedOrLeftCountsAsLeaveOn<TForm> : ClassificationRule<TForm>
    where TForm : class, IClassified
{
    public override Provision Provision => FormulaLaw.RinsedOrLeft;

    protected override IEnumerable<Finding> Find(ClassificationForm classification, TForm form, CheckContext context)
    {
        if (classification is { RinsedOrLeft: true, Method: "01" })
            yield return At("/classification/method");
    }
}
