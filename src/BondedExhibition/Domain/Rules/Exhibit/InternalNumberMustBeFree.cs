using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>By 企业内部编号 customs' answer finds its document: of one declarant each number stands for one (domain reference §3.3).</summary>
internal sealed class InternalNumberMustBeFree : ExhibitRule
{
    public override Provision Provision => Law.Messages;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (context.Known is ExhibitKnown { NumberTaken: true })
            yield return At("/head/internalNumber", form.Head?.InternalNumber);
    }
}
