using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain.Rules.Qualification;

/// <summary>Eighteen years (WPBJ, to be verified for filing).</summary>
internal sealed class HolderMustBeOfAge : QualificationRule
{
    public override Provision Provision => Law.WorkPermitPapers;

    public override IEnumerable<Finding> Check(QualificationForm form, CheckContext context)
    {
        if (form.Holder?.BirthDate is { } born && TalentTerm.HolderLeastAge.On(context.Today) is var age && born.AddYears(age) > context.Today)
            yield return At("/holder/birthDate", age);
    }
}
