using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Platform.CaseKernel.Forms;

namespace Platform.CaseKernel.Privacy;

/// <summary>One personal value of a form.</summary>
internal sealed record PersonalPlace(string Pointer, Mask Mask, JsonNode Value);

/// <summary>Which places of a form hold personal data, as its types declare.</summary>
internal sealed partial class PersonalPlaces
{
    private readonly Place root;

    private PersonalPlaces(Place root) => this.root = root;

    public static PersonalPlaces Of(Type form) => new(Describe(form, null));

    /// <summary>Every personal value that stands in a form, in its order.</summary>
    public IReadOnlyList<PersonalPlace> In(JsonNode? form)
    {
        var found = new List<PersonalPlace>();
        Walk(form, root, null, "", (pointer, mask, value) =>
        {
            found.Add(new PersonalPlace(pointer, mask, value));
            return value;
        });
        return found;
    }

    /// <summary>The same value with its personal places as <paramref name="see"/> would have them; null takes the place out.</summary>
    /// <param name="at">JSON pointer of <paramref name="value"/> in the form; empty for the whole.</param>
    public JsonNode? Seen(JsonNode? value, string at, Func<string, Mask, JsonNode, JsonNode?> see)
    {
        var (place, mask) = Find(at);
        return place is null && mask is null ? value?.DeepClone() : Walk(value, place, mask, at, see);
    }

    /// <summary>The form without anything personal.</summary>
    public JsonNode Stripped(JsonNode? form) => Seen(form, "", (_, _, _) => null) ?? new JsonObject();

    /// <summary>Members of which nobody has said whether they are personal, below a person's record or named like a person's.</summary>
    public static IEnumerable<string> Undecided(Type form) => Undecided(form, "", asked: false, decided: false);

    private (Place? Place, Mask? Mask) Find(string pointer)
    {
        var (place, mask) = ((Place?)root, (Mask?)null);
        foreach (var part in pointer.Split('/').Skip(1))
        {
            place = place?.Element ?? place?.Members.GetValueOrDefault(part);
            mask = place?.Mask ?? mask;
        }
        return (place, mask);
    }

    private static JsonNode? Walk(JsonNode? value, Place? place, Mask? above, string pointer, Func<string, Mask, JsonNode, JsonNode?> see)
    {
        var mask = place?.Mask ?? above;
        switch (value)
        {
            case JsonObject group:
                var members = group.Select(member => KeyValuePair.Create(member.Key, Walk(member.Value, place?.Members.GetValueOrDefault(member.Key), mask, $"{pointer}/{Escape(member.Key)}", see)))
                    .Where(member => member.Value is not null || group[member.Key] is null).ToList();
                return members.Count == 0 && group.Count > 0 ? null : new JsonObject(members);
            case JsonArray list:
                var items = list.Select((item, i) => Walk(item, place?.Element, mask, $"{pointer}/{i}", see)).ToList();
                var left = items.Where((item, i) => item is not null || list[i] is null).ToArray();
                return left.Length == 0 && items.Count > 0 ? null : new JsonArray(left);
            case null:
                return null;
            default:
                return mask is { } kind ? see(pointer, kind, value)?.DeepClone() : value.DeepClone();
        }
    }

    private static Place Describe(Type type, Mask? mask)
    {
        var info = FormReader.Options.GetTypeInfo(type);
        return new Place(
            mask,
            info.Kind == JsonTypeInfoKind.Object ? info.Properties.ToDictionary(property => property.Name, property => Describe(property.PropertyType, MaskOf(property.AttributeProvider))) : [],
            info.Kind == JsonTypeInfoKind.Enumerable ? Describe(info.ElementType!, null) : null);
    }

    private static IEnumerable<string> Undecided(Type type, string pointer, bool asked, bool decided)
    {
        var info = FormReader.Options.GetTypeInfo(type);
        if (info.Kind == JsonTypeInfoKind.Enumerable)
            return Undecided(info.ElementType!, pointer, asked, decided);
        if (info.Kind != JsonTypeInfoKind.Object)
            return asked && !decided && Bare(type) is var bare && (bare == typeof(string) || bare == typeof(DateOnly)) ? [pointer] : [];
        var person = asked || type.IsDefined(typeof(PersonAttribute), true);
        return info.Properties.SelectMany(property => Undecided(
            property.PropertyType, $"{pointer}/{property.Name}", person || LikeAPersons().IsMatch(property.Name),
            decided || MaskOf(property.AttributeProvider) is not null || property.AttributeProvider?.IsDefined(typeof(NotPersonalAttribute), true) == true));
    }

    private static Mask? MaskOf(ICustomAttributeProvider? provider) =>
        provider?.GetCustomAttributes(typeof(PersonalAttribute), true) is [PersonalAttribute personal, ..] ? personal.Mask : null;

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    [GeneratedRegex("phone|mobile|mail|birth|passport|identity", RegexOptions.IgnoreCase)]
    private static partial Regex LikeAPersons();

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private sealed record Place(Mask? Mask, Dictionary<string, Place> Members, Place? Element);
}
