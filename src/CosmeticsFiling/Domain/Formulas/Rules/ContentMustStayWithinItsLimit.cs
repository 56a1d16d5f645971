using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F9: the effective content, plain and in blends together, is within the limit of the product's use.</summary>
internal sealed class ContentMustStayWithinItsLimit<TForm> : LimitRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    protected override IEnumerable<Finding> Find(JudgedContent content)
    {
        if (content.Broken is { } line)
            yield return Of(content, line, FormulaWords.Percent(line.Line.As is null ? line.Amount : line.Basis), FormulaWords.Percent(line.Line.Max!.Value), Tables.As(line.Line), Tables.Use(line.Line));
    }
}
