using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Platform.CaseKernel;
using Platform.Persistence;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>
/// 备案编号 (L35 art. 62): <c>沪G妆网备字2026000001</c>, imported <c>国妆网备进字（沪）2026000001</c>, from Hong Kong, Macao and Taiwan
/// <c>国妆网备制字（沪）2026000001</c>. Each kind counts on from 1 each year, six digits, without gaps.
/// </summary>
internal static partial class FilingNumbers
{
    private const string Province = "沪";

    public static string Of(Origin origin, int year, long serial) => origin switch
    {
        Origin.Domestic => string.Create(CultureInfo.InvariantCulture, $"{Province}G妆网备字{year:0000}{serial:000000}"),
        Origin.Imported => string.Create(CultureInfo.InvariantCulture, $"国妆网备进字（{Province}）{year:0000}{serial:000000}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"国妆网备制字（{Province}）{year:0000}{serial:000000}"),
    };

    /// <summary>The next number; whoever asks at the same moment waits until this transaction ends, so that none is lost.</summary>
    public static async Task<string> NextAsync(Work work, Origin origin, int year, CancellationToken cancellationToken)
    {
        var series = string.Create(CultureInfo.InvariantCulture, $"filing:{Code(origin)}:{Province}:{year}");
        return Of(origin, year, await work.NextNumberAsync(series, cancellationToken));
    }

    /// <summary>The number as it is stored, from what people type or read off a pack: any width, brackets, spaces and case. Null when it is no number of an ordinary cosmetic.</summary>
    public static string? Parse(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > 100)
            return null;
        var text = string.Concat(typed.Normalize(NormalizationForm.FormKC).Where(sign => !char.IsWhiteSpace(sign))).ToUpperInvariant();
        if (DomesticShape().Match(text) is { Success: true } domestic)
            return domestic.Value;
        return AbroadShape().Match(text) is { Success: true } abroad
            ? $"国妆网备{abroad.Groups["kind"].Value}字（{abroad.Groups["province"].Value}）{abroad.Groups["year"].Value}{abroad.Groups["serial"].Value}"
            : null;
    }

    private static string Code(Origin origin) => origin switch
    {
        Origin.Domestic => "domestic",
        Origin.Imported => "imported",
        _ => "hong-kong-macao-taiwan",
    };

    [GeneratedRegex(@"^[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新]G妆网备字20[0-9]{8}\z")]
    private static partial Regex DomesticShape();

    [GeneratedRegex(@"^国妆网备(?<kind>[进制])字\((?<province>[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新])\)(?<year>20[0-9]{2})(?<serial>[0-9]{6})\z")]
    private static partial Regex AbroadShape();
}
