using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Domain.Rules.Shared;

/// <summary>A mistyped code names another employer.</summary>
internal sealed class UnifiedCodeMustCheckOut<TForm>(Func<TForm, EmployerPart?> employer) : Rule<TForm>(typeof(TalTexts))
{
    public override Provision Provision => Law.UnifiedCode;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (employer(form)?.CreditCode is { Length: > 0 } code && CreditCode.Parse(code).Failed(out _, out _))
            yield return At("/employer/creditCode");
    }
}
