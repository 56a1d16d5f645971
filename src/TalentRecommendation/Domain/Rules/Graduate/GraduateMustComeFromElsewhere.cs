using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

internal sealed class GraduateMustComeFromElsewhere : GraduateRule
{
    /// <summary>GB/T 2260.</summary>
    private const string Shanghai = "31";

    public override Provision Provision => Law.GraduateConditions;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form.Graduate?.HomeProvince == Shanghai)
            yield return At("/graduate/homeProvince");
    }
}
