using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F9: the column of further conditions bars it from this kind of product, whatever the content.</summary>
internal sealed class SubstanceIsBarredFromThisProduct<TForm> : LimitRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    protected override IEnumerable<Finding> Find(JudgedContent content)
    {
        if (content.Open.FirstOrDefault(line => line.Barred) is { } line)
            yield return Of(content, line, line.Line.BanTitle);
    }
}
