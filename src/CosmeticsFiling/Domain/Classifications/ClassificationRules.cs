using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Classifications.Rules;

namespace Platform.CosmeticsFiling.Domain.Classifications;

/// <summary>What holds of every classification of a product that is to be filed (2021 No. 49; L727 arts 3, 16, 17).</summary>
public static class ClassificationRules
{
    public static IReadOnlyList<Rule<TForm>> For<TForm>()
        where TForm : class, IClassified =>
    [
        new ClassificationCodesMustBeKnown<TForm>(),
        new ClassificationCodesMustNotRepeat<TForm>(),
        new ProductMustBeACosmetic<TForm>(),
        new NewEfficacyMustBeRegistered<TForm>(),
        new SpecialCosmeticMustBeRegistered<TForm>(),
        new EyesMustStandInTheCode<TForm>(),
        new LipsMustStandInTheCode<TForm>(),
        new ChildrenMustStandInTheCode<TForm>(),
        new RinsedOrLeftCountsAsLeaveOn<TForm>(),
        new EfficacyMustSuitTheSite<TForm>(),
        new EfficacyMustSuitTheUsers<TForm>(),
    ];
}
