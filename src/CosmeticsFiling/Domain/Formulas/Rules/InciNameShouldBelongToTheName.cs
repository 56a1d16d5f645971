using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F7: both names are of one ingredient.</summary>
internal sealed class InciNameShouldBelongToTheName<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Inventory;

    public override Severity Severity => Severity.Warn;

    protected override IEnumerable<Finding> Find(Formulation formulation) =>
        from line in formulation.Contents.Lines
        where !string.IsNullOrWhiteSpace(line.Inci)
        let known = formulation.Catalogue.Find(line.Key)
        where known?.Inci is not null && !CatalogueList.InciKeys(known.Inci).Intersect(CatalogueList.InciKeys(line.Inci)).Any()
        select At($"{line.Pointer}/inci", line.Inci, line.Name, known.Inci);
}
