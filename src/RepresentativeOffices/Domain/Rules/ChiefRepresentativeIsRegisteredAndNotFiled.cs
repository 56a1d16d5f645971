using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>A new chief representative is a change of a registered item (L584 art. 27), not a filing.</summary>
internal sealed class ChiefRepresentativeIsRegisteredAndNotFiled() : Rule<FileForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Change;

    public override IEnumerable<Finding> Check(FileForm form, CheckContext context)
    {
        for (var i = 0; i < form.Appointed.Count; i++)
        {
            if (form.Appointed[i].Role == RepresentativeRole.Chief)
                yield return At($"/representatives/appointed/{i}/role");
        }
    }
}
