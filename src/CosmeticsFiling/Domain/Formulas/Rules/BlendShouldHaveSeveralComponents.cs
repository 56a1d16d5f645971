using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F3: a blend of one is an ingredient.</summary>
internal sealed class BlendShouldHaveSeveralComponents<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Data;

    public override Severity Severity => Severity.Warn;

    protected override IEnumerable<Finding> Find(Formulation formulation) =>
        Enumerable.Range(0, formulation.Rows.Count).Where(i => formulation.Rows[i].Components is { Count: 1 }).Select(i => At($"/formula/rows/{i}/components", formulation.Rows[i].Name));
}
