using Platform.CaseKernel.Materials;
using Platform.CosmeticsFiling.Domain.Formulas;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>Papers of the file: L727 art. 19 items 5 to 8 and what C32 asks beside them; the formula and the filer's data are in the form.</summary>
internal static class FileMaterials
{
    private const long Volume = 128 * 1024 * 1024;

    public static IReadOnlyList<MaterialRequirement<TForm>> All<TForm>()
        where TForm : FileForm =>
    [
        new("standard", Law.File),
        new("label-sample", Law.File),
        new("package-pictures", Law.File),
        new("test-reports", Law.Tests) { MaxBytes = Volume },
        new("safety-assessment", Law.Assessor) { MaxBytes = Volume },
        new("efficacy-evidence", Law.Evidence, form => form.Claims?.Evidence?.Any(evidence => evidence.PhysicalOnly != true) == true) { MaxBytes = Volume },
        new("qualification", Law.Filer, form => form.Filer?.FirstFiling == true),
        new("officer-cv", Law.SafetyOfficer) { Identity = true },
        new("assessor-cv", Law.Assessor) { Identity = true },
        new("authorisation", Law.Authorisation, form => form.FromAbroad) { Form = "original" },
        new("authorisation-notarisation", Law.Authorisation, form => form.FromAbroad) { Form = "original" },
        new("free-sale-certificate", Law.File, form => form.FromAbroad && form.Product?.MadeForChina != true) { Form = "original" },
        new("gmp-proof", Law.File, form => form.FromAbroad),
        new("china-research", Law.FirstLaunch, form => form.FromAbroad && form.Product?.MadeForChina == true),
        new("new-ingredient-authorisation", Law.File, form => form.HasNewIngredient),
        new("quality-certificate", Law.Toxicology, form => form.Safety?.ToxicologyWaived == true),
        // In place of the codes under which the ingredients' safety information was sent in.
        new(FormulaRules.SafetyInformationPaper, Law.File, _ => false),
        new("children-principles", Law.Children, form => form.ForChildren),
    ];
}
