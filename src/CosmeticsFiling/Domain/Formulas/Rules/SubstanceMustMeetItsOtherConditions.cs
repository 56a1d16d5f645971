using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F9: pH, purity and residues, which no formula tells.</summary>
internal sealed class SubstanceMustMeetItsOtherConditions<TForm> : LimitRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Severity Severity => Severity.Note;

    protected override IEnumerable<Finding> Find(JudgedContent content) =>
        content.Open.Where(line => line.Line.Other is not null)
            .DistinctBy(line => (line.Substance.Kind, line.Substance.Entry, line.Line.Other))
            .Select(line => Of(content, line, line.Line.Other, Tables.Use(line.Line)));
}
