using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Classifications.Rules;

/// <summary>Table 3: the efficacy that infants' and children's products may have.</summary>
internal sealed class EfficacyMustSuitTheUsers<TForm> : ClassificationRule<TForm>
    where TForm : class, IClassified
{
    public override Provision Provision => FormulaLaw.Users;

    private static readonly (string Users, string[] Efficacy)[] Allowed =
    [
        ("01", ["09", "11", "21", "04", "17", "20"]),
        ("02", ["09", "10", "11", "12", "13", "21", "04", "08", "17", "20"]),
    ];

    protected override IEnumerable<Finding> Find(ClassificationForm classification, TForm form, CheckContext context) =>
        from given in Codes(classification)
        where given.Group == CodeGroups.Efficacy && given.Group.Find(given.Code) is not null
        from allowed in Allowed
        where classification.Users?.Contains(allowed.Users) == true && !allowed.Efficacy.Contains(given.Code)
        select At(given.Place, given.Code, given.Group.Find(given.Code)!.Title, allowed.Users, CodeGroups.Users.Find(allowed.Users)!.Title);
}
