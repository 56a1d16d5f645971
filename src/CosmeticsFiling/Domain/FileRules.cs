using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.CosmeticsFiling.Domain.Formulas;
using Platform.CosmeticsFiling.Domain.Rules;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>What is asked of a file, in a filing and after a change of one.</summary>
internal static class FileRules
{
    public static IReadOnlyList<Rule<TForm>> All<TForm>()
        where TForm : FileForm => [.. ClassificationRules.For<TForm>(), .. FormulaRules.For<TForm>(), .. Own<TForm>()];

    /// <summary>What the file itself must be; classification and formula have rules of their own.</summary>
    public static IReadOnlyList<Rule<TForm>> Own<TForm>()
        where TForm : FileForm =>
    [
        new DomesticFilerMustHaveAUnifiedCode<TForm>(),
        new UnifiedCodesMustCheckOut<TForm>(),
        new FilerAbroadMustNameItsCountry<TForm>(),
        new FilerAbroadMustHaveAResponsiblePerson<TForm>(),
        new DomesticProductHasNoResponsiblePerson<TForm>(),
        new AuthorisationMustStillRun<TForm>(),
        new AuthorisationMustBeNotarised<TForm>(),
        new ProductMustHaveOneResponsiblePerson<TForm>(),
        new SafetyOfficerMustHaveFiveYears<TForm>(),
        new FilerMustNotBeBarred<TForm>(),
        new SameProductShouldNotBeFiledTwice<TForm>(),
        new ProductionMustFitTheOrigin<TForm>(),
        new ImportedProductMustHaveAForeignName<TForm>(),
        new ImportedProductMustNameItsPort<TForm>(),
        new NameMustNotClaimASpecialEffect<TForm>(),
        new NothingMaySoundMedical<TForm>(),
        new AdultProductMustNotAddressChildren<TForm>(),
        new DomesticManufacturerMustHoldALicence<TForm>(),
        new AssessmentMustNotLieAhead<TForm>(),
        new AssessorMustHaveFiveYears<TForm>(),
        new ChildrensLabelMustBearTheSign<TForm>(),
        new ChildrensLabelMustWarn<TForm>(),
        new ChildrensProductMustFollowItsPrinciples<TForm>(),
        new ChildrensProductMustNotLookLikeFood<TForm>(),
        new ChildrensProductMustNotUseNewTechnology<TForm>(),
        new ConclusionAloneNeedsAWellRunningSystem<TForm>(),
        new EachClaimMustHaveItsEvidence<TForm>(),
        new EvidenceMustBelongToAClaim<TForm>(),
        new FileMustBeTrue<TForm>(),
        new FullReportIsDueForTheFirstClass<TForm>(),
        new IngredientsShouldStandInOrder<TForm>(),
        new LabelMustBeInChinese<TForm>(),
        new LabelMustBearTheProductsName<TForm>(),
        new LabelMustNameTheLicence<TForm>(),
        new LabelMustNameTheResponsiblePerson<TForm>(),
        new LabelMustShowEverything<TForm>(),
        new LabelWordsShouldBeLookedAt<TForm>(),
        new OnlineLabelMustBeTheSame<TForm>(),
        new ProductMustBeAssessedAsSafe<TForm>(),
        new ProductMustBeTested<TForm>(),
        new SignIsForChildrensProductsOnly<TForm>(),
        new SmallPackMayShowLess<TForm>(),
        new StickerMustSayWhatTheOriginalSays<TForm>(),
        new TestMustNotLieAhead<TForm>(),
        new TestsMustBePassed<TForm>(),
        new TestsMustComeFromARegisteredInstitution<TForm>(),
        new ToxicologyMayOnlyBeWaivedWhereItIsSafe<TForm>(),
    ];
}
