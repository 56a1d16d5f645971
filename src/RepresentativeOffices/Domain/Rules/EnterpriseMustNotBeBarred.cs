using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R9: five years since an office of the enterprise was revoked or ordered closed.</summary>
internal sealed class EnterpriseMustNotBeBarred() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.EnterpriseBar;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.ForeignEnterprise?.PriorRevocationOn is { } revoked && revoked.AddYears(5) > context.Today)
            yield return At("/foreignEnterprise/priorRevocationOn", revoked.AddYears(5));
    }
}
