using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Qualification;

internal sealed class ExperienceMustEndAfterItBegins : QualificationRule
{
    public override Provision Provision => Law.Qualifications;

    public override IEnumerable<Finding> Check(QualificationForm form, CheckContext context)
    {
        foreach (var (stay, index) in (form.Experience ?? []).Select((stay, index) => (stay, index)))
        {
            if (stay.To < stay.From)
                yield return At($"/experience/{index}/to");
        }
    }
}
