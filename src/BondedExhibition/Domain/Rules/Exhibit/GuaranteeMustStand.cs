using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Found, the applicant’s own, and in force to the last day (SHC9 IV).</summary>
internal sealed class GuaranteeMustStand : ExhibitRule
{
    public override Provision Provision => Law.FullGuarantee;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (context.Known is ExhibitKnown known && form.Guarantee?.Number is { Length: > 0 } number && !known.GuaranteeStands(context.Today, form.Exhibition?.ValidUntil))
            yield return At("/guarantee/number", number);
    }
}
