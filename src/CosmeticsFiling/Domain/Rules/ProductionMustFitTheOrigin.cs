using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Rules;

/// <summary>L727 art. 17: what is filed as imported is made abroad, and what is made here is not.</summary>
internal sealed class ProductionMustFitTheOrigin<TForm>() : Rule<TForm>(typeof(CosTexts))
    where TForm : FileForm
{
    public override Provision Provision => Law.Route;

    public override IEnumerable<Finding> Check(TForm form, CheckContext context)
    {
        if (form.Origin is { } origin && form.Product?.Production is { } production && (origin == Origin.Domestic) == (production == Production.Abroad))
            yield return At("/product/production");
    }
}
