using System.Text.RegularExpressions;
using System.Xml.Linq;
using Platform.ServiceDefaults.Texts;
using Platform.Web.Applicant.Texts;
using Platform.Web.Officer.Texts;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Forms;
using Platform.Web.Shared.Texts;

namespace Platform.Web.Tests.Texts;

public sealed partial class TextTests
{
    public static TheoryData<string> Families() => new(Repository.Files("src/Web", "*.resx").Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal)).Select(Repository.Relative));

    [Theory]
    [MemberData(nameof(Families))]
    public void Both_languages_have_the_same_keys_and_placeholders(string family)
    {
        var zh = Read(Repository.PathTo(family));
        var en = Read(Repository.PathTo(family.Replace(".resx", ".en.resx", StringComparison.Ordinal)));

        Assert.Equal(zh.Keys.Order(), en.Keys.Order());
        Assert.All(zh, pair => Assert.Equal(Placeholders(pair.Value), Placeholders(en[pair.Key])));
        Assert.All(en.Where(pair => !pair.Key.EndsWith(".hint", StringComparison.Ordinal)), pair => Assert.False(string.IsNullOrWhiteSpace(pair.Value), pair.Key));
    }

    public static TheoryData<string> Matters() => new(FormSteps.Matters);

    [Theory]
    [MemberData(nameof(Matters))]
    public void Every_step_group_field_and_code_has_words(string matter)
    {
        var steps = FormSteps.Of(matter);
        var keys = steps.All.SelectMany(step => step.Groups.SelectMany(Keys)).Concat(steps.Order.Select(code => $"step.{code}"));

        Assert.All(keys.Distinct(), key => Assert.True(Text.Exists(typeof(FormTexts), key), key));
    }

    [Fact]
    public void What_is_recorded_at_a_site_has_words()
    {
        var site = new SiteFile { Site = new SiteItem() };
        var keys = new[] { SiteSteps.Receive(site), SiteSteps.Service(site) }.SelectMany(step => step.Groups.SelectMany(Keys).Prepend($"step.{step.Code}"));
        Assert.All(keys.Distinct(), key => Assert.True(Text.Exists(typeof(FormTexts), key), key));
    }

    /// <summary>The accident: a page shows "guide.title" because somebody mistyped a key.</summary>
    [Fact]
    public void Every_key_that_a_page_names_exists()
    {
        var missing = new List<string>();
        foreach (var file in Repository.Files("src/Web", "*.razor"))
        {
            Type[] families = file.Contains("/Officer/", StringComparison.Ordinal) ? [typeof(OfficerTexts), typeof(SharedTexts)]
                : file.Contains("/Applicant/", StringComparison.Ordinal) ? [typeof(ApplicantTexts), typeof(SharedTexts)]
                : [typeof(SharedTexts)];
            var source = File.ReadAllText(file);
            missing.AddRange(Named().Matches(source).Select(match => match.Groups[1].Value).Where(key => !families.Any(family => Text.Exists(family, key))).Select(key => $"{Repository.Relative(file)}: {key}"));
            missing.AddRange(NamedInForms().Matches(source).Select(match => match.Groups[1].Value).Where(key => !Text.Exists(typeof(FormTexts), key)).Select(key => $"{Repository.Relative(file)}: {key}"));
        }
        // The frame's title is each application's own to override.
        Assert.Empty(missing);
    }

    private static IEnumerable<string> Keys(FieldGroup group)
    {
        yield return $"group.{group.Key}";
        if (group.List is not null)
        {
            yield return $"row.{group.Key}";
            yield return $"row.{group.Key}.add";
            yield return $"row.{group.Key}.remove";
        }
        foreach (var field in group.Fields)
        {
            yield return field.LabelKey;
            foreach (var key in field.Codes?.TextKeys ?? [])
                yield return key;
        }
        foreach (var key in group.Nested is null ? [] : Keys(group.Nested))
            yield return key;
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\bT\(""([^""$]+)""")]
    private static partial Regex Named();

    [GeneratedRegex(@"FormWords\.Of\(""([^""$]+)""")]
    private static partial Regex NamedInForms();
}
