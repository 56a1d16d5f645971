using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F8: what is on the list of prohibited ingredients is in no cosmetic.</summary>
internal sealed class IngredientMustNotBeProhibited<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Prohibited;

    protected override IEnumerable<Finding> Find(Formulation formulation) =>
        from line in formulation.Contents.Lines
        let entry = formulation.Catalogue.Prohibiting(line.Keys)
        where entry is not null
        select At(line.Pointer, line.Name, entry.Title, entry.Entry, FormulaWords.Percent(line.Percent));
}
