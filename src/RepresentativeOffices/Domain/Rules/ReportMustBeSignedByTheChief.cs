using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>The chief representative signs the report.</summary>
internal sealed class ReportMustBeSignedByTheChief() : Rule<AnnualReportForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.ReportForm;

    public override IEnumerable<Finding> Check(AnnualReportForm form, CheckContext context)
    {
        if (form.SignedByChief == false)
            yield return At("/signedByChief");
    }
}
