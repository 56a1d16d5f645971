using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Classifications.Rules;

/// <summary>Art. 4: codes of the tables that are in force.</summary>
internal sealed class ClassificationCodesMustBeKnown<TForm> : ClassificationRule<TForm>
    where TForm : class, IClassified
{
    public override Provision Provision => FormulaLaw.Code;

    protected override IEnumerable<Finding> Find(ClassificationForm classification, TForm form, CheckContext context) =>
        Codes(classification).Where(given => given.Group.Find(given.Code)?.InForce(context.AppliedOn) != true).Select(given => At(given.Place, given.Code, given.Group.Title));
}
