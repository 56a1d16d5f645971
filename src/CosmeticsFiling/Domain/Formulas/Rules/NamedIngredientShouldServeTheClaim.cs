using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F13: an ingredient in the product's name is in the formula, for the purpose that the name claims.</summary>
internal sealed class NamedIngredientShouldServeTheClaim<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Claims;

    public override Severity Severity => Severity.Warn;

    protected override IEnumerable<Finding> Find(Formulation formulation)
    {
        if (formulation.ProductName is not { Length: > 0 } name)
            yield break;
        var today = formulation.Context.Today;
        var claims = FormulaVocabulary.InForce(FormulaVocabulary.Claims, today).Where(claim => name.Contains(claim.Word, StringComparison.Ordinal)).ToList();
        foreach (var named in FormulaVocabulary.InForce(FormulaVocabulary.NamedIngredients, today).Where(word => name.Contains(word.Word, StringComparison.OrdinalIgnoreCase)))
        {
            var meant = formulation.Contents.Effective.Where(content => named.Stands.Any(word => content.Key.Contains(word, StringComparison.Ordinal))).ToList();
            if (meant.Count == 0)
            {
                yield return Saying("missing", Severity, At("/formula/rows", named.Word));
                continue;
            }
            foreach (var claim in claims.Where(claim => !meant.Any(content => Serves(content, claim))))
                yield return At($"{meant[0].Lines[0].Pointer}/purpose", meant[0].Name, claim.Word);
        }
    }

    private static bool Serves(Content content, FormulaWord claim) => content.Purposes.Any(purpose => claim.Stands.Any(word => purpose.Contains(word, StringComparison.Ordinal)));
}
