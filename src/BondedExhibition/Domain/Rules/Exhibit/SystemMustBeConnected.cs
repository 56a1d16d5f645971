using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>The firm’s system is networked with customs and sends its data (SHC9 II).</summary>
internal sealed class SystemMustBeConnected : ExhibitRule
{
    public override Provision Provision => Law.Networked;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (form.Exhibition?.SystemConnected == false)
            yield return At("/exhibition/systemConnected");
    }
}
