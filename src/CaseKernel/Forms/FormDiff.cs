using System.Text.Json.Nodes;

namespace Platform.CaseKernel.Forms;

/// <summary>Where two versions of a form differ, as JSON pointers of the smallest differing places.</summary>
public static class FormDiff
{
    public static IReadOnlyList<string> Pointers(JsonNode? before, JsonNode? after)
    {
        var pointers = new List<string>();
        Compare(before, after, "", pointers);
        return pointers;
    }

    private static void Compare(JsonNode? before, JsonNode? after, string pointer, List<string> pointers)
    {
        if (before is JsonObject a && after is JsonObject b)
        {
            foreach (var name in a.Select(p => p.Key).Union(b.Select(p => p.Key)))
                Compare(a[name], b[name], $"{pointer}/{name}", pointers);
        }
        else if (before is JsonArray x && after is JsonArray y && x.Count == y.Count)
        {
            for (var i = 0; i < x.Count; i++)
                Compare(x[i], y[i], $"{pointer}/{i}", pointers);
        }
        else if (!JsonNode.DeepEquals(before, after))
        {
            pointers.Add(pointer);
        }
    }
}
