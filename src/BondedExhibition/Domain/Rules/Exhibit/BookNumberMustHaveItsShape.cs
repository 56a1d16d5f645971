using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>手(账)册编号: twelve characters (domain reference §3.3).</summary>
internal sealed class BookNumberMustHaveItsShape : ExhibitRule
{
    public override Provision Provision => Law.Messages;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (BookNumbers.IsWrong(form.Head?.BookNumber))
            yield return At("/head/bookNumber", form.Head!.BookNumber);
        if (BookNumbers.IsWrong(form.Head?.OutsideBookNumber))
            yield return At("/head/outsideBookNumber", form.Head!.OutsideBookNumber);
    }
}
