using System.Text.Json;
using Platform.CosmeticsFiling.Domain.Classifications;
using Platform.CosmeticsFiling.Register;
using Platform.Persistence;
using Platform.ServiceDefaults;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>Why a filing is looked at earlier; words are <c>risk.&lt;Code&gt;</c>.</summary>
internal sealed record RiskReason(string Code, int Points);

/// <summary>What a reason weighs from one day on.</summary>
internal sealed record RiskWeight(string Code, int Points, DateOnly ValidFrom, DateOnly? ValidTo, string Source);

/// <summary>What the register knows of a filer beside one filing.</summary>
internal sealed record FilerRecord(int Filings, int Corrections, int Measures);

/// <summary>
/// In which order the office looks at what was filed. The weights are the platform's, to be confirmed by the office that checks; they order
/// a queue and decide nothing. A change is a new row with its date.
/// </summary>
internal static class Risks
{
    private const int ManyIngredients = 50;
    private const int MostOrders = 3;
    private const int Most = 999;

    private static readonly DateOnly Since = new(2026, 11, 21);

    public static readonly IReadOnlyList<RiskWeight> Weights =
    [
        Of("children", 30, "CCHILD: children's products are supervised first"),
        Of("eyes", 15, "2021 No. 49 art. 6: stricter rules at the eyes"),
        Of("lips", 10, "2021 No. 49 art. 6: stricter rules at the lips"),
        Of("new-ingredient", 25, "L727 arts 12-14: monitored for three years"),
        Of("sensitive-skin", 10, "2021 No. 50"),
        Of("aerosol", 10, "platform"),
        Of("many-ingredients", 5, "platform"),
        Of("first-filing", 15, "L727 art. 19: the filer's first"),
        Of("first-launch", 10, "2026 No. 70: nothing is known from abroad"),
        Of("toxicology-waived", 10, "C32 art. 33"),
        Of("conclusion-only", 5, "CSAF"),
        Of("earlier-orders", 10, "platform; for each order against the filer, three at most"),
        Of("earlier-measures", 25, "L727 art. 65: suspended or cancelled before"),
    ];

    public static IReadOnlyList<RiskReason> Of(FileForm form, FilerRecord filer, DateOnly day) =>
    [
        .. from found in Found(form, filer)
           let weight = Weights.FirstOrDefault(weight => weight.Code == found.Code && weight.ValidFrom <= day && (weight.ValidTo is not { } to || day <= to))
           where weight is not null && found.Times > 0
           select new RiskReason(weight.Code, weight.Points * found.Times),
    ];

    public static int Sum(IEnumerable<RiskReason> reasons) => Math.Min(Most, reasons.Sum(reason => reason.Points));

    public static IReadOnlyList<RiskReason> Read(string reasons) => JsonSerializer.Deserialize<RiskReason[]>(reasons, JsonDefaults.Options)!;

    /// <summary>The filing with what the office should know before it looks.</summary>
    public static async Task<FilingFile> RatedAsync(this FilingFile file, Work work, DateOnly on, CancellationToken cancellationToken)
    {
        var filer = (await work.FindAsync<FilerRecord>("Filings.RecordOf", new { file.Filing.FilerKey, file.Filing.CaseId }, cancellationToken))!;
        var reasons = Of(file.Form, filer, on);
        return file with { Filing = file.Filing with { Risk = Sum(reasons), RiskReasons = JsonSerializer.Serialize(reasons, JsonDefaults.Options) } };
    }

    private static IEnumerable<(string Code, int Times)> Found(FileForm form, FilerRecord filer)
    {
        yield return ("children", Once(form.ForChildren));
        yield return ("eyes", Once(Products.IsForEyes(form.Classification)));
        yield return ("lips", Once(Products.IsForLips(form.Classification)));
        yield return ("new-ingredient", Once(form.HasNewIngredient));
        yield return ("sensitive-skin", Once(form.Claims?.SensitiveSkin == true));
        yield return ("aerosol", Once(Products.HasForm(form.Classification, "09")));
        yield return ("many-ingredients", Once(FilingFile.IngredientsOf(form).Count > ManyIngredients));
        yield return ("first-filing", Once(filer.Filings == 0));
        yield return ("first-launch", Once(form.FromAbroad && form.Product?.MadeForChina == true));
        yield return ("toxicology-waived", Once(form.Safety?.ToxicologyWaived == true));
        yield return ("conclusion-only", Once(form.Safety?.Paper == AssessmentPaper.Conclusion));
        yield return ("earlier-orders", Math.Min(MostOrders, filer.Corrections));
        yield return ("earlier-measures", Once(filer.Measures > 0));
    }

    private static int Once(bool so) => so ? 1 : 0;

    private static RiskWeight Of(string code, int points, string source) => new(code, points, Since, null, source);
}
