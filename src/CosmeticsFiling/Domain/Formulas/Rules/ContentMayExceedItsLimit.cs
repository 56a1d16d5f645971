using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F9: over a limit if the product is of its use, or unless conversion brings the content under it.</summary>
internal sealed class ContentMayExceedItsLimit<TForm> : LimitRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Severity Severity => Severity.Warn;

    protected override IEnumerable<Finding> Find(JudgedContent content)
    {
        if (content.Doubtful is { } line)
            yield return Of(content, line, FormulaWords.Percent(line.Amount), FormulaWords.Percent(line.Line.Max!.Value), Tables.As(line.Line), Tables.Use(line.Line));
    }
}
