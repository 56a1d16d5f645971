using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>GB 11643.</summary>
internal sealed class IdentityNumberMustCheckOut : GraduateRule
{
    public override Provision Provision => Law.GraduateConditions;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form.Graduate?.IdNumber is { Length: > 0 } number && ResidentIdentity.Find(number) is null)
            yield return At("/graduate/idNumber");
    }
}
