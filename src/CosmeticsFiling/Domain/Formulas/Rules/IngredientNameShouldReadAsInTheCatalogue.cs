using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F7: the standard Chinese name, letter by letter.</summary>
internal sealed class IngredientNameShouldReadAsInTheCatalogue<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Inventory;

    public override Severity Severity => Severity.Warn;

    protected override IEnumerable<Finding> Find(Formulation formulation) =>
        from line in formulation.Contents.Lines
        where !IngredientNames.IsOdd(line.Name)
        let known = formulation.Catalogue.Find(line.Key)
        where known is not null && known.Name != line.Name
        select At($"{line.Pointer}/name", line.Name, known.Name);
}
