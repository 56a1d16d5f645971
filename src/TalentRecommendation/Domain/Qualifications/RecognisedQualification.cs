using Platform.ServiceDefaults.Texts;

namespace Platform.TalentRecommendation.Domain.Qualifications;

/// <summary>A professional qualification from abroad that is recognised here, for as long as the list names it (JWZG).</summary>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Class"><c>A</c> or <c>B</c> of the city's list 2.0; null while the text at hand does not say it.</param>
/// <param name="ValidTo">The last day; null: still named.</param>
internal sealed record RecognisedQualification(
    string Code, Words Title, string TitleOriginal, string Country, string Issuer, ProfessionalField Field, string? Class, DateOnly ValidFrom, DateOnly? ValidTo, Words Source, bool ToBeVerified);

internal static class RecognisedList
{
    private static readonly IReadOnlyList<RecognisedQualification> All = Shipped.Read<RecognisedQualification>("Tables.recognised-qualifications.json");

    public static IEnumerable<RecognisedQualification> On(DateOnly day) => All.Where(one => Shipped.Covers(one.ValidFrom, one.ValidTo, day));

    /// <summary>Null when the list of that day has no such code.</summary>
    public static RecognisedQualification? Find(string? code, DateOnly day) => On(day).FirstOrDefault(one => one.Code == code);
}
