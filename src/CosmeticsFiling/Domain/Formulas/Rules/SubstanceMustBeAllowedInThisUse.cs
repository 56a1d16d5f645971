using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F9: a substance that tables allow for some uses is in no other product.</summary>
internal sealed class SubstanceMustBeAllowedInThisUse<TForm> : LimitRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    protected override IEnumerable<Finding> Find(JudgedContent content)
    {
        if (content.Open.Count == 0)
            yield return Of(content, content.Lines[0], FormulaWords.Percent(content.Content.Percent), Tables.Uses(content.Lines));
    }
}
