using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Declaration;

/// <summary>No sale without licence when the code carries a condition (domain reference §3.4; SHC9 VI).</summary>
internal sealed class SoldUnderSupervisionNeedsALicence : DeclaredSaleRule
{
    public override Provision Provision => Law.Consolidated;

    protected override IEnumerable<Finding> Check(DeclaredSale declared, string pointer, DeclarationKnown known, CheckContext context)
    {
        if (declared is { Line.Supervision: { Length: > 0 } conditions } && string.IsNullOrWhiteSpace(declared.Form.LicenceNumber) && string.IsNullOrWhiteSpace(declared.Sale?.LicenceNumber))
            yield return At($"{pointer}/licenceNumber", conditions);
    }
}
