using System.Text;
using System.Text.RegularExpressions;

namespace Platform.ServiceDefaults.Problems;

/// <summary>Turns the serializer's path (<c>$.a.b[0]['c d']</c>) into a JSON pointer (<c>/a/b/0/c d</c>, RFC 6901).</summary>
public static partial class JsonPath
{
    public static string ToPointer(string? path)
    {
        if (string.IsNullOrEmpty(path))
            return "";
        var pointer = new StringBuilder();
        foreach (Match part in Part().Matches(path))
        {
            var name = part.Groups["name"].Success ? part.Groups["name"].Value
                : part.Groups["quoted"].Success ? part.Groups["quoted"].Value
                : part.Groups["index"].Value;
            pointer.Append('/').Append(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }
        return pointer.ToString();
    }

    [GeneratedRegex(@"\.(?<name>[^.\[]+)|\['(?<quoted>[^']*)'\]|\[(?<index>\d+)\]")]
    private static partial Regex Part();
}
