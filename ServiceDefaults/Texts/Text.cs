using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace Platform.ServiceDefaults.Texts;

/// <summary>
/// Words for a person, kept as a key of a .resx family until the edge, where the caller's language is known.
/// <paramref name="Source"/> is the marker type beside the .resx files; arguments may be texts themselves.
/// </summary>
public sealed record Text(Type Source, string Key, params object?[] Args)
{
    private static readonly ConcurrentDictionary<Type, ResourceManager> Managers = new();

    public string In(CultureInfo culture)
    {
        var format = Managers.GetOrAdd(Source, static type => new ResourceManager(type)).GetString(Key, culture);
        if (format is null)
            return Key;
        return Args.Length == 0 ? format : string.Format(culture, format, [.. Args.Select(arg => Render(arg, culture))]);
    }

    public string InCallersLanguage() => In(CultureInfo.CurrentUICulture);

    public static bool Exists(Type source, string key) =>
        Managers.GetOrAdd(source, static type => new ResourceManager(type)).GetString(key, CultureInfo.InvariantCulture) is not null;

    private static object? Render(object? arg, CultureInfo culture) => arg switch
    {
        Text text => text.In(culture),
        Provision provision => provision.In(culture),
        Words words => words.In(culture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable<Text> texts => string.Join(culture.TwoLetterISOLanguageName == "zh" ? "、" : ", ", texts.Select(t => t.In(culture))),
        _ => arg,
    };
}

/// <summary>Words that somebody entered in both languages, as data and not as a key.</summary>
public sealed record Words(string Zh, string En)
{
    public string In(CultureInfo culture) => culture.TwoLetterISOLanguageName == "zh" ? Zh : En;
}
