using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F10: the code under which the ingredient's safety information was sent in, or the information itself as a paper. A blend has one code.</summary>
internal sealed class IngredientMustCarryItsSafetyCode<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.SafetyInformation;

    public static readonly DateOnly Since = new(2024, 1, 1);

    protected override IEnumerable<Finding> Find(Formulation formulation) => formulation.Context.AppliedOn < Since || formulation.Context.Materials.Contains(FormulaRules.SafetyInformationPaper)
        ? []
        : Enumerable.Range(0, formulation.Rows.Count).Where(i => Lacks(formulation.Rows[i])).Select(i => At($"/formula/rows/{i}/safetyCode", formulation.Rows[i].Name));

    private static bool Lacks(FormulaRow row) => string.IsNullOrWhiteSpace(row.SafetyCode)
        && (row.Components is not { Count: > 0 } components || components.Any(component => string.IsNullOrWhiteSpace(component.SafetyCode)));
}
