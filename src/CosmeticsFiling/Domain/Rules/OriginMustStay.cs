using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 17: a product from elsewhere is filed elsewhere, and anew.</summary>
internal sealed class OriginMustStay() : Rule<ChangeForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.Change;

    public override IEnumerable<Finding> Check(ChangeForm form, CheckContext context)
    {
        if ((context.Known as FilingKnown)?.File is { } file && form.Origin is { } origin && origin != file.Form.Origin)
            yield return At("/origin");
    }
}
