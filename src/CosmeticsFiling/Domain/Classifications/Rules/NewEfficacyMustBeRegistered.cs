using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Classifications.Rules;

/// <summary>Art. 9: a letter is a new efficacy, site or group of users, and the product a special cosmetic.</summary>
internal sealed class NewEfficacyMustBeRegistered<TForm> : ClassificationRule<TForm>
    where TForm : class, IClassified
{
    public override Provision Provision => FormulaLaw.NewEfficacy;

    protected override IEnumerable<Finding> Find(ClassificationForm classification, TForm form, CheckContext context) =>
        Codes(classification).Where(given => given.Code.Length == 1 && given.Group.Find(given.Code) is { Ordinary: false })
            .Select(given => At(given.Place, given.Code, given.Group.Find(given.Code)!.Title));
}
