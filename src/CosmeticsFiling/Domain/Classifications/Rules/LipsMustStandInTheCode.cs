using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Classifications.Rules;

/// <summary>Art. 6: who claims the lips has site 07.</summary>
internal sealed class LipsMustStandInTheCode<TForm> : ClassificationRule<TForm>
    where TForm : class, IClassified
{
    public override Provision Provision => FormulaLaw.EyesAndLips;

    protected override IEnumerable<Finding> Find(ClassificationForm classification, TForm form, CheckContext context)
    {
        if (classification.ClaimsLips == true && !Products.HasSite(classification, "07"))
            yield return At("/classification/sites");
    }
}
