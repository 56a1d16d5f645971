using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>The guarantee stands as long as the goods are outside.</summary>
internal sealed class GuaranteeMustCoverTheLongerTerm : ExtendRule
{
    public override Provision Provision => Law.FullGuarantee;

    public override IEnumerable<Finding> Check(ExtendForm form, CheckContext context)
    {
        if (context.Known is ExtendKnown { Guarantee: { } guarantee } && form.ValidUntil > guarantee.ValidUntil)
            yield return At("/validUntil", guarantee.Number, guarantee.ValidUntil);
    }
}
