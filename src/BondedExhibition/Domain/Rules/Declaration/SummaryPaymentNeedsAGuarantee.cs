using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

/// <summary>汇总征税: with a guarantee, by the fifth working day of the next month (GSF art. 43).</summary>
internal sealed class SummaryPaymentNeedsAGuarantee : DeclarationRule
{
    public override Provision Provision => Law.PayWithin;

    public override IEnumerable<Finding> Check(ConsolidatedForm form, CheckContext context)
    {
        if (form.Payment == TaxPayment.Summary && context.Known is DeclarationKnown { HasGeneralGuarantee: false })
            yield return At("/payment");
    }
}
