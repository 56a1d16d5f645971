using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>CCHILD: nothing that whitens, treats spots, removes hair, deodorises, works on dandruff or hair loss, dyes or perms.</summary>
internal sealed class ChildrensProductMustNotHaveThesePurposes<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.ChildrensCosmetics;

    protected override IEnumerable<Finding> Find(Formulation formulation) => !Products.IsForChildren(formulation.Classification) ? [] :
        from line in formulation.Contents.Lines
        from purpose in FormulaWords.Of(line.Purpose)
        where FormulaVocabulary.InForce(FormulaVocabulary.NotForChildren, formulation.Context.Today).Any(word => purpose.Contains(word.Word, StringComparison.Ordinal))
        select At($"{line.Pointer}/purpose", line.Name, purpose);
}
