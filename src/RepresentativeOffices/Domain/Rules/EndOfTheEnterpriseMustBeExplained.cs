using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Whoever reports that the enterprise does not exist any more says what became of it.</summary>
internal sealed class EndOfTheEnterpriseMustBeExplained() : Rule<AnnualReportForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.AnnualReport;

    public override IEnumerable<Finding> Check(AnnualReportForm form, CheckContext context)
    {
        if (form.EnterpriseExists == false && string.IsNullOrWhiteSpace(form.EnterpriseNote))
            yield return At("/enterpriseNote");
    }
}
