using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.RepresentativeOffices.Domain;

/// <summary>A document by which a form names a person, and what else the form says of that person.</summary>
/// <param name="Place">JSON pointer of the number.</param>
internal sealed record NamedDocument(string Place, DocumentKind Kind, string Number, DateOnly? BirthDate = null, Sex? Sex = null)
{
    /// <summary>The document of a form's liaison officer, if it has one yet.</summary>
    public static IEnumerable<NamedDocument> Of(LiaisonForm? liaison)
    {
        if (liaison?.Document is { Kind: { } kind, Number: { Length: > 0 } number })
            yield return new NamedDocument("/liaison/document/number", kind, number);
    }

    /// <summary>The document of a person named at <paramref name="place"/>.</summary>
    public static IEnumerable<NamedDocument> Of(RepresentativeForm person, string place)
    {
        if (person.Document is { Kind: { } kind, Number: { Length: > 0 } number })
            yield return new NamedDocument($"{place}/document/number", kind, number, person.BirthDate, person.Sex);
    }
}

/// <summary>A form that names persons by their documents.</summary>
internal interface INamesPersons
{
    IEnumerable<NamedDocument> Documents();
}

/// <summary>
/// What the numbers of identity documents look like. Resident identity numbers follow GB 11643; there is no world-wide format of
/// passports; shapes of permits are to be verified.
/// </summary>
internal static partial class DocumentNumbers
{
    private const string CheckCharacters = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Eighteen characters, a day of birth that exists, and the check character of GB 11643.</summary>
    public static bool IsResidentIdentity(string number)
    {
        var text = Normal(number);
        return ResidentIdentity().IsMatch(text) && BirthDateOf(text) is not null
            && CheckCharacters[Weights.Select((weight, i) => weight * (text[i] - '0')).Sum() % 11] == text[17];
    }

    public static DateOnly? BirthDateOf(string number) =>
        DateOnly.TryParseExact(Normal(number)[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The seventeenth digit is odd for men.</summary>
    public static Sex SexOf(string number) => (Normal(number)[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    public static bool LooksLikePassport(string number) => Passport().IsMatch(Normal(number));

    /// <summary>Travel permits of Hong Kong, Macao and Taiwan people, their residence permits, and the card of foreign permanent residents.</summary>
    public static bool LooksLikePermit(DocumentKind kind, string number) => kind switch
    {
        DocumentKind.HkMacaoPermit => HkMacaoPermit().IsMatch(Normal(number)),
        DocumentKind.TaiwanPermit => TaiwanPermit().IsMatch(Normal(number)),
        DocumentKind.ForeignPermanentResident => ForeignPermanentResident().IsMatch(Normal(number)),
        _ => true,
    };

    private static string Normal(string number) => number.Trim().ToUpperInvariant();

    [GeneratedRegex(@"^[0-9]{17}[0-9X]$")]
    private static partial Regex ResidentIdentity();

    [GeneratedRegex("^[A-Z0-9]{5,20}$")]
    private static partial Regex Passport();

    [GeneratedRegex(@"^([HM][0-9]{8}([0-9]{2})?|8[12]0000[0-9]{11}[0-9X])$")]
    private static partial Regex HkMacaoPermit();

    [GeneratedRegex(@"^([0-9]{8}|830000[0-9]{11}[0-9X])$")]
    private static partial Regex TaiwanPermit();

    [GeneratedRegex(@"^9[0-9]{16}[0-9X]$")]
    private static partial Regex ForeignPermanentResident();
}
