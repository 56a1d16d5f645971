using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>C32 art. 38: the change is filed before changed goods are made or imported; earlier goods may be sold out.</summary>
internal sealed class ChangeMustComeBeforeTheGoods() : Rule<ChangeForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.ChangeFirst;

    public override IEnumerable<Finding> Check(ChangeForm form, CheckContext context)
    {
        if (form.Reasons?.BeforeSale == false)
            yield return At("/reasons/beforeSale");
    }
}
