using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.CaseKernel.Privacy;

/// <summary>What is left of a value: enough to recognise what one has in hand, too little to use. Four stars stand for any length.</summary>
internal static partial class Masks
{
    public const string All = "****";

    private const int ShortestNumber = 9;
    private const int ShortestMobile = 11;
    private const int ShortestAddress = 10;

    public static bool Hides(this Mask mask) => mask is not (Mask.Name or Mask.Readable);

    public static string Of(Mask mask, string value) => mask switch
    {
        Mask.DocumentNumber => Number(value.Trim()),
        Mask.Phone => Phone(value),
        Mask.Email => Email(value.Trim()),
        Mask.BirthDate => value.Length >= 4 && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"{value[..2]}**-**-**" : All,
        Mask.Address => Address(value.Trim()),
        _ => value,
    };

    /// <summary>Words of which nothing is known: whatever looks like a number of a document, a phone or a mailbox.</summary>
    public static string Suspects(string words) => Suspect().Replace(words, All);

    private static string Number(string value) => value.Length >= ShortestNumber ? $"{value[..3]}{All}{value[^2..]}" : All;

    private static string Phone(string value)
    {
        var digits = new string([.. value.Where(char.IsAsciiDigit)]);
        if (digits.Length > ShortestMobile && digits.StartsWith("86", StringComparison.Ordinal))
            digits = digits[2..];
        return digits.Length switch
        {
            >= ShortestMobile => $"{digits[..3]}{All}{digits[^4..]}",
            >= 8 => $"{All}{digits[^2..]}",
            _ => All,
        };
    }

    // A mailbox of one or two letters would be told by its first.
    private static string Email(string value) => value.IndexOf('@', StringComparison.Ordinal) switch
    {
        < 0 => All,
        var at and < 3 => $"{All}{value[at..]}",
        var at => $"{value[0]}{All}{value[at..]}",
    };

    // The district is where the office is; the street and the door are where the person lives.
    private static string Address(string value) => value.Length >= ShortestAddress && District().Match(value) is { Success: true } district ? district.Value + All : All;

    [GeneratedRegex("^.{2,10}?[区县]")]
    private static partial Regex District();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+|(?<![\w-])\+?\d([ -]?\d){6,}(?![\w-])|(?<![\w-])(?=(\w*\d){5})(?=\w*[A-Za-z])\w{8,}(?![\w-])", RegexOptions.ECMAScript)]
    private static partial Regex Suspect();
}
