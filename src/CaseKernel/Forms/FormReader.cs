using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Forms;

/// <summary>
/// Reads a form strictly and names everything wrong at once: the serializer alone stops at the first unknown field or wrong type.
/// </summary>
public static class FormReader
{
    private const int Deepest = 32;

    public static readonly JsonSerializerOptions Options = new(JsonDefaults.Options)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = Deepest,
        AllowDuplicateProperties = false,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static Outcome<TForm> Read<TForm>(JsonNode? json)
        where TForm : class
    {
        if (Read(json, typeof(TForm)).Failed(out var problem, out var form))
            return problem;
        return (TForm)form;
    }

    public static Outcome<object> Read(JsonNode? json, Type type)
    {
        var errors = new List<FieldError>();
        if (json is JsonObject form)
            Walk(form, Options.GetTypeInfo(type), "", errors);
        else
            errors.Add(WrongType("", "object"));
        if (errors.Count > 0)
            return ((Problem)CommonProblems.BadRequest) with { Errors = errors };
        return json.Deserialize(type, Options)!;
    }

    private static void Walk(JsonObject json, JsonTypeInfo type, string pointer, List<FieldError> errors)
    {
        foreach (var (name, value) in json)
        {
            var place = $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (type.Properties.FirstOrDefault(property => property.Name == name) is not { } property)
                errors.Add(new FieldError(place, CommonProblems.UnknownField.Code, CommonProblems.UnknownField.Title(name)));
            else if (value is not null)
                WalkValue(value, property, type, place, errors);
        }
    }

    private static void WalkValue(JsonNode value, JsonPropertyInfo property, JsonTypeInfo owner, string pointer, List<FieldError> errors)
    {
        var type = Options.GetTypeInfo(property.PropertyType);
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when value is JsonObject inner:
                Walk(inner, type, pointer, errors);
                break;
            case JsonTypeInfoKind.Enumerable when value is JsonArray items:
                WalkItems(items, type, pointer, errors);
                break;
            case JsonTypeInfoKind.Object or JsonTypeInfoKind.Enumerable:
                errors.Add(WrongType(pointer, type.Kind == JsonTypeInfoKind.Object ? "object" : "array"));
                break;
            default:
                // Read through the owner, so that attributes of the property count.
                if (!Reads(new JsonObject { [property.Name] = value.DeepClone() }, owner.Type))
                    errors.Add(WrongType(pointer, FormSchema.NameOf(property.PropertyType)));
                break;
        }
    }

    private static void WalkItems(JsonArray items, JsonTypeInfo type, string pointer, List<FieldError> errors)
    {
        var element = Options.GetTypeInfo(type.ElementType!);
        for (var i = 0; i < items.Count; i++)
        {
            if (element.Kind == JsonTypeInfoKind.Object && items[i] is JsonObject item)
                Walk(item, element, $"{pointer}/{i}", errors);
            else if (items[i] is null || element.Kind == JsonTypeInfoKind.Object || !Reads(items[i]!, element.Type))
                errors.Add(WrongType($"{pointer}/{i}", element.Kind == JsonTypeInfoKind.Object ? "object" : FormSchema.NameOf(element.Type)));
        }
    }

    private static bool Reads(JsonNode node, Type type)
    {
        try
        {
            node.Deserialize(type, Options);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static FieldError WrongType(string pointer, string expected) =>
        new(pointer, CommonProblems.WrongType.Code, CommonProblems.WrongType.Title(expected));
}
