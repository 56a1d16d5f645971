using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Guarantee;

/// <summary>特定时段 (S0 task 10); a year is to be verified.</summary>
internal sealed class WaiverIsForAYearAtMost : WaiverRule
{
    public override Provision Provision => Law.WaiverDecision;

    public override IEnumerable<Finding> Check(WaiverForm form, CheckContext context)
    {
        if (form is { ValidFrom: { } from, ValidUntil: { } until } && until > from.AddYears(1))
            yield return At("/validUntil", from.AddYears(1));
    }
}
