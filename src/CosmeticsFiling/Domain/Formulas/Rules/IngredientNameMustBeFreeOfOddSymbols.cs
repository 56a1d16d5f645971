using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F12: spaces and signs that do not belong there make the filing platform see a new ingredient.</summary>
internal sealed class IngredientNameMustBeFreeOfOddSymbols<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Platform;

    protected override IEnumerable<Finding> Find(Formulation formulation) =>
        from line in formulation.Contents.Lines
        where IngredientNames.IsOdd(line.Name)
        select At($"{line.Pointer}/name", line.Name, formulation.Catalogue.Find(line.Key)?.Name ?? line.Name.Normalize(System.Text.NormalizationForm.FormKC).Trim());
}
