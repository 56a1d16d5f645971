using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Classifications.Rules;

/// <summary>Notes of Table 2: what a site may not be used for, and what only hair may.</summary>
internal sealed class EfficacyMustSuitTheSite<TForm> : ClassificationRule<TForm>
    where TForm : class, IClassified
{
    public override Provision Provision => FormulaLaw.Sites;

    /// <summary>Efficacy, and the sites it may not have.</summary>
    private static readonly (string Efficacy, string[] Sites)[] Barred = [("04", ["01"]), ("25", ["05", "06", "07"]), ("03", ["07"]), ("14", ["08"])];

    private static readonly string[] OnlyHair = ["01", "02"];

    protected override IEnumerable<Finding> Find(ClassificationForm classification, TForm form, CheckContext context)
    {
        foreach (var (group, site, place) in Codes(classification).Where(given => given.Group == CodeGroups.Sites))
        {
            foreach (var efficacy in (classification.Efficacy ?? []).Distinct().Where(efficacy => Bars(efficacy, site)))
                yield return At(place, efficacy, CodeGroups.Efficacy.Find(efficacy)!.Title, site, group.Find(site)!.Title);
        }
    }

    private static bool Bars(string efficacy, string site) =>
        Barred.Any(barred => barred.Efficacy == efficacy && barred.Sites.Contains(site)) || (OnlyHair.Contains(efficacy) && site != "01" && CodeGroups.Sites.Find(site) is not null);
}
