using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>N70 item 8: with its notarisation.</summary>
internal sealed class NewAuthorisationMustBeNotarised() : Rule<ResponsiblePersonChangeForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.ResponsiblePersonChange;

    public override IEnumerable<Finding> Check(ResponsiblePersonChangeForm form, CheckContext context)
    {
        if (form.NewPerson?.Authorisation?.Notarised == false)
            yield return At("/newPerson/authorisation/notarised");
    }
}
