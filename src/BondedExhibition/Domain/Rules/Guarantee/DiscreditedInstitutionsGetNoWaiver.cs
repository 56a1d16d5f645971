using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Guarantee;

/// <summary>在海关信用评价基础上 (S0 task 10; AEO282).</summary>
internal sealed class DiscreditedInstitutionsGetNoWaiver : WaiverRule
{
    public override Provision Provision => Law.CreditLevels;

    public override IEnumerable<Finding> Check(WaiverForm form, CheckContext context)
    {
        if (context.Known is CreditKnown { Level: CreditLevel.Dishonest or CreditLevel.SeriouslyDishonest })
            yield return At("/institution/creditCode");
    }
}
