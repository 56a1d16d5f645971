using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.CosmeticsFiling.Register;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Reports.Rules;

/// <summary>One report a year; what was wrong with it is corrected in its own case.</summary>
internal sealed class ReportedProductMustNotBeReportedTwice : ReportedProductRule
{
    public override Provision Provision => PilotLaw.AnnualReport;

    protected override bool IsAgainst(Filing filing, int year, KnownReports known, CheckContext context) => known.Reported.Contains(filing.Number);
}
