using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

internal sealed class ExhibitionMustNotEndBeforeItOpens : ExhibitRule
{
    public override Provision Provision => Law.DisplayTerm;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (form.Exhibition is { OpensOn: { } opens, ClosesOn: { } closes } && closes < opens)
            yield return At("/exhibition/closesOn", opens);
    }
}
