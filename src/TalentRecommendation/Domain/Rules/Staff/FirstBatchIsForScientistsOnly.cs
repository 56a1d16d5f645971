using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Permits;

namespace Platform.TalentRecommendation.Domain.Rules.Staff;

/// <summary>S0 names three groups, S2 only 外籍科技人才 (D6).</summary>
internal sealed class FirstBatchIsForScientistsOnly : StaffRule
{
    public override Provision Provision => Law.FiveYearsFirstBatch;

    public override Severity Severity => Severity.Note;

    public override IEnumerable<Finding> Check(ForeignStaffForm form, CheckContext context)
    {
        if (context.Zone == "MH" && form.Stay?.ResidenceUntil > form.Stay?.WorkPermitUntil && PermitTerms.FiveYears(form, context.Zone, context.Today))
            yield return At("/stay/residenceUntil");
    }
}
