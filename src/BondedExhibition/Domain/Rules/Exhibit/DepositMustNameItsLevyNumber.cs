using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>保证金征收单编号 (DpstLevyBlNo) of a deposit.</summary>
internal sealed class DepositMustNameItsLevyNumber : ExhibitRule
{
    public override Provision Provision => Law.Messages;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (context.Known is ExhibitKnown { Guarantee.Kind: "deposit" } && string.IsNullOrWhiteSpace(form.Guarantee?.LevyNumber))
            yield return At("/guarantee/levyNumber");
    }
}
