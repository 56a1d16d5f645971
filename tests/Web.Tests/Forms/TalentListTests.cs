using System.Globalization;
using System.Text.Json.Nodes;
using Platform.TalentRecommendation.Domain;
using Platform.Web.Shared.Forms;

namespace Platform.Web.Tests.Forms;

/// <summary>What the pages offer is what the service's dated tables know.</summary>
public sealed class TalentListTests
{
    // Accident: a table gets a new entry, and nobody can choose it.
    [Theory]
    [InlineData("JA")]
    [InlineData("CN")]
    [InlineData("JS")]
    [InlineData("IR")]
    [InlineData("MH")]
    [InlineData("PT")]
    public void A_zone_offers_the_industries_that_it_was_granted(string zone) =>
        Assert.Equal(Titled(Table("zone-industries").Where(row => (string?)row["zone"] == zone)), Offered(CodeList.Industries.In(zone)));

    [Fact]
    public void Every_recognised_qualification_can_be_chosen() => Assert.Equal(Titled(Table("recognised-qualifications")), Offered(CodeList.Qualifications));

    [Fact]
    public void Every_group_that_settles_directly_can_be_chosen() =>
        Assert.Equal(Titled(Table("graduate-points").SelectMany(version => version["direct"]!.AsArray()).OfType<JsonNode>()).Select(row => row.Item1), Offered(CodeList.DirectGroups).Select(row => row.Code));

    public static TheoryData<CodeList, string, string> Points() => new()
    {
        { CodeList.LanguageItems, "graduate-points", "language" },
        { CodeList.ComputerItems, "graduate-points", "computer" },
        { CodeList.ResearchItems, "graduate-points", "research" },
        { CodeList.EmployerItems, "graduate-points", "employer" },
        { CodeList.ChineseItems, "work-permit-points", "chinese" },
        { CodeList.Distinctions, "work-permit-points", "distinctions" },
    };

    [Theory]
    [MemberData(nameof(Points))]
    public void Whatever_earns_points_by_the_tables_in_force_can_be_chosen(CodeList offered, string table, string group)
    {
        // Where the last degree was taken is a question of its own.
        var known = Table(table).Where(version => version["validTo"] is null).SelectMany(version => version["groups"]!.AsArray())
            .Where(one => (string?)one!["code"] == group).SelectMany(one => one!["items"]!.AsArray()).Select(item => (string)item!["code"]!).Except(["shanghai-degree"]);

        Assert.Equal(known.Distinct().Order(StringComparer.Ordinal), offered.Options(CultureInfo.InvariantCulture).Select(option => option.Code).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string, string, string)> Titled(IEnumerable<JsonNode> rows) =>
        rows.Select(row => ((string)row["code"]!, (string)row["title"]!["zh"]!, (string)row["title"]!["en"]!)).Distinct().OrderBy(row => row.Item1, StringComparer.Ordinal);

    private static IEnumerable<(string Code, string Zh, string En)> Offered(CodeList list) =>
        list.Options(CultureInfo.GetCultureInfo("zh-CN")).Select(option => (option.Code, option.Title, list.TitleOf(option.Code, CultureInfo.GetCultureInfo("en")))).OrderBy(row => row.Code, StringComparer.Ordinal);

    private static IEnumerable<JsonNode> Table(string name)
    {
        var assembly = typeof(EmployerForm).Assembly;
        using var table = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(resource => resource.EndsWith($".{name}.json", StringComparison.Ordinal)))!;
        return [.. JsonNode.Parse(table)!.AsArray().OfType<JsonNode>()];
    }
}
