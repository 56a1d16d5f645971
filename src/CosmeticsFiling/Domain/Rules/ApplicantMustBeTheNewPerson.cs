using Platform.CaseKernel.Lists;
using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Later;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>N70 item 8: the new responsible person asks for itself.</summary>
internal sealed class ApplicantMustBeTheNewPerson() : Rule<ResponsiblePersonChangeForm>(typeof(CosTexts))
{
    public override Provision Provision => Law.ResponsiblePersonChange;

    public override IEnumerable<Finding> Check(ResponsiblePersonChangeForm form, CheckContext context)
    {
        if (context.Known is ListedFilings { Applicant: var applicant } && form.NewPerson?.Name is { Length: > 0 } name && SearchText.Of(name) != SearchText.Of(applicant))
            yield return At("/newPerson/name", applicant);
    }
}
