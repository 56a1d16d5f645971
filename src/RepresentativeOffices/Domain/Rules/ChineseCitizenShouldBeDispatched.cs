using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R15: an old rule that is still asked in practice; to be verified, so it warns only.</summary>
internal sealed class ChineseCitizenShouldBeDispatched() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Dispatch;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        foreach (var (person, place) in form.People())
        {
            if (person.Nationality == "CHN" && string.IsNullOrWhiteSpace(person.DispatchedBy))
                yield return At($"{place}/dispatchedBy");
        }
    }
}
