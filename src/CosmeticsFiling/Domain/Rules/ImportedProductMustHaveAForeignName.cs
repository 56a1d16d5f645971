using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>C32: a product from abroad is filed with its name there.</summary>
internal sealed class ImportedProductMustHaveAForeignName<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Account;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.FromAbroad && string.IsNullOrWhiteSpace(form.Product?.NameForeign))
            yield return At("/product/nameForeign");
    }
}
