using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

/// <summary>By 企业内部编号 customs' answer finds its document: of one declarant each number stands for one (domain reference §3.3).</summary>
internal sealed class InternalNumberOfTheListMustBeFree : DeclarationRule
{
    public override Provision Provision => Law.Messages;

    public override IEnumerable<Finding> Check(ConsolidatedForm form, CheckContext context)
    {
        if (context.Known is DeclarationKnown { NumberTaken: true })
            yield return At("/internalNumber", form.InternalNumber);
    }
}
