using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Classifications.Rules;

/// <summary>L46 art. 38: the name of an ordinary cosmetic claims no special effect.</summary>
internal sealed class OrdinaryProductMustNotClaimASpecialEffect<TForm> : ClassificationRule<TForm>
    where TForm : class, IClassified
{
    public override Provision Provision => FormulaLaw.SpecialClaims;

    protected override IEnumerable<Finding> Find(ClassificationForm classification, TForm form, CheckContext context) =>
        form is not INamesProduct { ProductName: { } name } || Products.IsSpecial(classification) ? [] :
            from word in Vocabulary.InForce(Vocabulary.SpecialClaims, context.Today)
            where name.Contains(word.Word, StringComparison.OrdinalIgnoreCase)
            select At("/classification/efficacy", word.Word, word.Stands[0], CodeGroups.Efficacy.Find(word.Stands[0])!.Title);
}
