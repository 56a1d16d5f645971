using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>One notice, anchored to fields and materials; only what it names is open; the officer sees what became of it (XKF art. 32(4)).</summary>
public sealed class CorrectionTests(OfficeService service)
{
    private const string Phone = "/office/phone";
    private const string NewPhone = "+86 21 6288 0001";
    private static readonly object Notice = new
    {
        items = new object[]
        {
            new { pointer = Phone, message = "请填写有人接听的电话", messageEn = "Give a number that is answered" },
            new { material = "bank-letter", message = "请提供原件" },
        },
    };

    [Fact]
    public async Task Only_what_the_notice_names_can_be_changed()
    {
        var story = await NotifiedAsync();
        Assert.Equal([Phone, "/materials/bank-letter"], story.Case["correction"]!["editable"]!.AsArray().Select(place => (string)place!));

        await ProblemAssert.IsAsync(await story.SaveAsync(Changed(story, form => form["office"]!["businessScope"] = "从事市场调查")), 409, "not-named-in-notice", "/office/businessScope");
        await ProblemAssert.IsAsync(await story.SaveAsync(Changed(story, form => (form["office"]!["phone"], form["office"]!["email"]) = (NewPhone, "new@example.com"))), 409, "not-named-in-notice", "/office/email");
        await ProblemAssert.IsAsync(await story.AttachAsync("articles", "new.pdf", TestFiles.Pdf("new")), 409, "not-named-in-notice", "/materials/articles");

        await (await story.SaveAsync(Changed(story, form => form["office"]!["phone"] = NewPhone))).ReadJsonAsync();
        await story.AttachAsync("bank-letter", "original.pdf", TestFiles.Pdf("the original")).ReadAsync();
        await story.LooksAsync(TestCallers.Applicant);
        Assert.All(story.Case["correction"]!["items"]!.AsArray(), item => Assert.True((bool)item!["changed"]!));
    }

    [Fact]
    public async Task What_mending_one_field_makes_necessary_can_be_filled_in()
    {
        var story = await service.Story().FilesAsync();
        await story.ActsAsync("correction-requests", new { items = new[] { new { pointer = "/foreignEnterprise/incorporatedOn", message = "请核对" } } });
        await story.LooksAsync(TestCallers.Applicant);
        var before = Editable(story);
        // The registered date stays, the date of incorporation is emptied: the form has to be mended where the check says so.
        var answer = await (await story.SaveAsync(Changed(story, form => form["foreignEnterprise"]!.AsObject().Remove("incorporatedOn")))).ReadJsonAsync();
        await story.LooksAsync(TestCallers.Applicant);
        Assert.All(before, place => Assert.Contains(place, Editable(story)));
        Assert.All(answer["findings"]!.AsArray().Where(finding => (string)finding!["severity"]! == "block"), finding => Assert.Contains((string)finding!["pointer"]!, Editable(story)));
    }

    [Fact]
    public async Task The_office_sees_what_was_handed_in_and_then_old_and_new_side_by_side()
    {
        var story = await NotifiedAsync();
        var old = (string)story.Case["form"]!["office"]!["phone"]!;
        await (await story.SaveAsync(Changed(story, form => form["office"]!["phone"] = NewPhone))).ReadJsonAsync();
        await story.AttachAsync("bank-letter", "original.pdf", TestFiles.Pdf("the original")).ReadAsync();

        await RevealsAsync(story);
        await story.LooksAsync(TestCallers.OfficerJA);
        Assert.Equal(old, (string)story.Case["form"]!["office"]!["phone"]!);
        Assert.Equal("paper.pdf", FileOf(story, "bank-letter"));
        using (var submitted = await story.GetAsync($"desk/cases/{story.Id}/materials/bank-letter", TestCallers.OfficerJA))
            Assert.Equal(TestFiles.Pdf("for a test"), await submitted.Content.ReadAsByteArrayAsync());
        Assert.Empty(story.Case["changes"]!.AsArray());

        await story.LooksAsync(TestCallers.Applicant);
        await story.SubmitsAsync("resubmission");
        await story.LooksAsync(TestCallers.OfficerJA);
        Assert.Equal("original.pdf", FileOf(story, "bank-letter"));
        var changes = story.Case["changes"]!.AsArray();
        Assert.Equal([Phone, "/materials/bank-letter"], changes.Select(change => (string)change!["pointer"]!));
        Assert.Equal(("****00", "****01"), ((string)changes[0]!["before"]!, (string)changes[0]!["after"]!));
        await RevealsAsync(story);
        await story.LooksAsync(TestCallers.OfficerJA);
        Assert.Equal((old, NewPhone), ((string)story.Case["changes"]![0]!["before"]!, (string)story.Case["changes"]![0]!["after"]!));
        Assert.Equal(NewPhone, (string)story.Case["form"]!["office"]!["phone"]!);
        Assert.Equal("original.pdf", (string)changes[1]!["after"]!["fileName"]!);
        Assert.NotEqual((string)changes[1]!["before"]!["sha256"]!, (string)changes[1]!["after"]!["sha256"]!);
    }

    [Fact]
    public async Task A_second_notice_at_the_same_stage_needs_its_ground()
    {
        var story = await NotifiedAsync();
        await story.SubmitsAsync("resubmission");
        await story.LooksAsync(TestCallers.OfficerJA);

        await ProblemAssert.IsAsync(await story.ActAsync("correction-requests", Notice), 422, "body-incomplete", "/ground");
        Assert.Equal("Submitted", story.State);
        await story.ActsAsync("correction-requests", JsonNode.Parse("""{"ground":"补正材料出现新的不一致","items":[{"pointer":"/office/nameZh","message":"再核对"}]}"""));
        await story.LooksAsync(TestCallers.Applicant);
        Assert.Equal(2, (int)story.Case["correction"]!["round"]!);
        Assert.Equal("补正材料出现新的不一致", (string)story.Case["correction"]!["ground"]!);
    }

    [Fact]
    public async Task The_applicant_may_answer_instead_of_changing()
    {
        var story = await NotifiedAsync();
        using var client = story.As(TestCallers.Applicant);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Story.Root}/cases/{story.Id}/resubmission")
        {
            Content = JsonContent.Create(new { answers = new[] { new { pointer = Phone, text = "名称与授权书第二页一致" } } }),
        };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{story.Version}\""));
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        await (await client.SendAsync(request)).ReadJsonAsync();

        await story.LooksAsync(TestCallers.OfficerJA);
        var items = story.Case["correction"]!["items"]!.AsArray();
        Assert.Equal("名称与授权书第二页一致", (string)items[0]!["answer"]!);
        Assert.Null(items[1]!["answer"]);
        Assert.All(items, item => Assert.False((bool)item!["changed"]!));
        Assert.NotNull(story.Case["receipt"]);
    }

    [Theory]
    [InlineData("""{"items":[{"message":"没有位置"}]}""", "/items/0")]
    [InlineData("""{"items":[{"message":"两个位置","pointer":"/office/nameZh","material":"bank-letter"}]}""", "/items/0")]
    [InlineData("""{"items":[{"message":"x","pointer":"/office/nameZh"},{"message":"y","pointer":"/office/colour"}]}""", "/items/1/pointer")]
    [InlineData("""{"items":[{"message":"y","pointer":""}]}""", "/items/0/pointer")]
    [InlineData("""{"items":[{"message":"y","pointer":"/representatives/first"}]}""", "/items/0/pointer")]
    [InlineData("""{"items":[{"message":"y","material":"horoscope"}]}""", "/items/0/material")]
    [InlineData("""{"items":[{"pointer":"/office/nameZh"}]}""", "/items/0/message")]
    [InlineData("""{"items":[]}""", "/items")]
    [InlineData("{}", "/items")]
    public async Task A_notice_that_is_not_anchored_is_not_sent(string body, string pointer)
    {
        var story = await service.Story().FilesAsync();
        await story.LooksAsync(TestCallers.OfficerJA);
        await ProblemAssert.IsAsync(await story.ActAsync("correction-requests", JsonNode.Parse(body)), 422, "body-incomplete", pointer);
        await story.LooksAsync(TestCallers.OfficerJA);
        Assert.Equal("Submitted", story.State);
    }

    [Fact]
    public async Task An_applicant_who_reads_English_gets_the_English_message()
    {
        var story = await NotifiedAsync();
        using var client = story.As(TestCallers.Applicant);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var seen = await (await client.GetAsync(new Uri($"{Story.Root}/cases/{story.Id}", UriKind.Relative))).ReadJsonAsync();
        Assert.Equal("Give a number that is answered", (string)seen["correction"]!["items"]![0]!["message"]!);
        Assert.Equal("请提供原件", (string)seen["correction"]!["items"]![1]!["message"]!);
    }

    [Fact]
    public async Task An_officer_is_told_what_changed_since_the_last_look()
    {
        var story = await service.Story().FilesAsync();
        await story.LooksAsync(TestCallers.OfficerJA);
        Assert.Null(story.Case["sinceLastLook"]);
        await LooksAtAsync(story, story.Version);
        await story.ActsAsync("correction-requests", Notice);
        Assert.Null(story.Case["sinceLastLook"]);

        await story.LooksAsync(TestCallers.Applicant);
        await (await story.SaveAsync(Changed(story, form => form["office"]!["phone"] = NewPhone))).ReadJsonAsync();
        await story.LooksAsync(TestCallers.Applicant);
        await story.SubmitsAsync("resubmission");

        await story.LooksAsync(TestCallers.OfficerJA);
        var since = story.Case["sinceLastLook"]!;
        Assert.Equal([Phone], since["changes"]!.AsArray().Select(change => (string)change!["pointer"]!));
        Assert.Equal(["resubmission"], since["acts"]!.AsArray().Select(act => (string)act!["act"]!));
        // Looking again tells the same until it is said to be seen; less than before is not less.
        await story.LooksAsync(TestCallers.OfficerJA);
        Assert.NotNull(story.Case["sinceLastLook"]);
        await LooksAtAsync(story, story.Version);
        await LooksAtAsync(story, 1);
        await story.LooksAsync(TestCallers.OfficerJA);
        Assert.Null(story.Case["sinceLastLook"]);
    }

    // Accident: an officer takes a case that came back, and what came back is not shown because taking counts as having seen.
    [Fact]
    public async Task Taking_a_case_is_not_having_seen_it()
    {
        var story = await NotifiedAsync();
        await (await story.SaveAsync(Changed(story, form => form["office"]!["phone"] = NewPhone))).ReadJsonAsync();
        await story.LooksAsync(TestCallers.Applicant);
        await story.SubmitsAsync("resubmission");
        foreach (var move in new[] { "release", "claim", "release", "claim" })
        {
            await story.ActsAsync(move);
            Assert.Equal([Phone], story.Case["sinceLastLook"]!["changes"]!.AsArray().Select(change => (string)change!["pointer"]!));
            Assert.Equal(["resubmission"], story.Case["sinceLastLook"]!["acts"]!.AsArray().Select(act => (string)act!["act"]!));
        }
        await LooksAtAsync(story, story.Version);
        await story.ActsAsync("release");
        Assert.Null(story.Case["sinceLastLook"]);
    }

    [Fact]
    public async Task Nobody_else_may_look()
    {
        var story = await service.Story().FilesAsync();
        foreach (var (caller, status) in new[] { (TestCallers.OfficerCN, 404), (TestCallers.Applicant, 403) })
        {
            using var client = story.As(caller);
            using var answer = await client.PutAsJsonAsync($"{Story.Root}/desk/cases/{story.Id}/look", new { version = 1 });
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }

    private async Task<Story> NotifiedAsync()
    {
        var story = await service.Story().FilesAsync();
        await story.ActsAsync("correction-requests", Notice);
        return await story.LooksAsync(TestCallers.Applicant);
    }

    private static async Task RevealsAsync(Story story)
    {
        using var client = story.As(TestCallers.OfficerJA);
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());
        await client.PostAsJsonAsync($"{Story.Root}/desk/cases/{story.Id}/reveals", new { pointers = new[] { Phone }, purpose = "compare-papers" }).ReadAsync();
    }

    private static async Task LooksAtAsync(Story story, int version)
    {
        using var client = story.As(TestCallers.OfficerJA);
        using var answer = await client.PutAsJsonAsync($"{Story.Root}/desk/cases/{story.Id}/look", new { version });
        Assert.Equal(204, (int)answer.StatusCode);
    }

    private static JsonNode Changed(Story story, Action<JsonNode> change)
    {
        var form = story.Case["form"]!.DeepClone();
        change(form);
        return form;
    }

    private static string[] Editable(Story story) => [.. story.Case["correction"]!["editable"]!.AsArray().Select(place => (string)place!)];

    private static string FileOf(Story story, string code) =>
        (string)story.Case["materials"]!.AsArray().First(material => (string)material!["code"]! == code)!["file"]!["fileName"]!;
}
