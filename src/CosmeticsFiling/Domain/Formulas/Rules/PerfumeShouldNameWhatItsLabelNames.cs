using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F5: of a perfume stated alone, components that label or original pack name go into the remarks.</summary>
internal sealed class PerfumeShouldNameWhatItsLabelNames<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Data;

    public override Severity Severity => Severity.Note;

    protected override IEnumerable<Finding> Find(Formulation formulation) =>
        string.IsNullOrWhiteSpace(formulation.Form.PerfumeRemarks) && formulation.Contents.Lines.FirstOrDefault(line => line.Key == "香精") is { } perfume
            ? [At("/formula/perfumeRemarks", FormulaWords.Percent(perfume.Percent))]
            : [];
}
