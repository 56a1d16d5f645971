using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>C32 art. 16: the letter of authorisation comes with its notarisation.</summary>
internal sealed class AuthorisationMustBeNotarised<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Authorisation;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.FromAbroad && form.ResponsiblePerson?.Authorisation?.Notarised == false)
            yield return At("/responsiblePerson/authorisation/notarised");
    }
}
