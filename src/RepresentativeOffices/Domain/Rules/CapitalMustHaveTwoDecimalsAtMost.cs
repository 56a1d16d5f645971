using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Capital is registered in the currency's hundredths.</summary>
internal sealed class CapitalMustHaveTwoDecimalsAtMost() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.RegisteredItems;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.ForeignEnterprise?.Capital?.Amount is { } amount && decimal.Round(amount, 2) != amount)
            yield return At("/foreignEnterprise/capital/amount");
    }
}
