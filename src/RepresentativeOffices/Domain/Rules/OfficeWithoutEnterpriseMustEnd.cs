using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>An office whose enterprise has ended reports, and is deregistered within 60 days.</summary>
internal sealed class OfficeWithoutEnterpriseMustEnd() : Rule<AnnualReportForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Deregistration;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(AnnualReportForm form, CheckContext context)
    {
        if (form.EnterpriseExists == false)
            yield return At("/enterpriseExists", Penalties.Warning(Penalties.NotDeregistered, context.Today));
    }
}
