using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L35 art. 37(2): a filing is given up when the product is no longer made or imported.</summary>
internal sealed class LastDayMustNotLieAhead() : Rule<CancelForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.GiveUp;

    public override IEnumerable<Finding> Check(CancelForm form, CheckContext context)
    {
        if (form.LastMadeOn > context.Today)
            yield return At("/lastMadeOn", form.LastMadeOn);
    }
}
