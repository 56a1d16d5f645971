using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Nobody is appointed twice to one office.</summary>
internal sealed class AppointedPersonMustNotServeAlready() : Rule<FileForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Representatives;

    public override IEnumerable<Finding> Check(FileForm form, CheckContext context)
    {
        for (var i = 0; i < form.Appointed.Count; i++)
        {
            if (context.Office()?.Present.FirstOrDefault(person => person.Is(form.Appointed[i])) is not null)
                yield return At($"/representatives/appointed/{i}/document/number");
        }
    }
}
