using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Graduates;

namespace Platform.TalentRecommendation.Domain.Rules.Graduate;

internal sealed class PointsMustBeOnesOfTheTable : GraduateRule
{
    public override Provision Provision => Law.Points;

    public override IEnumerable<Finding> Check(GraduateForm form, CheckContext context)
    {
        if (form.Year is not { } year || PointsTable.Of(year) is not { } table)
            yield break;
        foreach (var (pointer, code) in PointsForm.Of(form).Unknown(table, group => group == PointsTable.Employer ? "/employerItems" : $"/study/{group}"))
            yield return At(pointer, code);
    }
}
