using static Platform.Web.Shared.Forms.FieldKind;
using static Platform.Web.Shared.Forms.Width;

namespace Platform.Web.Shared.Forms;

/// <summary>A representative as every matter asks for one, wherever in its form; the words are those of the representatives' list.</summary>
internal static class PersonFields
{
    private const string Words = "/representatives/*";

    public static IEnumerable<Field> Below(string place) => new Field[]
    {
        new("/nameOriginal"),
        new("/nameZh"),
        new("/sex", Choice, Third) { Codes = CodeList.Sexes },
        new("/nationality", Choice, Third) { Codes = CodeList.Countries },
        new("/birthDate", Date, Third),
        new("/document/kind", Choice, Third) { Codes = CodeList.DocumentKinds },
        new("/document/number", Width: Third),
        new("/document/expiresOn", Date, Third),
        new("/position", Width: Third),
        new("/termFrom", Date, Third),
        new("/termTo", Date, Third),
        new("/phone", Phone),
        new("/email", Email),
        new("/addressInChina", Width: Full),
        new("/dispatchedBy", Width: Full) { When = "/nationality=CHN" },
        new("/convictedOfHarmingSecurity", YesNo, Full),
        new("/barredOfficeOn", Date, Full),
    }.Select(field => Placed(field, place));

    /// <param name="key">Of the group's words: a row within a row is told otherwise than one that stands alone.</param>
    public static FieldGroup Resume(string key, string place) => new(key, [.. new Field[]
    {
        new("/resume/*/from", Date, Third),
        new("/resume/*/to", Date, Third),
        new("/resume/*/position", Width: Third),
        new("/resume/*/organisation", Width: Full),
    }.Select(field => Placed(field, place))])
    {
        List = $"{place}/resume",
        Least = 1,
        Most = 20,
    };

    private static Field Placed(Field field, string place) => field with
    {
        Path = place + field.Path,
        Label = Words + field.Path,
        When = field.When is { } when ? place + when : null,
    };
}
