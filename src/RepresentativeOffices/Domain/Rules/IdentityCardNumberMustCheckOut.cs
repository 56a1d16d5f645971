using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>GB 11643: the day of birth exists and the check character is right. A mistyped number is found before it is a wrong person.</summary>
internal sealed class IdentityCardNumberMustCheckOut<TForm>() : Rule<TForm>(typeof(RoTexts))
    where TForm : INamesPersons
{
    public override Provision Provision => Law.IdentityNumbers;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context) =>
        form.Documents()
            .Where(document => document.Kind == DocumentKind.IdentityCard && ResidentIdentity.Find(document.Number) is null)
            .Select(document => At(document.Place));
}
