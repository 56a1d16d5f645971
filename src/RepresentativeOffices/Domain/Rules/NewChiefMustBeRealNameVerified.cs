using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R13, for who comes new.</summary>
internal sealed class NewChiefMustBeRealNameVerified() : Rule<ChangeForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.ShanghaiPractice;

    public override IEnumerable<Finding> Check(ChangeForm form, CheckContext context)
    {
        if (form.Items?.Chief == true && form.RealNameVerified != true)
            yield return At("/realNameVerified");
    }
}
