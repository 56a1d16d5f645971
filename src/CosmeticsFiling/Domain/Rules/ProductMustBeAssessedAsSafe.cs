using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 21: a product is assessed before it is filed, and is safe.</summary>
internal sealed class ProductMustBeAssessedAsSafe<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Assessor;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Safety?.Safe == false)
            yield return At("/safety/safe");
    }
}
