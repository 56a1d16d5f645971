using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

/// <summary>To the point of unloading in China (GSF art. 24; domain reference §3.10).</summary>
internal sealed class PriceShouldHoldFreightAndInsurance : DeclaredSaleRule
{
    public override Provision Provision => Law.DutiableValue;

    public override Severity Severity => Severity.Warn;

    protected override IEnumerable<Finding> Check(DeclaredSale declared, string pointer, DeclarationKnown known, CheckContext context)
    {
        if (declared.Form is { Price: not null, Freight: null, Insurance: null })
            yield return At($"{pointer}/freight");
    }
}
