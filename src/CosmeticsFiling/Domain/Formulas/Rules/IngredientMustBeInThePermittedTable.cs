using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F9: preservatives, colorants, filters and hair dyes only from their tables. While only a part of a table is loaded, this is a warning.</summary>
internal sealed class IngredientMustBeInThePermittedTable<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Permitted;

    private static readonly CatalogueKind[] Permitted = [CatalogueKind.Preservatives, CatalogueKind.Colorants, CatalogueKind.UvFilters, CatalogueKind.HairDyes];

    protected override IEnumerable<Finding> Find(Formulation formulation) =>
        from content in formulation.Contents.Effective
        let limits = formulation.Catalogue.LimitsOf(content.Keys).ToList()
        from kind in Permitted
        where ContentLimits.Serves(kind, content) && formulation.Catalogue.Has(kind) && limits.All(substance => substance.Kind != kind)
        let finding = At($"{content.Lines[0].Pointer}/purpose", content.Name, Tables.Title(kind))
        select formulation.Catalogue.IsComplete(kind) ? finding : Saying("subset", Severity.Warn, finding);
}
