using System.Text.Json.Nodes;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>Three departments are asked in parallel about one office (L584 art. 24).</summary>
public sealed class ConsultationTests(OfficeService service)
{
    private static readonly Caller Police = Department(1, "JA-POLICE");
    private static readonly Caller Talent = Department(2, "JA-TALENT");
    private static readonly Caller Customs = Department(3, "JA-CUSTOMS");

    [Fact]
    public async Task One_agrees_one_objects_and_the_third_is_stopped_and_the_registrar_still_decides()
    {
        var story = await AskedAsync(service.Story());
        Assert.Equal(["exit-entry", "employment", "customs"], Tasks(story).Select(task => (string)task["department"]!["code"]!));
        Assert.Equal("莱茵精密仪器有限公司", (string)(await SeesAsync(story, Police, "exit-entry"))["form"]!["foreignEnterprise"]!["nameZh"]!);

        await AnswersAsync(story, Talent, "employment", "agree", null);
        await AnswersAsync(story, Police, "exit-entry", "object", "首席代表在境内有未处理的违法居留记录");
        await story.LooksAsync(TestCallers.OfficerJA);
        Assert.Equal(["objected", "agreed", "stopped"], Tasks(story).Select(task => (string)task["state"]!));
        Assert.Equal("refused", (string)story.Case["consultations"]![0]!["state"]!);
        Assert.Equal("首席代表在境内有未处理的违法居留记录", (string)Tasks(story)[0]["reason"]!);
        Assert.Equal("exit-entry", (string)(await SeesAsync(story, Customs, "customs"))["stoppedBy"]!["department"]!["code"]!);

        Assert.Contains("approval", story.OpenActs);
        await story.ActsAsync("refusal", new { reasons = new[] { new { text = "首席代表不符合条件" } } });
        await story.LooksAsync(TestCallers.Applicant);
        Assert.DoesNotContain("违法居留", story.Case.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_of_all_three_is_no_objection()
    {
        var materials = Directory.CreateTempSubdirectory("ro-materials-").FullName;
        var time = new ManualTime();
        await using (var host = await ServiceHost.StartAsync<Program>(OfficeService.Settings(materials) with { Time = time }))
        {
            var story = await AskedAsync(new Story(host));
            Assert.All(Tasks(story), task => Assert.Equal("2026-03-17", (string)task["dueOn"]!));
            time.MoveTo(new DateTimeOffset(2026, 3, 18, 2, 0, 0, TimeSpan.Zero));
            await Eventually.AsyncAssert(time, async () =>
            {
                await story.LooksAsync(TestCallers.OfficerJA);
                Assert.All(Tasks(story), task => Assert.Equal("silent", (string)task["state"]!));
            });
            // The look that saw the silence may have read the case a moment before the round was closed.
            await story.LooksAsync(TestCallers.OfficerJA);
            Assert.Equal("agreed", (string)story.Case["consultations"]![0]!["state"]!);
            await story.ActsAsync("approval");
            Assert.Equal("Approved", story.State);
        }
        Directory.Delete(materials, recursive: true);
    }

    [Theory]
    [InlineData("zh-CN", "公安")]
    [InlineData("en", "Exit-entry")]
    public async Task Departments_and_states_are_named_in_the_callers_language(string language, string department)
    {
        var story = await AskedAsync(service.Story());
        using var client = story.As(TestCallers.OfficerJA).In(language);
        var seen = await (await client.GetAsync(new Uri($"{Story.Root}/desk/cases/{story.Id}", UriKind.Relative))).ReadJsonAsync();
        var round = seen["consultations"]![0]!;
        Assert.StartsWith(department, (string)round["opinions"]![0]!["department"]!["title"]!, StringComparison.Ordinal);
        foreach (var words in new[] { round["title"], round["stateTitle"], round["provision"], round["opinions"]![0]!["stateTitle"], round["opinions"]![0]!["silence"] })
            Assert.DoesNotMatch(@"^[a-z]+\.|\{0\}", (string)words!);
    }

    private static async Task<Story> AskedAsync(Story story)
    {
        await story.FilesAsync();
        await story.LooksAsync(TestCallers.OfficerJA);
        await story.ActsAsync("acceptance");
        Assert.Contains("opinions", story.OpenActs);
        var departments = story.Case["askable"]![0]!["departments"]!.AsArray().Select(department => (string)department!["code"]!).ToArray();
        return await story.ActsAsync("opinions", new { code = "departments", departments, question = "对设立该代表机构有无意见？" });
    }

    private static async Task<JsonNode> SeesAsync(Story story, Caller officer, string department) =>
        await (await story.GetAsync($"desk/opinions/{Id(story, department)}", officer)).ReadJsonAsync();

    private static async Task AnswersAsync(Story story, Caller officer, string department, string answer, string? reason)
    {
        using var client = story.As(officer);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Story.Root}/desk/opinions/{Id(story, department)}/answer") { Content = System.Net.Http.Json.JsonContent.Create(new { answer, reason }) };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        await (await client.SendAsync(request)).ReadJsonAsync();
    }

    private static string Id(Story story, string department) => (string)Tasks(story).Single(task => (string)task["department"]!["code"]! == department)["id"]!;

    private static JsonNode[] Tasks(Story story) => [.. story.Case["consultations"]![0]!["opinions"]!.AsArray().Select(task => task!)];

    private static Caller Department(int number, string office) => new(
        new Guid($"01900000-0000-7000-8000-0000000003{number:x2}"), $"officer.{number}", $"部门{number}", [Roles.Officer], [], [new Jurisdiction("JA", "tal.*", office)]);
}
