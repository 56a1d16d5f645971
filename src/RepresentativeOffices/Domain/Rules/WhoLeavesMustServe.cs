using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Who leaves is a representative of this office, and the day has come.</summary>
internal sealed class WhoLeavesMustServe() : Rule<FileForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Filing;

    public override IEnumerable<Finding> Check(FileForm form, CheckContext context)
    {
        foreach (var (person, place) in form.Leaving)
        {
            if (context.Office() is { } file && file.Present.All(one => one.IsChief || one.Id != person.Id))
                yield return At(place, person.Certificate);
            else if (person.LeavesOn is null || person.LeavesOn > context.Today)
                yield return At($"{place}/leavesOn", person.Certificate);
        }
    }
}
