using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Classifications.Rules;

/// <summary>Art. 4: each code once.</summary>
internal sealed class ClassificationCodesMustNotRepeat<TForm> : ClassificationRule<TForm>
    where TForm : class, IClassified
{
    public override Provision Provision => FormulaLaw.Code;

    protected override IEnumerable<Finding> Find(ClassificationForm classification, TForm form, CheckContext context) =>
        Codes(classification).GroupBy(given => (given.Group.Name, given.Code)).SelectMany(same => same.Skip(1)).Select(given => At(given.Place, given.Code, given.Group.Title));
}
