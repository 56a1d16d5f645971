using System.Text.Json.Nodes;

namespace Platform.CaseKernel.Forms;

/// <summary>One place where two versions of something differ; what is not there is null.</summary>
/// <param name="Pointer">JSON pointer into the form, or <c>/materials/&lt;code&gt;</c>.</param>
public sealed record Change(string Pointer, JsonNode? Before, JsonNode? After);

/// <summary>Where two versions of a form differ, down to single fields. An entry added to a list or taken from it is one place.</summary>
public static class FormDiff
{
    public static IReadOnlyList<Change> Changes(JsonNode? before, JsonNode? after)
    {
        var changes = new List<Change>();
        Compare(before, after, "", changes);
        return changes;
    }

    public static IReadOnlyList<string> Pointers(JsonNode? before, JsonNode? after) => [.. Changes(before, after).Select(change => change.Pointer)];

    /// <summary>Whether a place lies within another: is it, or stands below it.</summary>
    public static bool IsWithin(string pointer, string place) =>
        pointer == place || pointer.StartsWith(place + "/", StringComparison.Ordinal);

    private static void Compare(JsonNode? before, JsonNode? after, string pointer, List<Change> changes)
    {
        // A group that is not there is a group of empty fields; a whole entry of a list is not.
        if ((before is JsonObject || after is JsonObject) && before is null or JsonObject && after is null or JsonObject && !IsEntry(pointer, before, after))
        {
            var (a, b) = (before as JsonObject, after as JsonObject);
            foreach (var name in Names(a).Union(Names(b)))
                Compare(a?[name], b?[name], $"{pointer}/{Escape(name)}", changes);
        }
        else if ((before is JsonArray || after is JsonArray) && before is null or JsonArray && after is null or JsonArray)
        {
            var (x, y) = (before as JsonArray ?? [], after as JsonArray ?? []);
            for (var i = 0; i < Math.Max(x.Count, y.Count); i++)
                Compare(i < x.Count ? x[i] : null, i < y.Count ? y[i] : null, $"{pointer}/{i}", changes);
        }
        else if (!JsonNode.DeepEquals(before, after))
        {
            changes.Add(new Change(pointer, before?.DeepClone(), after?.DeepClone()));
        }
    }

    private static bool IsEntry(string pointer, JsonNode? before, JsonNode? after) =>
        (before is null || after is null) && pointer.Length > 0 && char.IsAsciiDigit(pointer[pointer.LastIndexOf('/') + 1]);

    private static IEnumerable<string> Names(JsonObject? group) => group?.Select(member => member.Key) ?? [];

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
