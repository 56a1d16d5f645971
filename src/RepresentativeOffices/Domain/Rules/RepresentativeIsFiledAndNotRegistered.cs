using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>The chief representative is a registered item, a representative is filed; people mix them up.</summary>
internal sealed class RepresentativeIsFiledAndNotRegistered() : Rule<ChangeForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Filing;

    public override IEnumerable<Finding> Check(ChangeForm form, CheckContext context)
    {
        if (form is { Items.Chief: true, Chief.Person.Role: RepresentativeRole.Representative })
            yield return At("/chief/person/role");
    }
}
