using System.Globalization;
using System.Text.Json.Nodes;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Drafts;

/// <summary>A form filled in earlier, as far as the newest form still knows its places.</summary>
/// <param name="Form">Canonical.</param>
/// <param name="Dropped">JSON pointers of what was left out.</param>
internal sealed record FormCopy(string Form, IReadOnlyList<string> Dropped)
{
    /// <summary>Leaves out what the matter's form refuses, place by place; the rest stays as it was.</summary>
    public static FormCopy Of(Matter matter, JsonNode? form)
    {
        var kept = form?.DeepClone() as JsonObject ?? [];
        var dropped = new List<string>();
        Problem problem;
        string canonical;
        while (matter.Normalise(kept).Failed(out problem, out canonical))
        {
            // From the back, so that the places of a list keep their numbers until their turn.
            var refused = problem.Errors.Select(error => error.Pointer).Reverse().Where(pointer => Remove(kept, pointer)).ToList();
            if (refused.Count == 0)
                return new FormCopy("{}", [""]);
            dropped.AddRange(refused);
        }
        return new FormCopy(canonical, [.. dropped.Order(StringComparer.Ordinal)]);
    }

    private static bool Remove(JsonObject form, string pointer)
    {
        var parts = pointer.Split('/').Skip(1).Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToArray();
        if (parts.Length == 0)
            return false;
        JsonNode? owner = form;
        foreach (var part in parts[..^1])
            owner = owner is JsonArray list && Index(part, list) is { } at ? list[at] : (owner as JsonObject)?[part];
        if (owner is not JsonArray items)
            return owner is JsonObject holder && holder.Remove(parts[^1]);
        if (Index(parts[^1], items) is not { } place)
            return false;
        items.RemoveAt(place);
        return true;
    }

    private static int? Index(string part, JsonArray items) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < items.Count ? index : null;
}
