using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F9: the classification does not tell whether the product is of a use for which the substance is allowed.</summary>
internal sealed class UseOfASubstanceMustBeConfirmed<TForm> : LimitRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Severity Severity => Severity.Note;

    protected override IEnumerable<Finding> Find(JudgedContent content)
    {
        if (content.Open.Count > 0 && content.Open.All(line => line.Applies is null))
            yield return Of(content, content.Open[0], FormulaWords.Percent(content.Content.Percent), Tables.Uses(content.Open));
    }
}
