using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

/// <summary>Never across the calendar year (SHC9 VI).</summary>
internal sealed class SalesMustBeOfOneYear : DeclarationRule
{
    public override Provision Provision => Law.Consolidated;

    public override IEnumerable<Finding> Check(ConsolidatedForm form, CheckContext context)
    {
        if (context.Known is DeclarationKnown known && known.YearsOf(form).Distinct().Count() > 1)
            yield return At("/lines");
    }
}
