using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>C32 art. 16: the authorisation has a term, and the filing falls into it.</summary>
internal sealed class AuthorisationMustStillRun<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Authorisation;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.FromAbroad && form.ResponsiblePerson?.Authorisation is { From: { } from, Until: { } until } && (until < context.Today || until < from))
            yield return At("/responsiblePerson/authorisation/until", until);
    }
}
