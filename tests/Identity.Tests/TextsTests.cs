using System.Text.RegularExpressions;
using System.Xml.Linq;
using Platform.Testing;

namespace Platform.Identity.Tests;

public sealed partial class TextsTests
{
    [Fact]
    public void Both_languages_have_the_same_keys_and_placeholders()
    {
        var (chinese, english) = (Read("IdentityTexts.resx"), Read("IdentityTexts.en.resx"));
        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, pair => Assert.Equal(Placeholders(pair.Value), Placeholders(english[pair.Key])));
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Repository.PathTo("src", "Identity", "Texts", file)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
