using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 23: whose product comes from abroad is at home there.</summary>
internal sealed class FilerAbroadMustNameItsCountry<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.ResponsiblePerson;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.FromAbroad && (form.Filer?.Country is not { Length: > 0 } country || CodeTable.Countries.Find(country) is null || country == "CHN"))
            yield return At("/filer/country");
    }
}
