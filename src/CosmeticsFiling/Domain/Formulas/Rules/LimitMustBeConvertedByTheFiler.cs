using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F9: the limit is stated as another substance than the formula names, and no factor is given.</summary>
internal sealed class LimitMustBeConvertedByTheFiler<TForm> : LimitRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Severity Severity => Severity.Note;

    protected override IEnumerable<Finding> Find(JudgedContent content)
    {
        if (content.Broken is null && content.Doubtful is null && content.Open.FirstOrDefault(line => line.NeedsConversion) is { } line)
            yield return Of(content, line, FormulaWords.Percent(line.Amount), FormulaWords.Percent(line.Line.Max!.Value), line.Line.As, Tables.Use(line.Line));
    }
}
