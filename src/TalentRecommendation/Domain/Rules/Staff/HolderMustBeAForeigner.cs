using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

internal sealed class HolderMustBeAForeigner : StaffRule
{
    public override Provision Provision => Law.TwoPermits;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (form.Person?.Nationality is { Length: > 0 } country && (CodeTable.Countries.Find(country) is null || country is "CHN" or "HKG" or "MAC" or "TWN"))
            yield return At("/person/nationality", country);
    }
}
