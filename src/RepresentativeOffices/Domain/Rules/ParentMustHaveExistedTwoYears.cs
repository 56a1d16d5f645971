using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>R1: incorporation plus two years is not after the day of application.</summary>
internal sealed class ParentMustHaveExistedTwoYears() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.SetupEnterprise;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.ForeignEnterprise?.IncorporatedOn is { } incorporated && incorporated.AddYears(2) > context.Today)
            yield return At("/foreignEnterprise/incorporatedOn", incorporated, incorporated.AddYears(2));
    }
}
