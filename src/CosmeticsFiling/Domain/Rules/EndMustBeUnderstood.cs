using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 61: what is made or imported after the end is unfiled.</summary>
internal sealed class EndMustBeUnderstood() : Rule<CancelForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.GiveUp;

    public override IEnumerable<Finding> Check(CancelForm form, CheckContext context)
    {
        if (form.Understood == false)
            yield return At("/understood");
    }
}
