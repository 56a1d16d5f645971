using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Catalogues;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Formulas.Rules;

/// <summary>F7: Catalogue I or II, or a new ingredient that says so. While only a part of the catalogue is loaded, a name it lacks is a warning.</summary>
internal sealed class IngredientMustBeInTheCatalogue<TForm> : FormulaRule<TForm>
    where TForm : class, IHasFormula, IClassified
{
    public override Provision Provision => FormulaLaw.Inventory;

    protected override IEnumerable<Finding> Find(Formulation formulation)
    {
        var complete = formulation.Catalogue.IsComplete(CatalogueKind.Ingredients);
        var seen = new HashSet<string>();
        foreach (var line in formulation.Contents.Lines)
        {
            if (line.Key.Length == 0 || line.IsNew || formulation.Catalogue.Find(line.Key) is not null || !seen.Add(line.Key))
                continue;
            // The name may be the INCI name, or one that the table does not have while its INCI name is there.
            var known = line.Keys.Select(formulation.Catalogue.FindByInci).FirstOrDefault(found => found is not null);
            var finding = At($"{line.Pointer}/name", line.Name, known?.Name ?? line.Name);
            yield return known is not null ? Saying("inci", Severity.Warn, finding) : complete ? finding : Saying("subset", Severity.Warn, finding);
        }
    }
}
