using System.Text.Json.Nodes;
using Platform.Testing;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>The matter from its first draft to papers that a stranger verifies.</summary>
public sealed class EstablishStoryTests(OfficeService service)
{
    [Fact]
    public async Task A_german_enterprise_files_mends_resubmits_and_is_registered()
    {
        var story = service.Story();
        await story.BeginsAsync();
        Assert.Equal(["form", "submission", "withdrawal"], story.OpenActs);

        await story.FillsInAsync(form => form["foreignEnterprise"]!["incorporatedOn"] = "2050-01-01");
        await story.AttachesEverythingAsync();
        await ProblemAssert.IsAsync(await story.SubmitAsync(), 422, "findings-block-submission", "/foreignEnterprise/incorporatedOn");

        await story.FillsInAsync();
        var receipt = await story.SubmitsAsync();
        Assert.StartsWith("ROE-JA-", (string)receipt["number"]!, StringComparison.Ordinal);
        Assert.Equal("Submitted", story.State);
        Assert.Equal(receipt.ToJsonString(), story.Case["receipt"]!.ToJsonString());
        Assert.Equal("JA-AMR", (string)story.Case["organ"]!["code"]!);
        Assert.Equal("acceptance-check", (string)story.Case["deadlines"]![0]!["code"]!);

        await story.ActsAsync("correction-requests", new { items = new[] { new { message = "请补充银行资金信用证明的原件", material = "bank-letter" } } });
        Assert.Equal("AwaitingCorrection", story.State);
        await story.LooksAsync(TestCallers.Applicant);
        Assert.Equal("bank-letter", (string)story.Case["correction"]!["items"]![0]!["material"]!);
        Assert.Equal(["form", "resubmission", "withdrawal"], story.OpenActs);

        await story.AttachAsync("bank-letter", "letter.pdf", TestFiles.Pdf("the original")).ReadAsync();
        var again = await story.SubmitsAsync("resubmission");
        Assert.Equal((string)receipt["number"]!, (string)again["number"]!);

        await story.LooksAsync(TestCallers.OfficerJA);
        await story.ActsAsync("acceptance");
        Assert.Equal("UnderReview", story.State);
        Assert.Equal(["release", "handover", "approval", "refusal", "opinions", "pause"], story.OpenActs);
        await story.ActsAsync("approval", new { note = "材料齐全" });
        Assert.Equal("Approved", story.State);

        var papers = story.Case["certificates"]!.AsArray();
        Assert.Equal(["registration-certificate", "representative-certificate"], papers.Select(paper => (string)paper!["kind"]!).Order(StringComparer.Ordinal));
        foreach (var paper in papers)
            await VerifiesAsync((string)paper!["certificateNumber"]!);
        Assert.All(story.Case["deadlines"]!.AsArray(), deadline => Assert.NotNull(deadline!["metOn"]));
        await AppearsInTheRegisterAsync((string)story.Case["certificateNumber"]!);
    }

    [Fact]
    public async Task The_timeline_tells_who_did_what_by_which_law()
    {
        var story = await service.Story().FilesAsync();
        await story.ActsAsync("acceptance");
        await story.ActsAsync("refusal", new { reasons = new[] { new { text = "驻在场所不能合法使用", provision = "L584:23(7)" } } });

        var items = (await (await story.GetAsync($"cases/{story.Id}/timeline", TestCallers.Applicant)).ReadJsonAsync())["items"]!.AsArray();

        Assert.Equal(["draft", "submission", "acceptance", "refusal"], items.Select(item => (string)item!["act"]!));
        Assert.All(items.Skip(1), item => Assert.False(string.IsNullOrEmpty((string?)item!["provision"])));
        await story.LooksAsync(TestCallers.Applicant);
        Assert.Equal("Refused", (string)story.Case["decision"]!["outcome"]!);
        Assert.Equal("驻在场所不能合法使用", (string)story.Case["decision"]!["reasons"]![0]!["text"]!);
        Assert.False(string.IsNullOrEmpty((string?)story.Case["decision"]!["remedies"]));
    }

    [Fact]
    public async Task A_case_that_belongs_elsewhere_is_not_accepted_and_names_the_right_organ()
    {
        var story = await service.Story().FilesAsync();
        await ProblemAssert.IsAsync(await story.ActAsync("non-acceptance", new { ground = "not-competent" }), 422, "body-incomplete", "/organ");
        await story.ActsAsync("non-acceptance", new { ground = "not-competent", organ = "上海市司法局" });
        Assert.Equal("NotAccepted", story.State);
        Assert.Equal("上海市司法局", (string)story.Case["decision"]!["organ"]!);
    }

    [Fact]
    public async Task The_applicant_may_withdraw_and_nothing_follows()
    {
        var story = await service.Story().FilesAsync();
        using var client = story.As(TestCallers.Applicant);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Story.Root}/cases/{story.Id}/withdrawal");
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{story.Version}\"");
        var seen = await (await client.SendAsync(request)).ReadJsonAsync();
        Assert.Equal("Withdrawn", (string)seen["state"]!);
        Assert.Empty(seen["openActs"]!.AsArray());
        await story.LooksAsync(TestCallers.OfficerJA);
        await ProblemAssert.IsAsync(await story.ActAsync("acceptance"), 409, "act-not-open");
    }

    [Fact]
    public async Task The_guide_alone_is_enough_to_file()
    {
        var guide = await service.Story().GuideAsync();
        Assert.Equal("object", (string)(guide["form"]!["type"] is JsonArray types ? types[0]! : guide["form"]!["type"]!)!);
        Assert.Contains(guide["materials"]!.AsArray(), material => (bool)material!["required"]!);
        Assert.All(guide["materials"]!.AsArray(), material => Assert.True((long)material!["maxBytes"]! > 0));
        Assert.All(guide["elements"]!.AsArray(), element => Assert.DoesNotContain("guide.element", element!.ToJsonString(), StringComparison.Ordinal));
        await service.Story().FilesAsync();
    }

    private async Task VerifiesAsync(string number)
    {
        using var stranger = service.Host.Client();
        var seen = await (await stranger.GetAsync(new Uri($"{Story.Root}/public/certificates/{number}", UriKind.Relative))).ReadJsonAsync();
        Assert.Equal("valid", (string)seen["state"]!);
        Assert.DoesNotContain("Mustermann", seen.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("马克斯", seen.ToJsonString(), StringComparison.Ordinal);
    }

    private async Task AppearsInTheRegisterAsync(string number)
    {
        using var stranger = service.Host.Client();
        var seen = await (await stranger.GetAsync(new Uri($"{Story.Root}/public/register?q={number}", UriKind.Relative))).ReadJsonAsync();
        Assert.Equal(number, (string)Assert.Single(seen["items"]!.AsArray())!["registrationNumber"]!);
    }
}
