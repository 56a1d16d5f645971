using System.Security.Cryptography;
using System.Text;

namespace Platform.BondedExhibition.Stocktaking;

/// <summary>
/// Which lots are counted, so that anybody gets the same from the list and the seed. The key of a lot is the SHA-256 of the seed, a line feed
/// and the lot's name (<c>item/serial</c>), in UTF-8; the smallest keys in lower case hex are drawn, equal keys by name. No lot weighs more
/// than another.
/// </summary>
internal static class Draw
{
    public static IReadOnlyList<T> Of<T>(IEnumerable<T> population, Func<T, string> name, string seed, int sample) =>
    [
        .. population.Select(one => (One: one, Name: name(one)))
            .Select(one => (one.One, one.Name, Key: Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{one.Name}")))))
            .OrderBy(one => one.Key, StringComparer.Ordinal).ThenBy(one => one.Name, StringComparer.Ordinal)
            .Take(sample)
            .Select(one => one.One),
    ];
}
