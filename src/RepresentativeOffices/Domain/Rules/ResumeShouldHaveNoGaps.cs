using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Education and work follow each other without gaps of more than three months.</summary>
internal sealed class ResumeShouldHaveNoGaps() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Setup;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        foreach (var (person, place) in form.People())
        {
            var rows = (person.Resume ?? []).Where(row => row.From is not null).OrderBy(row => row.From).ToList();
            for (var n = 1; n < rows.Count; n++)
            {
                if (rows[n - 1].To is { } end && end.AddMonths(3) < rows[n].From)
                {
                    yield return At($"{place}/resume", end, rows[n].From);
                    break;
                }
            }
        }
    }
}
