using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Shared;

/// <summary>The day of the first submission counts. A year is no way around its own window and its one try.</summary>
internal sealed class YearMustBeThisOneOrTheNext<TForm>(Func<TForm, int?> year, Provision provision) : Rule<TForm>(typeof(GraduateTexts))
{
    public override Provision Provision => provision;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (year(form) is { } asked && asked != context.AppliedOn.Year && asked != context.AppliedOn.Year + 1)
            yield return At("/year", context.AppliedOn.Year, context.AppliedOn.Year + 1);
    }
}
