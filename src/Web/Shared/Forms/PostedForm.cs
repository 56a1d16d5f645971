using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.Web.Shared.Forms;

/// <summary>
/// What a person typed into a step, laid over the stored form. Whatever cannot be read as its kind stays as it was typed:
/// the service says what is wrong with it, and the page shows it again.
/// </summary>
public static partial class PostedForm
{
    /// <summary>Name of the marker that says "this row is on the page", so that a row without any value is kept.</summary>
    public const string Rows = "rows";

    /// <summary>Head of the name of a list that is too long for inputs and stands on the page as a whole.</summary>
    public const string Whole = "whole:";

    /// <param name="mayEdit">Places outside stand on the page as words, without inputs: they stay as they are stored.</param>
    public static JsonObject Over(JsonObject stored, FormStep step, IFormCollection posted, Func<string, bool>? mayEdit = null)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(posted);
        var form = stored.DeepClone().AsObject();
        // A group whose question stands in another step and does not arise was not on the page.
        var shown = new FormValues(stored);
        foreach (var group in step.Groups.Where(group => shown.Arises(group.When) || step.Asks(group.When!.Split('=')[0])))
            Lay(form, group, posted, mayEdit ?? (_ => true));
        return form;
    }

    /// <summary>Adds an empty row at the end of one of the step's lists.</summary>
    public static void Add(JsonObject form, FormStep step, string list)
    {
        if (Lists(form, step).All(known => known.Place != list))
            return;
        if (JsonPlaces.Find(form, list) is not JsonArray rows)
            JsonPlaces.Set(form, list, rows = []);
        rows.Add(new JsonObject());
    }

    /// <summary>Rows that were offered at the end and left blank are not part of the form.</summary>
    public static void DropEmptyRows(JsonObject form, FormStep step)
    {
        foreach (var (place, _) in Lists(form, step).Reverse().ToList())
        {
            if (JsonPlaces.Find(form, place) is not JsonArray rows)
                continue;
            while (rows.Count > 0 && rows[^1] is null or JsonObject { Count: 0 })
                rows.RemoveAt(rows.Count - 1);
            if (rows.Count == 0)
                JsonPlaces.Set(form, place, null);
        }
    }

    public static void Remove(JsonObject form, string row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var slash = row.LastIndexOf('/');
        if (slash > 0 && JsonPlaces.Find(form, row[..slash]) is JsonArray rows
            && int.TryParse(row[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < rows.Count)
            rows.RemoveAt(index);
    }

    /// <summary>Takes places back from another version of the form.</summary>
    public static void Keep(JsonObject form, JsonObject other, IEnumerable<string> pointers)
    {
        ArgumentNullException.ThrowIfNull(pointers);
        foreach (var pointer in pointers.Where(pointer => pointer.Length > 0))
            JsonPlaces.Set(form, pointer, JsonPlaces.Find(other, pointer)?.DeepClone());
    }

    /// <summary>The lists of a step, outer before inner.</summary>
    private static IEnumerable<(string Place, FieldGroup Group)> Lists(JsonObject form, FormStep step)
    {
        foreach (var group in step.Groups.Where(group => group.List is not null))
        {
            yield return (group.List!, group);
            for (var row = 0; group.Nested is not null && row < Math.Max(new FormValues(form).RowsOf(group.List!), group.Least); row++)
                yield return (group.At(row).Nested!.List!, group.Nested);
        }
    }

    private static void Lay(JsonObject form, FieldGroup group, IFormCollection posted, Func<string, bool> mayEdit)
    {
        if (group.List is not { } list)
        {
            Lay(form, group.Fields, posted, mayEdit);
            return;
        }
        if (mayEdit(list) && posted[$"{Whole}{list}"].ToString() is { Length: > 0 } whole)
        {
            if (Parsed(whole) is { } rows && rows.Count <= group.Most)
                JsonPlaces.Set(form, list, rows);
            return;
        }
        var before = JsonPlaces.Find(form, list) as JsonArray;
        var count = before?.Count ?? 0;
        if (mayEdit(list) && !group.IsGiven)
        {
            count = Math.Min(CountOf(list, posted), group.Most);
            JsonPlaces.Set(form, list, count == 0 ? null : new JsonArray(
                [.. Enumerable.Range(0, count).Select(row => row < before?.Count ? before[row]?.DeepClone() ?? new JsonObject() : new JsonObject())]));
        }
        for (var row = 0; row < count; row++)
        {
            var placed = group.At(row);
            Lay(form, placed.Fields, posted, mayEdit);
            if (placed.Nested is not null)
                Lay(form, placed.Nested, posted, mayEdit);
        }
    }

    private static void Lay(JsonObject form, IEnumerable<Field> fields, IFormCollection posted, Func<string, bool> mayEdit)
    {
        foreach (var field in fields.Where(field => !field.IsGiven && mayEdit(field.Path)))
            JsonPlaces.Set(form, field.Path, Read(field, posted));
    }

    private static JsonArray? Parsed(string whole)
    {
        try
        {
            return JsonNode.Parse(whole) as JsonArray;
        }
        catch (JsonException)
        {
            // Nobody typed it: what is stored stays.
            return null;
        }
    }

    // Rows are rendered without gaps; removing one is an act of its own.
    private static int CountOf(string list, IFormCollection posted) =>
        posted[Rows].Count(row => row?.StartsWith($"{list}/", StringComparison.Ordinal) == true && row[(list.Length + 1)..].All(char.IsAsciiDigit));

    private static JsonNode? Read(Field field, IFormCollection posted)
    {
        if (field.IsList)
            return ReadList(field, posted[field.Path].OfType<string>());
        var typed = posted[field.Path].LastOrDefault()?.Trim();
        if (string.IsNullOrEmpty(typed))
            return null;
        return field.Kind switch
        {
            FieldKind.YesNo or FieldKind.Check => typed switch { "true" => true, "false" => false, _ => typed },
            FieldKind.Number when decimal.TryParse(typed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            FieldKind.Money => Separators().Replace(typed, ""),
            FieldKind.LongText => typed.ReplaceLineEndings("\n"),
            _ => typed,
        };
    }

    private static JsonArray? ReadList(Field field, IEnumerable<string> values)
    {
        var texts = values.SelectMany(value => field.Kind == FieldKind.Lines ? value.ReplaceLineEndings("\n").Split('\n') : [value]).Select(text => text.Trim()).Where(text => text.Length > 0).ToList();
        return texts.Count == 0 ? null : new JsonArray([.. texts.Select(text => (JsonNode)text)]);
    }

    [GeneratedRegex(@"[,\s，]")]
    private static partial Regex Separators();
}
