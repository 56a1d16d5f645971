using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>C32: a product from abroad names the port through which it comes.</summary>
internal sealed class ImportedProductMustNameItsPort<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Account;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.FromAbroad && string.IsNullOrWhiteSpace(form.Product?.Port))
            yield return At("/product/port");
    }
}
