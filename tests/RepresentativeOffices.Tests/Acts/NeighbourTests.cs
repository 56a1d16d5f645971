using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Testing;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>Matters next to this one (domain reference §1.9, §1.10): named with the organ that decides, and not filed here.</summary>
public sealed partial class NeighbourTests(OfficeService service)
{
    [Theory]
    [InlineData("law-firm", "MOJ", 9, false)]
    [InlineData("law-firm-hk-macao", "SH-JUSTICE", 1, true)]
    [InlineData("domicile", "DISTRICT-AMR", 3, true)]
    [InlineData("investment-company", "SH-COMMERCE", 3, true)]
    [InlineData("domestic-reinvestment", "SAFE-SH", 1, false)]
    public async Task Each_is_told_with_its_organ_in_both_languages(string code, string organ, int conditions, bool toBeVerified)
    {
        foreach (var language in new[] { "zh-CN", "en" })
        {
            var neighbour = Assert.Single(await NeighboursAsync(language), item => (string?)item!["code"] == code)!;
            Assert.Equal(organ, (string?)neighbour["organ"]!["code"]);
            Assert.Equal(conditions, neighbour["conditions"]!.AsArray().Count);
            Assert.Equal(toBeVerified, (bool)neighbour["toBeVerified"]!);
            Assert.NotEmpty(neighbour["basis"]!.AsArray());
            Assert.NotEmpty(neighbour["notes"]!.AsArray());
            Assert.DoesNotMatch(KeyWithoutWords(), neighbour.ToJsonString());
            Assert.Equal(language == "zh-CN", ((string)neighbour["summary"]!).Any(letter => letter > '\u2e80'));
        }
    }

    [Fact]
    public async Task None_of_them_can_be_filed_here()
    {
        using var client = service.Host.Client();
        foreach (var neighbour in await NeighboursAsync("en"))
            Assert.Equal(404, (int)(await client.GetAsync(new Uri($"{Story.Root}/public/guides/{(string?)neighbour!["code"]}", UriKind.Relative))).StatusCode);
    }

    private async Task<JsonArray> NeighboursAsync(string language)
    {
        using var client = service.Host.Client().In(language);
        return (await (await client.GetAsync(new Uri($"{Story.Root}/public/neighbours", UriKind.Relative))).ReadJsonAsync())["items"]!.AsArray();
    }

    [GeneratedRegex(@"(neighbour|organ|law)\.[A-Za-z0-9-]")]
    private static partial Regex KeyWithoutWords();
}
