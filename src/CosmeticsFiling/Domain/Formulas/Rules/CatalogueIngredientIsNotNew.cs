using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F12: what stands in the catalogue is entered as 0.</summary>
internal sealed class CatalogueIngredientIsNotNew<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Platform;

    protected override IEnumerable<Finding> Find(Formulation formulation) =>
        from line in formulation.Contents.Lines
        where line.IsNew && line.Key.Length > 0
        let known = formulation.Catalogue.Find(line.Key)
        where known is not null
        select At($"{line.Pointer}/isNew", line.Name, known.Part);
}
