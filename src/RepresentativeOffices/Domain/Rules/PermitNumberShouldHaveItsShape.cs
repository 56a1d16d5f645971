using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>Shapes of permits are to be verified, so it warns only.</summary>
internal sealed class PermitNumberShouldHaveItsShape<TForm>() : Rule<TForm>(typeof(RoTexts))
    where TForm : INamesPersons
{
    public override Provision Provision => Law.DocumentShapes;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context) =>
        form.Documents()
            .Where(document => !DocumentNumbers.LooksLikePermit(document.Kind, document.Number))
            .Select(document => At(document.Place));
}
