using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R12: declared now, a duty from the first day.</summary>
internal sealed class OfficeMustUseItsOwnAccountAndBooks() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.OwnAccountAndBooks;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.OwnAccountAndBooks == false)
            yield return At("/ownAccountAndBooks");
    }
}
