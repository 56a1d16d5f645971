using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R13.</summary>
internal sealed class PersonsMustBeRealNameVerified() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.ShanghaiPractice;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.RealNameVerified == false)
            yield return At("/realNameVerified");
    }
}
