using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Reports.Rules;

/// <summary>The report rests on the filer's own check.</summary>
internal sealed class ProductsMustBeChecked : ReportRule
{
    public override Provision Provision => PilotLaw.AnnualReport;

    public override IEnumerable<Finding> Check(ReportForm form, CheckContext context)
    {
        if (form.SelfChecked == false)
            yield return At("/selfChecked");
    }
}
