using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>A term ends after it begins, and has not ended already.</summary>
internal sealed class TermMustRunForward() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.RegisteredItems;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.Office is { TermFrom: { } from, TermTo: { } to } && (to <= from || to <= context.Today))
            yield return At("/office/termTo", from, to);
    }
}
