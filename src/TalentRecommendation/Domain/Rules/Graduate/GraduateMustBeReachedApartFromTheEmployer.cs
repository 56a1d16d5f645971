using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Graduates;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

/// <summary>The link goes there: whoever reads the employer's mail would confirm for the graduate.</summary>
internal sealed class GraduateMustBeReachedApartFromTheEmployer : GraduateRule
{
    public override Provision Provision => Law.GraduateConfirms;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form is not { Graduate: { } graduate, Contact: { } contact })
            yield break;
        if (Addresses.Mail(graduate.Email) is { } mail && mail == Addresses.Mail(contact.Email))
            yield return At("/graduate/email");
        if (Addresses.Phone(graduate.Mobile) is { } phone && phone == Addresses.Phone(contact.Mobile))
            yield return At("/graduate/mobile");
    }
}
