using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Known;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>As the events of the register tell: an office that ended while the case is open is found too.</summary>
internal sealed class SponsorMustBeRegistered : StaffRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.RepresentativeOffice is { Length: > 0 } number && context.Known is StaffKnown { Sponsor: not { EndedOn: null } } known)
            yield return At("/representativeOffice", number, known.Sponsor?.EndedOn);
    }
}
