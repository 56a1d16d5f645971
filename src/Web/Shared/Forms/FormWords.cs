using System.Globalization;
using Platform.ServiceDefaults.Texts;
using Platform.Web.Shared.Texts;

namespace Platform.Web.Shared.Forms;

/// <summary>The words of a form: labels of places and the written form of values.</summary>
public static class FormWords
{
    public static string Of(string key, params object?[] args) => new Text(typeof(FormTexts), key, args).InCallersLanguage();

    public static string? Maybe(string key) => Text.Exists(typeof(FormTexts), key) ? Of(key) : null;

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
            FieldKind.Choices => string.Join(Of("value.separator"), value.Split('\n').Select(code => field.Codes!.TitleOf(code, CultureInfo.CurrentUICulture))),
            FieldKind.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", out var date) => Pages.Written.Day(date),
            FieldKind.Money when decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) => amount.ToString("#,##0.##", CultureInfo.InvariantCulture),
            _ => value,
        };
    }
}
