using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Rules;

/// <summary>An identity number tells day of birth and sex; the form says the same.</summary>
internal sealed class IdentityCardMustTellTheSamePerson<TForm>() : Rule<TForm>(typeof(RoTexts))
    where TForm : INamesPersons
{
    public override Provision Provision => Law.IdentityNumbers;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        foreach (var document in form.Documents().Where(document => document.Kind == DocumentKind.IdentityCard))
        {
            if (ResidentIdentity.Find(document.Number) is not { } identity)
                continue;
            var otherDay = document.BirthDate is { } born && born != identity.BirthDate;
            var otherSex = document.Sex is { } sex && (sex == Sex.Male) != identity.IsMan;
            if (otherDay || otherSex)
                yield return At(document.Place);
        }
    }
}
