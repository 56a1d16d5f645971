using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>An ingredient that is there to whiten or dye makes the product a special one.</summary>
internal sealed class OrdinaryProductShouldNotHaveSpecialPurposes<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.SpecialClaims;

    public override Severity Severity => Severity.Warn;

    protected override IEnumerable<Finding> Find(Formulation formulation) => formulation.Classification is null || Products.IsSpecial(formulation.Classification) ? [] :
        from line in formulation.Contents.Lines
        from purpose in FormulaWords.Of(line.Purpose)
        where FormulaVocabulary.InForce(FormulaVocabulary.SpecialPurposes, formulation.Context.Today).Any(word => purpose.Contains(word.Word, StringComparison.Ordinal))
        select At($"{line.Pointer}/purpose", line.Name, purpose);
}
