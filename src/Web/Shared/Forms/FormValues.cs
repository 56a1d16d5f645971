using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Web.Shared.Forms;

/// <summary>A form as a page reads it: by JSON pointer, as text.</summary>
public sealed class FormValues(JsonObject form)
{
    /// <summary>Null when there is nothing; a list of texts has a line for each.</summary>
    public string? this[string pointer] => At(pointer) is JsonArray { Count: > 0 } texts && texts.All(text => text is JsonValue) ? string.Join('\n', texts.Select(Text)) : Text(At(pointer));

    public int RowsOf(string list) => At(list) is JsonArray rows ? rows.Count : 0;

    public bool HasAny(FormStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Fields(step).Any(field => !string.IsNullOrEmpty(this[field.Path]));
    }

    /// <summary>The fields of a step as they stand, lists with their indices filled.</summary>
    public IEnumerable<Field> Fields(FormStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Groups.SelectMany(Fields);
    }

    /// <summary>Whether a question that hangs on another one (<c>/approval/required=true</c>) arises; one that hangs on none always does.</summary>
    public bool Arises(string? when) => when is null || (when.Split('=', 2) is [var question, var wanted] && this[question] == wanted);

    /// <summary>Whether a step has a group that arises. Drafts come filled by the register, so being filled says nothing.</summary>
    public bool ArisesAny(FormStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Groups.Any(group => Arises(group.When));
    }

    public IEnumerable<string> Lists(FormStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Groups.SelectMany(Lists);
    }

    /// <summary>Tells whether anybody changed what a step asks for; other steps do not matter.</summary>
    public string Fingerprint(FormStep step)
    {
        var text = new StringBuilder();
        foreach (var field in Fields(step))
            text.Append(field.Path).Append('\u0001').Append(this[field.Path]).Append('\u0002');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    internal JsonNode? At(string pointer) => JsonPlaces.Find(form, pointer);

    public IEnumerable<Field> Fields(FieldGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        if (group.List is not { } list)
            return group.Fields;
        return Enumerable.Range(0, RowsOf(list)).Select(group.At)
            .SelectMany(row => row.Nested is null ? row.Fields : row.Fields.Concat(Fields(row.Nested)));
    }

    /// <summary>The list of a group, its rows and their lists: findings may name one as a whole.</summary>
    public IEnumerable<string> Lists(FieldGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        if (group.List is not { } list)
            return [];
        return Enumerable.Range(0, RowsOf(list))
            .SelectMany(row => (group.At(row).Nested is { } nested ? Lists(nested) : []).Prepend($"{list}/{row}"))
            .Prepend(list);
    }

    internal static string? Text(JsonNode? node) => node switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value => value.ToJsonString(),
        _ => null,
    };
}

public static class FormEdits
{
    /// <summary>Puts a value at its place in a form, by JSON pointer.</summary>
    public static void Put(this JsonObject form, string pointer, JsonNode value) => JsonPlaces.Set(form, pointer, value);
}

/// <summary>Finding and setting places of a JSON document by pointer.</summary>
internal static class JsonPlaces
{
    public static JsonNode? Find(JsonNode? root, string pointer)
    {
        foreach (var part in Parts(pointer))
        {
            root = root switch
            {
                JsonObject obj => obj[part],
                JsonArray rows when Index(part) is { } index && index < rows.Count => rows[index],
                _ => null,
            };
        }
        return root;
    }

    /// <summary>Puts a value at its place, making the groups on the way; null takes the place away, and groups it leaves empty.</summary>
    public static void Set(JsonObject root, string pointer, JsonNode? value)
    {
        var parts = Parts(pointer);
        var trail = new List<JsonNode> { root };
        foreach (var part in parts[..^1])
        {
            if (Child(trail[^1], part, create: value is not null) is not { } child)
                return;
            trail.Add(child);
        }
        Put(trail[^1], parts[^1], value);
        for (var i = trail.Count - 1; i > 0 && value is null && trail[i] is JsonObject { Count: 0 } && trail[i - 1] is JsonObject owner; i--)
            owner.Remove(parts[i - 1]);
    }

    private static JsonNode? Child(JsonNode owner, string part, bool create)
    {
        if (owner is JsonArray rows)
            return Index(part) is { } index && index < rows.Count ? rows[index] : null;
        var obj = owner.AsObject();
        if (obj[part] is null && create)
            obj[part] = new JsonObject();
        return obj[part];
    }

    private static void Put(JsonNode owner, string part, JsonNode? value)
    {
        if (owner is JsonArray rows)
        {
            if (Index(part) is { } index && index < rows.Count)
                rows[index] = value;
        }
        else if (value is null)
        {
            owner.AsObject().Remove(part);
        }
        else
        {
            owner.AsObject()[part] = value;
        }
    }

    private static string[] Parts(string pointer) => pointer.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static int? Index(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
