using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Classifications;

namespace Platform.CosmeticsFiling.Domain.Formulas;

/// <summary>A formula under judgement: what it states, of which product, and by which tables.</summary>
internal sealed record Formulation(FormulaForm Form, ClassificationForm? Classification, string? ProductName, Catalogue Catalogue, CheckContext Context)
{
    public Contents Contents { get; } = Contents.Of(Form);

    public IReadOnlyList<FormulaRow> Rows => Form.Rows ?? [];

    /// <summary>The matter's catalogue, or the shipped one where the matter knows none.</summary>
    public static Catalogue CatalogueOf(CheckContext context) => context.Known is IKnowsCatalogue known ? known.Catalogue : ShippedCatalogues.On(context.Today);
}
