using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Register;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R9: five years since an office of the enterprise was revoked or ordered closed, as the form or the register says.</summary>
internal sealed class EnterpriseMustNotBeBarred() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.EnterpriseBar;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        DateOnly?[] ends = [form.ForeignEnterprise?.PriorRevocationOn, (context.Known as Bars)?.EnterpriseClosedOn];
        if (ends.Max() is { } revoked && revoked.AddYears(5) > context.Today)
            yield return At("/foreignEnterprise/priorRevocationOn", revoked.AddYears(5));
    }
}
