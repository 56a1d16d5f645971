using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.CosmeticsFiling.Register;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Reports.Rules;

/// <summary>Each filer reports its own products.</summary>
internal sealed class ReportedProductMustBeOnesOwn : ReportedProductRule
{
    public override Provision Provision => PilotLaw.AnnualReport;

    protected override bool IsAgainst(Filing filing, int year, KnownReports known, CheckContext context) => filing.OrganisationId != known.OrganisationId;
}
