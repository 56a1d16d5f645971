using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.CosmeticsFiling.Register;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Reports.Rules;

/// <summary>Products that have been filed for a year.</summary>
internal sealed class ReportedProductMustBeFiledForAYear : ReportedProductRule
{
    public override Provision Provision => PilotLaw.AnnualReport;

    protected override bool IsAgainst(Filing filing, int year, KnownReports known, CheckContext context) => filing.FiledOn.AddYears(1) > (context.AppliedOn < ReportWindow.Of(year).Until ? context.AppliedOn : ReportWindow.Of(year).Until);
}
