using System.Security.Cryptography;
using System.Text;

namespace Platform.CosmeticsFiling.Inspections;

/// <summary>One that was drawn.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Key">By which it was ranked, lower case hex.</param>
public sealed record Drawn(int Rank, string Number, string Key);

/// <summary>
/// How products are drawn by lot, so that anybody gets the same from the published list and seed. Method <c>sha256-1</c>:
/// <list type="number">
/// <item>The population is the numbers of all published filings in force, each once, ordered by Unicode code points; as a file each number ends with a line feed (U+000A), in UTF-8 without a byte order mark.</item>
/// <item>Its hash is the SHA-256 of that file.</item>
/// <item>The key of a number is the SHA-256 of the seed, a line feed, and the number, in UTF-8: <c>printf '%s\n%s' "$seed" "$number" | sha256sum</c>.</item>
/// <item>Numbers are ranked by their key in lower case hex, the smallest first, equal keys by number; the first are drawn.</item>
/// </list>
/// No product weighs more than another.
/// </summary>
public static class Lot
{
    public const string Method = "sha256-1";

    /// <summary>The population as the file that is hashed and published.</summary>
    public static string Canonical(IEnumerable<string> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return string.Concat(numbers.Distinct(StringComparer.Ordinal).OrderBy(number => Encoding.UTF8.GetBytes(number), ByBytes.Instance).Select(number => $"{number}\n"));
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static IReadOnlyList<Drawn> Draw(string population, string seed, int size)
    {
        ArgumentNullException.ThrowIfNull(population);
        return
        [
            .. population.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(number => (Number: number, Key: HashOf($"{seed}\n{number}")))
                .OrderBy(one => one.Key, StringComparer.Ordinal).ThenBy(one => one.Number, StringComparer.Ordinal)
                .Take(size)
                .Select((one, index) => new Drawn(index + 1, one.Number, one.Key)),
        ];
    }

    // The order of UTF-8 bytes is that of code points; that of .NET's characters is not, beyond the first plane.
    private sealed class ByBytes : IComparer<byte[]>
    {
        public static readonly ByBytes Instance = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
