using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>The letter is of an institution that does business with the enterprise.</summary>
internal sealed class BankLetterMustComeFromTheEnterprisesBank() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Setup;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.Papers?.BankDealsWithEnterprise == false)
            yield return At("/papers/bankDealsWithEnterprise");
    }
}
