using System.Text.Json.Nodes;
using Platform.ServiceDefaults;
using Platform.Testing;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>What a later matter asks of the register, item by item, for those who see the case.</summary>
public sealed class CaseOfficeTests(OfficeService service)
{
    private const string Street = "上海市静安区石门一路88号12层1201室";

    [Fact]
    public async Task A_case_shows_what_the_register_says_and_what_it_asks_and_afterwards_what_it_changed()
    {
        var office = await EstablishedAsync();
        var story = await new Story(service.Host, "ro.change").BeginsAsync(subject: office);
        Assert.Empty((await ReadAsync($"cases/{story.Id}/office"))["comparisons"]!.AsArray());
        await MovesAsync(story, Street);

        var asked = await ReadAsync($"cases/{story.Id}/office");
        Assert.Equal((office, "registered", false), ((string)asked["office"]!["registrationNumber"]!, (string)asked["office"]!["state"]!, (bool)asked["office"]!["expired"]!));
        Assert.Equal([("premises", "驻在场所", "上海市静安区南京西路1266号39层3902室", Street)], Comparisons(asked));
        await ProblemAssert.IsAsync(await story.GetAsync($"desk/cases/{story.Id}/office", TestCallers.OfficerJA), 404, "not-found");
        await ProblemAssert.IsAsync(await story.GetAsync($"cases/{story.Id}/office", TestCallers.Applicant2), 404, "not-found");

        await story.AttachesEverythingAsync();
        await story.SubmitsAsync();
        Assert.Equal(Comparisons(asked), Comparisons(await (await story.GetAsync($"desk/cases/{story.Id}/office", TestCallers.OfficerJA)).ReadJsonAsync()));
        await ProblemAssert.IsAsync(await story.GetAsync($"desk/cases/{story.Id}/office", TestCallers.OfficerCN), 404, "not-found");

        // What the applicant is typing while it mends is not what the office looks at.
        await story.ActsAsync("correction-requests", new { items = new[] { new { pointer = "/premises/premises/address", message = "请核对室号" } } });
        await story.LooksAsync(TestCallers.Applicant);
        await MovesAsync(story, "上海市静安区石门一路88号12层1202室");
        Assert.Equal(Comparisons(asked), Comparisons(await (await story.GetAsync($"desk/cases/{story.Id}/office", TestCallers.OfficerJA)).ReadJsonAsync()));
        await story.SubmitsAsync("resubmission");
        await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");

        var granted = await ReadAsync($"cases/{story.Id}/office");
        Assert.Equal(("premises", "上海市静安区石门一路88号12层1202室"), (Assert.Single(Comparisons(granted)).Item, Comparisons(granted)[0].After));
        Assert.Equal("changed", (string)(await ReadAsync($"offices/{office}"))["history"]!.AsArray()[^1]!["act"]!);
    }

    [Fact]
    public async Task A_case_without_an_office_has_none_and_the_one_that_established_it_compares_nothing()
    {
        var story = await service.Story().FilesAsync();
        await ProblemAssert.IsAsync(await story.GetAsync($"cases/{story.Id}/office", TestCallers.Applicant), 404, "not-found");
        await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");
        Assert.Empty((await ReadAsync($"cases/{story.Id}/office"))["comparisons"]!.AsArray());
    }

    private async Task<string> EstablishedAsync()
    {
        var story = await service.Story().FilesAsync();
        await story.ActsAsync("acceptance");
        await story.ActsAsync("approval");
        return (string)story.Case["subject"]!;
    }

    private static async Task MovesAsync(Story story, string address)
    {
        var form = story.Case["form"]!.DeepClone();
        form["items"] = new JsonObject { ["premises"] = true };
        form["premises"]!["eventOn"] = TimeProvider.System.ShanghaiToday().AddDays(-3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        form["premises"]!["premises"]!["address"] = address;
        await (await story.SaveAsync(form)).ReadJsonAsync();
        await story.LooksAsync(TestCallers.Applicant);
    }

    private static List<(string Item, string Title, string? Before, string? After)> Comparisons(JsonNode seen) =>
        [.. seen["comparisons"]!.AsArray().Select(change => ((string)change!["item"]!, (string)change["title"]!, (string?)change["before"], (string?)change["after"]))];

    private async Task<JsonNode> ReadAsync(string path) => await (await service.Story().GetAsync(path, TestCallers.Applicant)).ReadJsonAsync();
}
