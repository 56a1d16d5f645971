using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Classifications.Rules;

/// <summary>L727 arts 3, 77: what is no cosmetic is not filed.</summary>
internal sealed class ProductMustBeACosmetic<TForm> : ClassificationRule<TForm>
    where TForm : class, IClassified
{
    public override Provision Provision => FormulaLaw.Cosmetic;

    protected override IEnumerable<Finding> Find(ClassificationForm classification, TForm form, CheckContext context)
    {
        if (Boundary.Of(classification) is { Route: FilingRoute.NotACosmetic } boundary)
            yield return At("/classification/nature", boundary.Explanations[0].Title) with { Provision = boundary.Explanations[0].Provision };
    }
}
