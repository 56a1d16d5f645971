using System.Text.RegularExpressions;
using System.Xml.Linq;
using Platform.Testing;

namespace Platform.Architecture.Tests;

/// <summary>Every .resx family of the repository, in both languages.</summary>
public sealed partial class TextsTests
{
    public static TheoryData<string> Families { get; } = [.. new[] { "src", "ServiceDefaults" }.SelectMany(folder => Repository.Files(folder, "*.resx"))
        .Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal)).Select(Repository.Relative)];

    // Accident: an English caller reads "case-not-open" because the sentence exists in Chinese only.
    [Theory, MemberData(nameof(Families))]
    public void Both_languages_have_the_same_keys(string family) =>
        Assert.Equal(Read(family).Keys.Order(StringComparer.Ordinal), Read(English(family)).Keys.Order(StringComparer.Ordinal));

    // Accident: the date is missing in one language, or formatting breaks the answer instead of explaining it.
    [Theory, MemberData(nameof(Families))]
    public void Both_languages_use_the_same_arguments(string family)
    {
        var english = Read(English(family));
        foreach (var (key, text) in Read(family))
            Assert.True(Arguments(text).SetEquals(Arguments(english[key])), $"{family}: {key} has {{{string.Join(",", Arguments(text))}}} and {{{string.Join(",", Arguments(english[key]))}}}");
    }

    [Theory, MemberData(nameof(Families))]
    public void No_text_is_empty(string family) =>
        Assert.All(Read(family).Concat(Read(English(family))), text => Assert.False(string.IsNullOrWhiteSpace(text.Value), $"{family}: {text.Key}"));

    // Accident: a sentence was pasted into the wrong file. Chinese names of things may stand in an English sentence.
    [Theory, MemberData(nameof(Families))]
    public void English_texts_are_in_English(string family) =>
        Assert.All(Read(English(family)), text => Assert.True(Chinese().Count(text.Value) <= Latin().Count(text.Value), $"{family}: {text.Key}: {text.Value}"));

    private static string English(string family) => family[..^".resx".Length] + ".en.resx";

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Repository.PathTo(file)).Root!.Elements("data").ToDictionary(data => (string)data.Attribute("name")!, data => (string?)data.Element("value") ?? "");

    private static HashSet<string> Arguments(string text) => [.. Argument().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Argument();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex("[A-Za-z0-9]")]
    private static partial Regex Latin();
}
