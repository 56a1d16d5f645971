using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>A copy of the letter is turned back.</summary>
internal sealed class BankLetterMustBeTheOriginal() : Rule<EstablishForm>(typeof(RoTexts))
{
    public override Provision Provision => Law.Setup;

    public override IEnumerable<Finding> Check(EstablishForm form, CheckContext context)
    {
        if (form.Papers?.BankLetterIsOriginal == false)
            yield return At("/papers/bankLetterIsOriginal");
    }
}
