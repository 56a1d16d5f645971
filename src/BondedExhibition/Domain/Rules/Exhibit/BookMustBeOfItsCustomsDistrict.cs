using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>主管关区 is the book’s.</summary>
internal sealed class BookMustBeOfItsCustomsDistrict : ExhibitRule
{
    public override Provision Provision => Law.Messages;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (context.Known is ExhibitKnown { BookIsOnesOwn: true } known && form.Head?.CustomsCode is { Length: 4 } code && code != known.Book!.CustomsCode)
            yield return At("/head/customsCode", known.Book.CustomsCode);
    }
}
