using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.TalentRecommendation.Domain;

/// <summary>Numbers of resident identity cards (GB 11643): eighteen characters, a day of birth that exists, a check character.</summary>
internal static partial class ResidentIdentity
{
    private const string CheckCharacters = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>As one person's number is always written.</summary>
    public static string Normal(string typed) => typed.Trim().ToUpperInvariant();

    public static bool ChecksOut(string typed)
    {
        var number = Normal(typed);
        return Shape().IsMatch(number) && BirthDateOf(number) is not null && CheckCharacters[Weights.Select((weight, i) => weight * (number[i] - '0')).Sum() % 11] == number[17];
    }

    /// <summary>Of a number that checks out.</summary>
    public static DateOnly? BirthDateOf(string typed) =>
        DateOnly.TryParseExact(Normal(typed)[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The seventeenth digit is odd for men.</summary>
    public static Sex SexOf(string typed) => (Normal(typed)[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    [GeneratedRegex("^[1-9][0-9]{16}[0-9X]$")]
    private static partial Regex Shape();
}
