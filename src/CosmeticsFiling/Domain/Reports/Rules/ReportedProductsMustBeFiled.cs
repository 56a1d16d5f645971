using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Reports.Rules;

/// <summary>What the register does not know cannot be reported.</summary>
internal sealed class ReportedProductsMustBeFiled : ReportRule
{
    public override Provision Provision => PilotLaw.AnnualReport;

    public override IEnumerable<Finding> Check(ReportForm form, CheckContext context)
    {
        if (context.Known is not KnownReports known)
            yield break;
        foreach (var (product, index) in (form.Products ?? []).Select((product, index) => (product, index)))
        {
            if (product.FilingNumber is { Length: > 0 } number && !known.ByNumber.ContainsKey(number))
                yield return At($"/products/{index}/number", number);
        }
    }
}
