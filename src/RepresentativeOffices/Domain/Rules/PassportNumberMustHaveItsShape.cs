using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Letters and digits, five to twenty; there is no world-wide format to ask more.</summary>
internal sealed class PassportNumberMustHaveItsShape<TForm>() : Rule<TForm>(typeof(RoTexts))
    where TForm : INamesPersons
{
    public override Provision Provision => Law.Setup;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context) =>
        form.Documents()
            .Where(document => document.Kind == DocumentKind.Passport && !DocumentNumbers.LooksLikePassport(document.Number))
            .Select(document => At(document.Place));
}
