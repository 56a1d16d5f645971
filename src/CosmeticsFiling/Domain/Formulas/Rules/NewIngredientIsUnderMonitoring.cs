using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>A new ingredient is watched for three years; the file is then of class 1 and needs the full safety report.</summary>
internal sealed class NewIngredientIsUnderMonitoring<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.NewIngredients;

    public override Severity Severity => Severity.Note;

    protected override IEnumerable<Finding> Find(Formulation formulation) =>
        formulation.Contents.Lines.Where(line => line.IsNew && !string.IsNullOrWhiteSpace(line.NewIngredientNumber)).Select(line => At($"{line.Pointer}/isNew", line.Name, line.NewIngredientNumber));
}
