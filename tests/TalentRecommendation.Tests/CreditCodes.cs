using System.Globalization;
using Platform.ServiceDefaults.Codes;

namespace Platform.TalentRecommendation.Tests;

/// <summary>Unified codes that check out (GB 32100), as many as a test needs.</summary>
internal static class CreditCodes
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static string Of(int number)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"91310116MA1{number:00000}");
        return (from body in Alphabet from last in Alphabet select $"{head}{body}{last}").First(code => !CreditCode.Parse(code).Failed(out _, out _));
    }
}
