using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>An identity number tells day of birth and sex; the form says the same.</summary>
internal sealed class IdentityCardMustTellTheSamePerson<TForm>() : Rule<TForm>(typeof(RoTexts))
    where TForm : INamesPersons
{
    public override Provision Provision => Law.IdentityNumbers;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        foreach (var document in form.Documents().Where(document => document.Kind == DocumentKind.IdentityCard && DocumentNumbers.IsResidentIdentity(document.Number)))
        {
            var otherDay = document.BirthDate is { } born && born != DocumentNumbers.BirthDateOf(document.Number);
            var otherSex = document.Sex is { } sex && sex != DocumentNumbers.SexOf(document.Number);
            if (otherDay || otherSex)
                yield return At(document.Place);
        }
    }
}
