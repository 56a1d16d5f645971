using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L35: nothing of a filing that has ended can be changed.</summary>
internal sealed class FilingMustStand<TForm>() : Rule<TForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.GiveUp;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if ((context.Known as FilingKnown)?.File is { Filing: { State: not Filing.Filed } filing })
            yield return At("", filing.Number, filing.EndedOn);
    }
}
