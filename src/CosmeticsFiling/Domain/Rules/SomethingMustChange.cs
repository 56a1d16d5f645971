using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L35 art. 35: a change changes something.</summary>
internal sealed class SomethingMustChange() : Rule<ChangeForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.Change;

    public override IEnumerable<Finding> Check(ChangeForm form, CheckContext context)
    {
        if ((context.Known as FilingKnown)?.File is { } file && file.Form.SameAs(form))
            yield return At("");
    }
}
