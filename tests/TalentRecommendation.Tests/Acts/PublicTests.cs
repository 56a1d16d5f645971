using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Testing;

namespace Platform.TalentRecommendation.Tests.Acts;

/// <summary>What anybody may ask, over HTTP.</summary>
public sealed class PublicTests(TalentService service)
{
    private static readonly object Example = new
    {
        education = "master", schoolClass = 1, rankPercent = 25, language = "cet6", computer = "postgraduate", employer = new[] { "honest-recruiting" }, lastDegreeInShanghai = true,
    };

    [Theory]
    [InlineData("/public/points/graduate", false)]
    [InlineData("/points/graduate", true)]
    public async Task The_worked_example_is_counted_with_what_is_missing(string path, bool signedIn)
    {
        using var client = signedIn ? service.Host.As(TestCallers.Applicant) : service.Host.Client();
        var score = await (await client.In("en").PostAsJsonAsync(Story.Root + path, Example)).ReadJsonAsync();
        Assert.Equal((69, 72, false, true), ((int)score["total"]!, (int)score["passing"]!, (bool)score["passed"]!, (bool)score["toBeVerified"]!));
        Assert.Equal(69, score["items"]!.AsArray().Sum(item => (int)item!["points"]!));
        Assert.Contains("Master", (string)score["items"]![0]!["explanation"]!, StringComparison.Ordinal);
        Assert.Equal(("research", "invention-patent", 5), ((string)score["suggestions"]![0]!["group"]!, (string)score["suggestions"]![0]!["code"]!, (int)score["suggestions"]![0]!["points"]!));
    }

    [Fact]
    public async Task Every_unknown_code_and_every_missing_field_is_named_with_its_place()
    {
        using var client = service.Host.Client();
        var wrong = new { education = "master", schoolClass = 1, rankPercent = 25, language = "cet7", research = new[] { "west-service", "moon" }, employer = new[] { "friendly" }, lastDegreeInShanghai = false };
        await ProblemAssert.IsAsync(await client.PostAsJsonAsync($"{Story.Root}/public/points/graduate", wrong), 400, "points-code-unknown", "/language", "/research/1", "/employer/0");
        await ProblemAssert.IsAsync(
            await client.PostAsJsonAsync($"{Story.Root}/public/points/graduate", new { schoolClass = 4 }), 422, "body-incomplete", "/education", "/schoolClass", "/rankPercent", "/lastDegreeInShanghai");
        await ProblemAssert.IsAsync(await client.PostAsJsonAsync($"{Story.Root}/public/points/graduate", new { degree = "master" }), 400, "bad-request", "/degree");
    }

    [Fact]
    public async Task The_table_is_there_to_be_read_and_a_year_before_it_is_not()
    {
        var table = await GetAsync("points/graduate?year=2026");
        Assert.Equal((2026, 72, 7), ((int)table["year"]!, (int)table["passing"]!, table["groups"]!.AsArray().Count));
        Assert.Equal("many", (string)table["groups"]!.AsArray().Single(group => (string)group!["code"]! == "employer")!["choice"]!);
        using var client = service.Host.Client();
        await ProblemAssert.IsAsync(await client.GetAsync(new Uri($"{Story.Root}/public/points/graduate?year=2001", UriKind.Relative)), 404, "not-found");
    }

    [Fact]
    public async Task A_zone_tells_its_industries_or_that_it_has_none()
    {
        var granted = await GetAsync("industries?zone=JA&on=2026-11-02");
        Assert.True((bool)granted["granted"]!);
        Assert.Equal(["beauty-health"], granted["items"]!.AsArray().Where(item => item!["notice"] is not null).Select(item => (string)item!["code"]!));
        var none = await GetAsync("industries?zone=PT");
        Assert.False((bool)none["granted"]! || none["items"]!.AsArray().Count > 0);
        using var client = service.Host.Client();
        await ProblemAssert.IsAsync(await client.GetAsync(new Uri($"{Story.Root}/public/industries?zone=XX", UriKind.Relative)), 422, "zone-unknown");
    }

    [Fact]
    public async Task The_windows_of_a_year_are_told_with_their_source()
    {
        var windows = await GetAsync("windows?year=2026");
        Assert.Equal(["all 2026-05-11 2026-07-03", "doctor 2026-05-11 2026-12-31"], windows["items"]!.AsArray().Select(window => $"{window!["group"]} {window["from"]} {window["to"]}"));
        Assert.Empty((await GetAsync("windows?year=2031"))["items"]!.AsArray());
    }

    private async Task<JsonNode> GetAsync(string path)
    {
        using var client = service.Host.Client();
        return await (await client.GetAsync(new Uri($"{Story.Root}/public/{path}", UriKind.Relative))).ReadJsonAsync();
    }
}
