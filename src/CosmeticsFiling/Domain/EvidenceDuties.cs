using Platform.CosmeticsFiling.Domain.Classifications;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>What must show an effect (C50).</summary>
/// <param name="Enough">Any one of these is enough; none when it can be seen or smelled and nothing is published.</param>
internal sealed record EvidenceDuty(string Claim, IReadOnlyList<EvidenceKind> Enough, DateOnly ValidFrom, DateOnly? ValidTo, string Source);

/// <summary>The evidence duty of each ordinary effect and of each further promise. A table: a change is a new row with its date.</summary>
internal static class EvidenceDuties
{
    public const string SensitiveSkin = "sensitive-skin";
    public const string TearFree = "tear-free";
    public const string Mild = "mild";
    public const string Quantified = "quantified";
    public const string IngredientEffect = "ingredient";

    private static readonly DateOnly SinceC50 = new(2022, 1, 1);
    private static readonly EvidenceKind[] HumanOrConsumer = [EvidenceKind.HumanTest, EvidenceKind.ConsumerTest];
    private static readonly EvidenceKind[] Test = [EvidenceKind.HumanTest, EvidenceKind.ConsumerTest, EvidenceKind.LaboratoryTest];
    private static readonly EvidenceKind[] Any = [.. Enum.GetValues<EvidenceKind>()];

    public static readonly IReadOnlyList<EvidenceDuty> All =
    [
        .. CodeGroups.Efficacy.Codes.Where(code => code.Ordinary).Select(code => new EvidenceDuty(code.Code, EnoughFor(code.Evidence), SinceC50, null, "NMPA 2021 No. 50; table 1 of No. 49")),
        .. Of(HumanOrConsumer, SensitiveSkin, TearFree),
        .. Of(Test, Mild, Quantified),
        .. Of(Any, IngredientEffect),
    ];

    /// <summary>What the form claims that has to be shown, each with its place.</summary>
    public static IEnumerable<(EvidenceDuty Duty, string Place)> Of(FileForm form, DateOnly on)
    {
        var claimed = (form.Classification?.Efficacy ?? []).Select((code, i) => (code, $"/classification/efficacy/{i}")).Concat(Promises(form.Claims));
        foreach (var (claim, place) in claimed)
        {
            if (All.FirstOrDefault(duty => duty.Claim == claim && duty.ValidFrom <= on && (duty.ValidTo is not { } to || on <= to)) is { Enough.Count: > 0 } duty)
                yield return (duty, place);
        }
    }

    private static IEnumerable<(string Claim, string Place)> Promises(ClaimsForm? claims)
    {
        if (claims?.SensitiveSkin == true)
            yield return (SensitiveSkin, "/claims/sensitiveSkin");
        if (claims?.TearFree == true)
            yield return (TearFree, "/claims/tearFree");
        if (claims?.Mild == true)
            yield return (Mild, "/claims/mild");
        if (claims?.Quantified == true)
            yield return (Quantified, "/claims/quantified");
        if (claims?.IngredientEffect == true)
            yield return (IngredientEffect, "/claims/ingredientEffect");
    }

    private static EvidenceKind[] EnoughFor(Evidence? evidence) => evidence switch
    {
        Evidence.Perceived or null => [],
        Evidence.Any => Any,
        Evidence.Tested => Test,
        _ => [EvidenceKind.HumanTest],
    };

    private static IEnumerable<EvidenceDuty> Of(EvidenceKind[] enough, params string[] claims) =>
        claims.Select(claim => new EvidenceDuty(claim, enough, SinceC50, null, "NMPA 2021 No. 50"));
}
