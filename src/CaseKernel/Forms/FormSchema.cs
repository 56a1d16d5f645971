using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Platform.CaseKernel.Forms;

/// <summary>The form's JSON Schema for API clients, with lengths, patterns and what is required taken from the form type.</summary>
public static class FormSchema
{
    public static JsonNode Of(Type form) =>
        FormReader.Options.GetJsonSchemaAsNode(form, new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) => schema is JsonObject node ? Describe(context, node) : schema,
        });

    /// <summary>What a field wants, in words that an API client knows.</summary>
    public static string NameOf(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare switch
        {
            _ when bare == typeof(DateOnly) => "date (yyyy-MM-dd)",
            _ when bare == typeof(bool) => "boolean",
            _ when bare == typeof(int) => "integer",
            _ when bare == typeof(decimal) => "decimal",
            { IsEnum: true } => string.Join(" | ", Enum.GetNames(bare).Select(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName)),
            _ => "string",
        };
    }

    private static JsonObject Describe(JsonSchemaExporterContext context, JsonObject schema)
    {
        var attributes = context.PropertyInfo?.AttributeProvider;
        if (attributes is not null)
        {
            foreach (var attribute in attributes.GetCustomAttributes(true))
                Describe(attribute, schema);
        }
        if (context.TypeInfo.Kind == System.Text.Json.Serialization.Metadata.JsonTypeInfoKind.Object)
        {
            var required = context.TypeInfo.Properties
                .Where(property => property.AttributeProvider?.IsDefined(typeof(RequiredAttribute), true) == true)
                .Select(property => (JsonNode)property.Name);
            if (new JsonArray([.. required]) is { Count: > 0 } names)
                schema["required"] = names;
            schema["additionalProperties"] = false;
        }
        return schema;
    }

    private static void Describe(object attribute, JsonObject schema)
    {
        switch (attribute)
        {
            case StringLengthAttribute length:
                schema["maxLength"] = length.MaximumLength;
                break;
            case RegularExpressionAttribute pattern:
                schema["pattern"] = pattern.Pattern;
                break;
            case EmailAddressAttribute:
                schema["format"] = "email";
                break;
            case CountsWhenAttribute counts:
                schema["x-counts-when"] = counts.Pointer;
                break;
            case Privacy.PersonalAttribute personal:
                schema["x-personal"] = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(personal.Mask.ToString());
                break;
            case RangeAttribute range:
                schema["minimum"] = JsonValue.Create(Convert.ToDecimal(range.Minimum, System.Globalization.CultureInfo.InvariantCulture));
                schema["maximum"] = JsonValue.Create(Convert.ToDecimal(range.Maximum, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }
}
