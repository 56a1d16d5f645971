namespace Platform.TalentRecommendation.Graduates;

/// <summary>Mailboxes and phones in one spelling, so that the same one is known again.</summary>
internal static class Addresses
{
    public const string OfMail = "mail", OfPhone = "phone";

    private const int MobileDigits = 11;

    /// <summary>Null where there is none.</summary>
    public static string? Mail(string? mail) => string.IsNullOrWhiteSpace(mail) ? null : mail.Trim().ToLowerInvariant();

    /// <summary>Its digits without country code and signs; null where there are none.</summary>
    public static string? Phone(string? phone)
    {
        var digits = new string([.. (phone ?? "").Where(char.IsAsciiDigit)]);
        return digits.Length == 0 ? null : digits.Length > MobileDigits ? digits[^MobileDigits..] : digits;
    }
}
