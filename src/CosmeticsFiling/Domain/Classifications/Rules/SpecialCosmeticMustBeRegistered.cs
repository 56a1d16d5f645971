using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Classifications.Rules;

/// <summary>L727 arts 16, 17: what dyes, perms, whitens, protects from the sun or from hair loss is registered by the national administration.</summary>
internal sealed class SpecialCosmeticMustBeRegistered<TForm> : ClassificationRule<TForm>
    where TForm : class, IClassified
{
    public override Provision Provision => FormulaLaw.Special;

    protected override IEnumerable<Finding> Find(ClassificationForm classification, TForm form, CheckContext context) =>
        Codes(classification).Where(given => given.Code.Length > 1 && given.Group.Find(given.Code) is { Ordinary: false })
            .Select(given => At(given.Place, given.Code, given.Group.Find(given.Code)!.Title));
}
