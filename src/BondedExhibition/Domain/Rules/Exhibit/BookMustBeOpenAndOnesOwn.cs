using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Exhibit;

/// <summary>Goods are shown from a book that customs have opened for the applicant (HGF art. 32).</summary>
internal sealed class BookMustBeOpenAndOnesOwn : ExhibitRule
{
    public override Provision Provision => Law.BondedBusiness;

    public override IEnumerable<Finding> Check(ExhibitForm form, CheckContext context)
    {
        if (context.Known is ExhibitKnown known && form.Head?.BookNumber is { Length: > 0 } number && !known.BookIsOnesOwn)
            yield return At("/head/bookNumber", number);
    }
}
