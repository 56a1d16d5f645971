using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Classifications.Rules;

/// <summary>Art. 6: who claims the eyes has site 06.</summary>
internal sealed class EyesMustStandInTheCode<TForm> : ClassificationRule<TForm>
    where TForm : class, IClassified
{
    public override Provision Provision => FormulaLaw.EyesAndLips;

    protected override IEnumerable<Finding> Find(ClassificationForm classification, TForm form, CheckContext context)
    {
        if (classification.ClaimsEyes == true && !Products.HasSite(classification, "06"))
            yield return At("/classification/sites");
    }
}
