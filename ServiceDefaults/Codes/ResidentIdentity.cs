using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Platform.ServiceDefaults.Codes;

/// <summary>Number of a resident identity card (GB 11643): eighteen characters, a day of birth that exists, a check character.</summary>
public sealed partial record ResidentIdentity
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private ResidentIdentity(string value, DateOnly birthDate) => (Value, BirthDate) = (value, birthDate);

    public string Value { get; }

    public DateOnly BirthDate { get; }

    /// <summary>The seventeenth digit is odd for men.</summary>
    public bool IsMan => (Value[16] - '0') % 2 == 1;

    /// <summary>As one person's number is always written: spaces around it, full-width and small letters are forgiven.</summary>
    public static string Normal(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return typed.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();
    }

    /// <summary>Null when the number does not check out.</summary>
    public static ResidentIdentity? Find(string typed)
    {
        var number = Normal(typed);
        return Shape().IsMatch(number)
            && DateOnly.TryParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            && CheckCharacters[Weights.Select((weight, i) => weight * (number[i] - '0')).Sum() % 11] == number[17]
            ? new(number, born)
            : null;
    }

    [GeneratedRegex("^[1-9][0-9]{16}[0-9X]$")]
    private static partial Regex Shape();
}
