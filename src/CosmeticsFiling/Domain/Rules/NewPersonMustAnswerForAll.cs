using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>N70 item 8: for every product, those already sold included.</summary>
internal sealed class NewPersonMustAnswerForAll() : Rule<ResponsiblePersonChangeForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.ResponsiblePersonChange;

    public override IEnumerable<Finding> Check(ResponsiblePersonChangeForm form, CheckContext context)
    {
        if (form.AnswersForAll == false)
            yield return At("/answersForAll");
    }
}
