using System.Globalization;
using System.Text.Json;
using Platform.CaseKernel;
using Platform.ServiceDefaults;

namespace Platform.TalentRecommendation.Domain.Qualifications;

/// <summary>A recognised qualification in the caller's language.</summary>
internal sealed record RecognisedView(
    string Code, string Title, string TitleOriginal, string Country, string Issuer, ProfessionalField Field, string? Class, DateOnly ValidFrom, DateOnly? ValidTo, string Source, bool ToBeVerified)
{
    public static RecognisedView Of(RecognisedQualification one) => new(
        one.Code, one.Title.In(CultureInfo.CurrentUICulture), one.TitleOriginal, one.Country, one.Issuer, one.Field, one.Class, one.ValidFrom, one.ValidTo, one.Source.In(CultureInfo.CurrentUICulture), one.ToBeVerified);
}

internal sealed record RecognisedItems(IReadOnlyList<RecognisedView> Items);

/// <summary>The recognised list as anybody may read it.</summary>
internal static class QualificationEndpoints
{
    private static readonly Dictionary<string, ProfessionalField> Fields = Enum.GetValues<ProfessionalField>().ToDictionary(field => JsonNamingPolicy.KebabCaseLower.ConvertName(field.ToString()));

    /// <param name="field">Null: of every field.</param>
    /// <param name="on">Null: the list of today.</param>
    public static IResult List(string? field, DateOnly? on, TimeProvider time)
    {
        if (field is { Length: > 0 } && !Fields.ContainsKey(field))
            return CaseProblems.FilterUnknown.With("field", field, string.Join(", ", Fields.Keys));
        var wanted = field is { Length: > 0 } ? Fields[field] : (ProfessionalField?)null;
        return Results.Ok(new RecognisedItems([.. RecognisedList.On(on ?? time.ShanghaiToday()).Where(one => wanted is null || one.Field == wanted).Select(RecognisedView.Of)]));
    }
}
