using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Platform.BondedExhibition.Customs;

/// <summary>A field of a message that its schema does not take.</summary>
/// <param name="Place">As <c>Goods/Line[2]/Gdecd</c>.</param>
public sealed record SchemaError(string Place, string Message);

/// <summary>Checks a message against <c>Data/Schemas/customs.xsd</c>, which is ours and says what of it is to be verified.</summary>
public static class CustomsSchema
{
    private static readonly Lazy<XmlSchemaSet> Schema = new(Read);

    public static IReadOnlyList<SchemaError> Check(CustomsMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Check(XDocument.Parse(message.Xml()));
    }

    public static IReadOnlyList<SchemaError> Check(XDocument document)
    {
        var errors = new List<SchemaError>();
        document.Validate(Schema.Value, (sender, found) => errors.Add(new SchemaError(Place(sender as XElement), found.Message)));
        // What a schema cannot say: the one field depends on the other.
        if (document.Root?.Element("Head") is { } head && (string?)head.Element("BondInvtTypecd") == "5" && head.Element("SasDclNo") is null)
            errors.Add(new SchemaError("Head/SasDclNo", "A list of type 5 loads its 业务申报表."));
        return errors;
    }

    private static string Place(XElement? element)
    {
        if (element?.Parent is null)
            return element?.Name.LocalName ?? "";
        var name = element.Name.LocalName == "Line" ? $"Line[{element.ElementsBeforeSelf().Count() + 1}]" : element.Name.LocalName;
        return element.Parent.Parent is null ? name : $"{Place(element.Parent)}/{name}";
    }

    private static XmlSchemaSet Read()
    {
        var assembly = typeof(CustomsSchema).Assembly;
        using var reader = XmlReader.Create(assembly.GetManifestResourceStream($"{assembly.GetName().Name}.Data.Schemas.customs.xsd")!);
        var schema = new XmlSchemaSet();
        schema.Add("", reader);
        schema.Compile();
        return schema;
    }
}
