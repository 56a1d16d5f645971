using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Deregistration follows the tax authority's.</summary>
internal sealed class TaxMustBeCleared() : Rule<DeregisterForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.DeregistrationMaterials;

    public override IEnumerable<Finding> Check(DeregisterForm form, CheckContext context)
    {
        if (form.TaxCleared == false)
            yield return At("/taxCleared");
    }
}
