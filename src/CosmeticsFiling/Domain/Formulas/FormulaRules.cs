using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.CosmeticsFiling.Domain.Formulas.Rules;

namespace Platform.CosmeticsFiling.Domain.Formulas;

/// <summary>Rules F1 to F13 and those of children's cosmetics, for every form that states a formula and classifies its product.</summary>
public static class FormulaRules
{
    /// <summary>Code of the paper that stands for the ingredients' safety codes (F10).</summary>
    public const string SafetyInformationPaper = "ingredient-safety-information";

    public static IReadOnlyList<Rule<TForm>> For<TForm>()
        where TForm : class, IHasFormula, IClassified =>
    [
        new FormulaMustSumToOneHundred<TForm>(),
        new IngredientsMustStandInDescendingOrder<TForm>(),
        new BlendSharesMustSumToOneHundred<TForm>(),
        new BlendShouldHaveSeveralComponents<TForm>(),
        new ContentsMustHaveOneToFiveSignificantDigits<TForm>(),
        new PerfumeMustBeStatedInOneWay<TForm>(),
        new PerfumeShouldNameWhatItsLabelNames<TForm>(),
        new CarrierMustBeDescribed<TForm>(),
        new CarrierIsForProductsWithACarrier<TForm>(),
        new IngredientNameMustBeFreeOfOddSymbols<TForm>(),
        new IngredientNameShouldReadAsInTheCatalogue<TForm>(),
        new IngredientMustBeInTheCatalogue<TForm>(),
        new InciNameShouldBelongToTheName<TForm>(),
        new NewIngredientMustShowItsNumber<TForm>(),
        new NewIngredientIsUnderMonitoring<TForm>(),
        new CatalogueIngredientIsNotNew<TForm>(),
        new IngredientMustNotBeProhibited<TForm>(),
        new SubstanceMustBeAllowedInThisUse<TForm>(),
        new SubstanceIsBarredFromThisProduct<TForm>(),
        new ContentMustStayWithinItsLimit<TForm>(),
        new ContentMayExceedItsLimit<TForm>(),
        new LimitMustBeConvertedByTheFiler<TForm>(),
        new UseOfASubstanceMustBeConfirmed<TForm>(),
        new SubstanceMustMeetItsOtherConditions<TForm>(),
        new SubstancesMustNotStandTogether<TForm>(),
        new IngredientMustBeInThePermittedTable<TForm>(),
        new SubstanceHasANewStandard<TForm>(),
        new IngredientMustCarryItsSafetyCode<TForm>(),
        new ColorantMustShowItsColourIndex<TForm>(),
        new PlantExtractShouldNameThePart<TForm>(),
        new AerosolMustStateItsPropellant<TForm>(),
        new PropellantIsForAerosols<TForm>(),
        new NamedIngredientShouldServeTheClaim<TForm>(),
        new OrdinaryProductShouldNotHaveSpecialPurposes<TForm>(),
        new ChildrensProductMustNotHaveThesePurposes<TForm>(),
        new ChildrensProductMustNotHaveNewIngredients<TForm>(),
        new ChildrensProductMustNotHaveNewTechnology<TForm>(),
    ];
}
