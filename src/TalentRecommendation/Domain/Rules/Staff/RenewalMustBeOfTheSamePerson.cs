using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Known;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>A permit goes to nobody else. Whoever has another name is known by the passport that the employer has reported.</summary>
internal sealed class RenewalMustBeOfTheSamePerson : StaffRule
{
    public override Provision Provision => Law.ResidenceRenewal;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Application != PermitApplication.Renewal || form.Person is not { } person || context.Known is not StaffKnown { Member.Who: { } who, SamePassport: false })
            yield break;
        if (person.Name is { Length: > 0 } name && !who.IsNamed(name))
            yield return At("/person/name");
        if (person.Nationality is { Length: > 0 } country && country != who.Nationality)
            yield return At("/person/nationality");
    }
}
