using System.Globalization;
using System.Text.RegularExpressions;
using Platform.ServiceDefaults.Texts;
using Platform.Web.Shared.Texts;

namespace Platform.Web.Shared.Forms;

/// <summary>The words of a form: labels of places and the written form of values.</summary>
public static partial class FormWords
{
    public static string Of(string key, params object?[] args) => new Text(typeof(FormTexts), key, args).InCallersLanguage();

    public static string? Maybe(string key) => Text.Exists(typeof(FormTexts), key) ? Of(key) : null;

    /// <summary>Where a finding points to, as a person says it: "Representative 2 › Date of birth".</summary>
    public static string LabelOf(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        if (pointer.Length == 0)
            return Of("place.whole");
        var rows = Index().Matches(pointer).Select(match => (object?)(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) + 1)).ToArray();
        var path = Index().Replace(pointer, "/*");
        var (groups, field) = Find(path);
        var label = field is not null ? Of(field.LabelKey)
            : groups.Count > rows.Length ? Of($"group.{groups[^1].Key}")
            : Maybe($"place{path.Replace("/*", "", StringComparison.Ordinal).Replace('/', '.')}");
        var within = rows.Length > 0 && rows.Length <= groups.Count ? Of($"row.{groups[rows.Length - 1].Key}", rows) : groups.Count == 0 ? null : Of($"group.{groups[^1].Key}");
        return (within, label) switch
        {
            (null, null) => pointer,
            (null, _) => label!,
            (_, null) => within!,
            _ => label == within ? label : $"{within} › {label}",
        };
    }

    /// <summary>A value as a person reads it.</summary>
    public static string ValueOf(Field field, string? value)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (string.IsNullOrEmpty(value))
            return "";
        return field.Kind switch
        {
            FieldKind.YesNo or FieldKind.Check => Of(value == "true" ? "value.yes" : "value.no"),
            FieldKind.Choice => field.Codes!.TitleOf(value, CultureInfo.CurrentUICulture),
            FieldKind.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", out var date) => Pages.Written.Day(date),
            FieldKind.Money when decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) => amount.ToString("#,##0.##", CultureInfo.InvariantCulture),
            _ => value,
        };
    }

    /// <summary>The value of a place in words; empty stays empty.</summary>
    public static string InWords(string pointer, string? value) =>
        Find(Index().Replace(pointer, "/*")).Field is { } field ? ValueOf(field, value) : value ?? "";

    /// <summary>The value at a pointer in words; for a whole list, how many entries it has.</summary>
    public static string ValueAt(FormValues values, string pointer)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(pointer);
        if (values.At(pointer) is System.Text.Json.Nodes.JsonArray rows)
            return Of("value.rows", rows.Count);
        var field = Find(Index().Replace(pointer, "/*")).Field;
        var text = field is null ? values[pointer] : ValueOf(field, values[pointer]);
        return string.IsNullOrEmpty(text) ? Of("value.empty") : text;
    }

    /// <summary>The groups around a place, outer before inner, and the field if it is one.</summary>
    private static (IReadOnlyList<FieldGroup> Groups, Field? Field) Find(string path)
    {
        foreach (var group in FormSteps.Establish.SelectMany(step => step.Groups))
        {
            FieldGroup[][] chains = group.Nested is { } nested ? [[group, nested], [group]] : [[group]];
            foreach (var chain in chains)
            {
                if (chain[^1].Fields.FirstOrDefault(field => field.Path == path) is { } field)
                    return (chain, field);
                if (chain[^1].List is { } list && Pointers.Covers(list, path))
                    return (chain, null);
                if (chain[^1].List is null && path.Length > 1 && chain[^1].Fields.Any(inner => Pointers.Covers(path, inner.Path)))
                    return (chain, null);
            }
        }
        return ([], null);
    }

    [GeneratedRegex(@"/(\d+)(?=/|$)")]
    private static partial Regex Index();
}
