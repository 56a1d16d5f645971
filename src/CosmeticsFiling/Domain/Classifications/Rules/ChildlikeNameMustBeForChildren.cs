using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Classifications.Rules;

/// <summary>CCHILD: a name for children, or for everybody, makes a children's product.</summary>
internal sealed class ChildlikeNameMustBeForChildren<TForm> : ClassificationRule<TForm>
    where TForm : class, IClassified
{
    public override Provision Provision => FormulaLaw.ChildrensCosmetics;

    protected override IEnumerable<Finding> Find(ClassificationForm classification, TForm form, CheckContext context)
    {
        if (form is INamesProduct { ProductName: { } name } && !Products.IsForChildren(classification)
            && Vocabulary.InForce(Vocabulary.ChildlikeNames, context.Today).FirstOrDefault(word => name.Contains(word.Word, StringComparison.Ordinal)) is { } word)
            yield return At("/classification/users", word.Word);
    }
}
