using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.CosmeticsFiling.Register;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Reports.Rules;

/// <summary>What has ended is reported no more.</summary>
internal sealed class ReportedProductMustStillBeFiled : ReportedProductRule
{
    public override Provision Provision => PilotLaw.AnnualReport;

    protected override bool IsAgainst(Filing filing, int year, KnownReports known, CheckContext context) => filing.State != Filing.Filed;
}
