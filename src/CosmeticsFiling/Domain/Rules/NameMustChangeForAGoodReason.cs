using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L35 art. 35: the name stays unless there is a good reason; otherwise the product is filed anew.</summary>
internal sealed class NameMustChangeForAGoodReason() : Rule<ChangeForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.Change;

    public override IEnumerable<Finding> Check(ChangeForm form, CheckContext context)
    {
        if ((context.Known as FilingKnown)?.File is { } file && form.Product is { } product && product.Name != file.Form.Product?.Name && string.IsNullOrWhiteSpace(form.Reasons?.Name))
            yield return At("/reasons/name", file.Form.Product?.Name, product.Name);
    }
}
