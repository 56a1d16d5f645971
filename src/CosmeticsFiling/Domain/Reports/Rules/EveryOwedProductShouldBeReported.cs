using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Reports.Rules;

/// <summary>What is left out stays owed and is marked after 31 March.</summary>
internal sealed class EveryOwedProductShouldBeReported : ReportRule
{
    public override Provision Provision => PilotLaw.ReportMissing;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(ReportForm form, CheckContext context)
    {
        if (context.Known is not KnownReports known)
            yield break;
        var named = (form.Products ?? []).Select(product => product.FilingNumber).ToHashSet();
        if (known.Owed.Where(number => !named.Contains(number)).ToList() is { Count: > 0 } left)
            yield return At("/products", left.Count, string.Join("、", left.Take(5)));
    }
}
