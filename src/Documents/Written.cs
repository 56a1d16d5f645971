using System.Globalization;
using Platform.ServiceDefaults;

namespace Platform.Documents;

/// <summary>Days and moments as official papers write them; clocks are Shanghai's.</summary>
public static class Written
{
    public static string Day(DateOnly date, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "zh"
            ? date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)
            : date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
    }

    public static string Moment(DateTimeOffset at, CultureInfo culture) =>
        $"{Day(at.ShanghaiDate(), culture)} {at.InShanghai().ToString("HH:mm", CultureInfo.InvariantCulture)}";
}
