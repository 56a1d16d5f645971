using System.Text.Json.Nodes;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.TalentRecommendation.Tests.Acts;

/// <summary>Posts of self-evaluated skills (S0 task 43).</summary>
public sealed class SkillPostTests(TalentService service)
{
    [Fact]
    public async Task Listed_posts_are_published_and_a_newer_entry_takes_the_place_of_the_earlier()
    {
        var clerk = new Caller(Guid.NewGuid(), "clerk", "钱进", [Roles.Applicant], [new Mandate(Guid.NewGuid(), "浦江航空部件有限公司")], []);
        var name = $"浦江航空部件有限公司{Guid.NewGuid():N}"[..20];
        var first = await ListsAsync(clerk, form => form["employer"]!["name"] = name);
        Assert.Equal(["20", "6"], await HeadcountsAsync(name));
        await ListsAsync(clerk, form =>
        {
            form["employer"]!["name"] = name;
            form["posts"]!.AsArray().RemoveAt(1);
            form["posts"]![0]!["headcount"] = 35;
        });
        Assert.Equal(["35", "6"], (await HeadcountsAsync(name)).Order(StringComparer.Ordinal));

        await first.ActsAsync($"certificates/{(string)first.Case["subject"]!}/revocation", new { ground = "posts-given-up", reason = "用人单位不再自主评定" });
        Assert.Equal(["35"], await HeadcountsAsync(name));
    }

    [Fact]
    public async Task An_unknown_zone_is_said_to_be_one() =>
        await ProblemAssert.IsAsync(await service.Host.ReadsAsync(null, "public/skill-posts?zone=XX"), 400, "filter-unknown");

    private async Task<Story> ListsAsync(Caller clerk, Action<JsonNode> change)
    {
        var story = await service.Story("tal.skills").FilesAsync(clerk, change);
        await story.ActsAsync("claim");
        await story.ActsAsync("acceptance");
        return await story.ActsAsync("approval");
    }

    private async Task<string[]> HeadcountsAsync(string employer)
    {
        var found = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await service.Host.ReadsAsync(null, $"public/skill-posts?zone=JA&after={after}").OkAsync();
            found.AddRange(page["items"]!.AsArray().Where(post => (string)post!["employer"]! == employer).Select(post => post!["headcount"]!.ToString()));
            after = (string?)page["next"];
        }
        return [.. found];
    }
}
