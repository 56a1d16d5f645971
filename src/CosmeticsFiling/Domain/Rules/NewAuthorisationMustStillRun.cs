using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>C32 art. 16: the authorisation has a term, and the change falls into it.</summary>
internal sealed class NewAuthorisationMustStillRun() : Rule<ResponsiblePersonChangeForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.Authorisation;

    public override IEnumerable<Finding> Check(ResponsiblePersonChangeForm form, CheckContext context)
    {
        if (form.NewPerson?.Authorisation is { From: { } from, Until: { } until } && (until < context.Today || until < from))
            yield return At("/newPerson/authorisation/until", until);
    }
}
