using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Platform.CaseKernel.Privacy;

/// <summary>After which row the page begins; before the first when it begins at the beginning.</summary>
internal sealed record TimeCursor(DateTimeOffset AfterAt, Guid AfterId)
{
    public static readonly TimeCursor Beginning = new(new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero), Guid.Empty);

    public string Write() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{AfterAt:O}|{AfterId}")));

    /// <summary>Null when it is no cursor of these lists.</summary>
    public static TimeCursor? Read(string? after)
    {
        if (string.IsNullOrEmpty(after))
            return Beginning;
        if (!Base64Url.IsValid(after))
            return null;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after)).Split('|');
        return parts.Length == 2 && DateTimeOffset.TryParseExact(parts[0], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && Guid.TryParse(parts[1], out var id) ? new TimeCursor(at, id) : null;
    }
}
