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
/// What the numbers of identity documents other than resident identity cards look like. There is no world-wide format of passports;
/// shapes of permits are to be verified.
/// </summary>
internal static partial class DocumentNumbers
{
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

    [GeneratedRegex("^[A-Z0-9]{5,20}$")]
    private static partial Regex Passport();

    [GeneratedRegex(@"^([HM][0-9]{8}([0-9]{2})?|8[12]0000[0-9]{11}[0-9X])$")]
    private static partial Regex HkMacaoPermit();

    [GeneratedRegex(@"^([0-9]{8}|830000[0-9]{11}[0-9X])$")]
    private static partial Regex TaiwanPermit();

    [GeneratedRegex(@"^9[0-9]{16}[0-9X]$")]
    private static partial Regex ForeignPermanentResident();
}
