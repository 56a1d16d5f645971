using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>CCHILD: no ingredient made by gene or nano technology.</summary>
internal sealed class ChildrensProductMustNotHaveNewTechnology<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.ChildrensCosmetics;

    protected override IEnumerable<Finding> Find(Formulation formulation) => !Products.IsForChildren(formulation.Classification) ? [] :
        from line in formulation.Contents.Lines
        let word = FormulaVocabulary.InForce(FormulaVocabulary.NewTechnology, formulation.Context.Today).FirstOrDefault(word => line.Keys.Any(key => key.Contains(word.Word, StringComparison.Ordinal)))
        where word is not null
        select At($"{line.Pointer}/name", line.Name, word.Word);
}
