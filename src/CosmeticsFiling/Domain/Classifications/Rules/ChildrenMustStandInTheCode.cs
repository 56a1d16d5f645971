using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Classifications.Rules;

/// <summary>Art. 7: who claims infants or children has users 01 or 02.</summary>
internal sealed class ChildrenMustStandInTheCode<TForm> : ClassificationRule<TForm>
    where TForm : class, IClassified
{
    public override Provision Provision => FormulaLaw.Children;

    protected override IEnumerable<Finding> Find(ClassificationForm classification, TForm form, CheckContext context)
    {
        if (classification.ClaimsChildren == true && classification.Users?.Any(code => code is "01" or "02") != true)
            yield return At("/classification/users");
    }
}
