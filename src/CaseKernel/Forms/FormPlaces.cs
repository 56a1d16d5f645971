using System.Globalization;
using System.Text.Json.Serialization.Metadata;

namespace Platform.CaseKernel.Forms;

/// <summary>Which places a form has.</summary>
internal static class FormPlaces
{
    /// <summary>Whether a JSON pointer names a field, a group, a list or an entry of a list; the root is none of them.</summary>
    public static bool Has(Type form, string pointer)
    {
        if (!pointer.StartsWith('/'))
            return false;
        var type = FormReader.Options.GetTypeInfo(form);
        foreach (var name in pointer[1..].Split('/'))
        {
            var next = type.Kind switch
            {
                JsonTypeInfoKind.Object => type.Properties.FirstOrDefault(property => property.Name == name)?.PropertyType,
                JsonTypeInfoKind.Enumerable when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _) => type.ElementType,
                _ => null,
            };
            if (next is null)
                return false;
            type = FormReader.Options.GetTypeInfo(next);
        }
        return true;
    }
}
