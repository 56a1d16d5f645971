using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R13, for who comes new.</summary>
internal sealed class AppointedPersonsMustBeRealNameVerified() : Rule<FileForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.ShanghaiPractice;

    public override IEnumerable<Finding> Check(FileForm form, CheckContext context)
    {
        if (form.Appointed.Count > 0 && form.RealNameVerified != true)
            yield return At("/realNameVerified");
    }
}
