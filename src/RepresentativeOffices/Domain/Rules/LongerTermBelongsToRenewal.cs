using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>A term is prolonged by renewal, in the last sixty days; a change can only make it shorter.</summary>
internal sealed class LongerTermBelongsToRenewal() : Rule<ChangeForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Renewal;

    public override IEnumerable<Finding> Check(ChangeForm form, CheckContext context)
    {
        if (form is { Items.Term: true, Term.TermTo: { } wanted } && context.Office() is { } file && wanted > file.Office.TermTo)
            yield return At("/term/termTo", file.Office.TermTo, Windows.Renewal(file.Office.TermTo).From);
    }
}
