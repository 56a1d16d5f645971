using System.Globalization;
using Platform.ServiceDefaults.Codes;

namespace Platform.TalentRecommendation.Tests;

/// <summary>Identity numbers that check out (GB 11643): women born on 12 March 2001, as many as tests need.</summary>
internal static class IdentityNumbers
{
    private static int last;

    public static string Next()
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"34010420010312{2 * Interlocked.Increment(ref last):000}");
        return "0123456789X".Select(check => $"{head}{check}").First(number => ResidentIdentity.Find(number) is not null);
    }
}
