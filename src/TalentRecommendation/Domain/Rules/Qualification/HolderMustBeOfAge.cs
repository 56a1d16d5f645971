using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Qualification;

/// <summary>Eighteen years (WPBJ, to be verified for filing).</summary>
internal sealed class HolderMustBeOfAge : QualificationRule
{
    private const int Majority = 18;

    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(QualificationForm form, CheckContext context)
    {
        if (form.Holder?.BirthDate is { } born && born.AddYears(Majority) > context.Today)
            yield return At("/holder/birthDate", Majority);
    }
}
