using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Qualification;

/// <summary>通过相关法律法规和职业道德考试后 (S0 task 46).</summary>
internal sealed class FinanceNeedsTheExaminationInLaw : QualificationRule
{
    public override Provision Provision => Law.FinancialQualifications;

    public override IEnumerable<Finding> Check(QualificationForm form, CheckContext context)
    {
        if (form.Field == ProfessionalField.Finance && (form.LawExamOn is not { } passed || passed > context.Today))
            yield return At("/lawExamOn");
    }
}
