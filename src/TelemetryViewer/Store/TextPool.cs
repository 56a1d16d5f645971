using System.Text;

namespace Platform.TelemetryViewer.Store;

/// <summary>
/// One string for texts that come again and again: names, keys, routes. A fixed number of places, each with the text that
/// came last, so it cannot grow.
/// </summary>
internal sealed class TextPool
{
    public const int LongestShared = 64;

    private const int Places = 8_192;

    private readonly string?[] texts = new string?[Places];

    public string Of(ReadOnlySpan<byte> utf8, int longest)
    {
        if (utf8.IsEmpty)
            return "";
        if (utf8.Length > LongestShared)
            return Cut(utf8, longest);
        Span<char> characters = stackalloc char[LongestShared];
        var text = characters[..Encoding.UTF8.GetChars(utf8, characters)];
        ref var place = ref texts[(uint)string.GetHashCode(text) % Places];
        return place is { } known && text.SequenceEqual(known) ? known : place = text.ToString();
    }

    private static string Cut(ReadOnlySpan<byte> utf8, int longest)
    {
        // Four bytes make at most two characters: no more is decoded than could be kept.
        var text = Encoding.UTF8.GetString(utf8.Length > longest * 4 ? utf8[..(longest * 4)] : utf8);
        if (text.Length <= longest)
            return text;
        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
