using System.Text.Json.Nodes;
using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Forms;

/// <summary>A place that differs, in words.</summary>
/// <param name="Before">Empty when there was nothing.</param>
public sealed record ChangedPlace(string Pointer, string Label, string Before, string After);

/// <summary>Differences as people read them: field by field with the form's titles, files by their names.</summary>
public static class ChangedPlaces
{
    private const string Files = "/materials/";

    public static IReadOnlyList<ChangedPlace> Of(IEnumerable<Change> changes, FormSteps steps, IReadOnlyList<Material> materials)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(steps);
        return [.. changes.SelectMany(change => change.Pointer.StartsWith(Files, StringComparison.Ordinal) ? [File(change, materials)] : Fields(change, steps)).OrderBy(place => steps.IndexOf(steps.StepOf(place.Pointer)))];
    }

    // A group or a row that came or went is one change to the service, but many fields to a reader.
    private static IEnumerable<ChangedPlace> Fields(Change change, FormSteps steps)
    {
        var (before, after) = (Leaves(change.Before, change.Pointer), Leaves(change.After, change.Pointer));
        return before.Keys.Union(after.Keys)
            .Select(pointer => (Pointer: pointer, Before: before.GetValueOrDefault(pointer), After: after.GetValueOrDefault(pointer)))
            // Two values of one field that differ may be masked alike; that they differ is told all the same.
            .Where(pair => pair.Before != pair.After || pair.Pointer == change.Pointer)
            .Select(pair => new ChangedPlace(pair.Pointer, steps.LabelOf(pair.Pointer), steps.InWords(pair.Pointer, pair.Before), steps.InWords(pair.Pointer, pair.After)));
    }

    private static ChangedPlace File(Change change, IReadOnlyList<Material> materials) => new(
        change.Pointer,
        materials.FirstOrDefault(material => $"{Files}{material.Code}" == change.Pointer)?.Title ?? FormWords.Of("place.materials"),
        FileWords(change.Before),
        FileWords(change.After));

    private static string FileWords(JsonNode? file) => file is not JsonObject one ? ""
        : (long?)one["size"] is { } size ? $"{(string?)one["fileName"]} ({Pages.Written.Size(size)})" : (string?)one["fileName"] ?? "";

    private static Dictionary<string, string> Leaves(JsonNode? node, string pointer)
    {
        var leaves = new Dictionary<string, string>();
        Collect(node, pointer);
        return leaves;

        void Collect(JsonNode? at, string place)
        {
            if (at is JsonObject group)
                group.ToList().ForEach(member => Collect(member.Value, $"{place}/{member.Key}"));
            else if (at is JsonArray rows)
                rows.Select((row, i) => (row, i)).ToList().ForEach(pair => Collect(pair.row, $"{place}/{pair.i}"));
            else if (FormValues.Text(at) is { Length: > 0 } text)
                leaves[place] = text;
        }
    }
}
