using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>C32 art. 16: one product, one responsible person.</summary>
internal sealed class ProductMustHaveOneResponsiblePerson<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Authorisation;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.FromAbroad && form.ResponsiblePerson?.Authorisation?.OnlyOne == false)
            yield return At("/responsiblePerson/authorisation/onlyOne");
    }
}
