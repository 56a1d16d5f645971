using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.CosmeticsFiling.Register;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.CosmeticsFiling.Tests.Acts;

/// <summary>A filing from its submission through its supervision, over HTTP.</summary>
public sealed class FileTests(CosmeticsService service)
{
    private static readonly Caller OfficerCN = TestCallers.OfficerOfCosmeticsJA with { AccountId = Guid.NewGuid(), Jurisdictions = [new Jurisdiction("CN", "cos.*", "CN-DRUG")] };
    private static readonly object[] Reasons = [new { text = "检出超出规定限量的铅", provision = "化妆品安全技术规范" }];

    [Fact]
    public async Task The_next_product_begins_with_what_one_on_file_has()
    {
        var story = await service.Story().FilesAsync();
        using var client = story.As(TestCallers.Applicant);
        var copy = await (await client.PostAsJsonAsync($"{Story.Root}/cases", new { matter = "cos.file", zone = "JA", copyOf = story.Id })).ReadJsonAsync(201);
        Assert.Equal(story.Case["form"]!.ToJsonString(), copy["form"]!.ToJsonString());
        Assert.Null(copy["subject"]);
    }

    // L727 art. 20: complete on submission; published within five working days.
    [Fact]
    public async Task A_filing_has_its_number_at_once_and_is_published_by_the_sweep()
    {
        var story = await service.FiledAsync();
        var number = story.Number();

        Assert.Equal("UnderCheck", story.State);
        Assert.Matches($"^国妆网备进字（沪）{TimeProvider.System.ShanghaiToday().Year}[0-9]{{6}}$", number);
        Assert.Equal("publication", (string)Assert.Single(story.Case["deadlines"]!.AsArray())!["code"]!);

        await service.PublishAsync();
        var seen = await service.ReadAsync(null, $"public/register/{number}");
        Assert.Equal((number, "晨露保湿滋润霜", "filed", "11-05-03-01-02", "imported"), ((string)seen["number"]!, (string)seen["nameZh"]!, (string)seen["state"]!, (string)seen["classification"]!, (string)seen["origin"]!));
        Assert.Equal(["水", "甘油", "丁二醇", "角鲨烷", "鲸蜡硬脂醇", "甘油硬脂酸酯", "苯氧乙醇", "黄原胶", "透明质酸钠"], seen["ingredients"]!.AsArray().Select(name => (string)name!));
        Assert.Equal(["filed", "published"], seen["history"]!.AsArray().Select(entry => (string)entry!["act"]!));
        foreach (var secret in new[] { "76.5", "刘示例", "孙示例", "13600000000", "Claire" })
            Assert.DoesNotContain(secret, seen.ToJsonString(JsonDefaults.Options), StringComparison.Ordinal);

        await story.LooksAsync(TestCallers.OfficerOfCosmeticsJA);
        Assert.NotNull(Assert.Single(story.Case["deadlines"]!.AsArray())!["metOn"]);
    }

    [Theory]
    [InlineData("国妆网备进字({0}){1}")]
    [InlineData(" 国妆网备进字（{0}） {1} ")]
    [InlineData("国妆网备进字（{0}）{2}")]
    public async Task A_number_is_found_however_it_is_written(string written)
    {
        var number = (await service.FiledAsync()).Number();
        await service.PublishAsync();
        var (province, digits) = (number[7..8], number[9..]);
        var typed = string.Format(System.Globalization.CultureInfo.InvariantCulture, written, province, digits, string.Concat(digits.Select(digit => (char)(digit + 0xFEE0))));

        Assert.Equal(number, (string)(await service.ReadAsync(null, $"public/register/{Uri.EscapeDataString(typed)}"))["number"]!);
        Assert.Contains(number, (await service.ReadAsync(null, $"public/register?q={Uri.EscapeDataString(typed)}")).Numbers());
    }

    [Theory]
    [InlineData("晨露 ")]
    [InlineData("ＲＯＳÉＥ")]
    [InlineData("rosee du matin creme")]
    public async Task The_register_finds_names_in_any_width_case_or_accent(string words)
    {
        var mark = Guid.NewGuid().ToString("n")[..8];
        var story = await service.FiledAsync(form => form["product"]!["nameForeign"] = $"Rosée du Matin Crème {mark}");
        await service.PublishAsync();
        Assert.Contains(story.Number(), (await service.ReadAsync(null, $"public/register?q={Uri.EscapeDataString($"{mark}")}")).Numbers());
        Assert.NotEmpty((await service.ReadAsync(null, $"public/register?q={Uri.EscapeDataString(words)}")).Numbers());
    }

    [Fact]
    public async Task What_is_not_published_says_so_and_what_is_no_number_is_not_found()
    {
        var story = await service.FiledAsync();
        await using var work = await service.Host.Services.GetRequiredService<Database>().BeginAsync(default);
        // The sweep takes the case first; as long as somebody else has it, nothing is published.
        await work.ExecuteAsync("Cases.Hold", new { Id = Guid.Parse(story.Id) }, default);
        while ((await work.FindFilingAsync(story.Number(), default))!.PublishedOn is not null)
        {
            story = await service.FiledAsync();
            await work.ExecuteAsync("Cases.Hold", new { Id = Guid.Parse(story.Id) }, default);
        }
        await ProblemAssert.IsAsync(await service.GetAsync(null, $"public/register/{story.Number()}"), 404, "filing-not-published");
        Assert.DoesNotContain(story.Number(), (await service.ReadAsync(null, $"public/register?q={story.Number()}")).Numbers());
        await ProblemAssert.IsAsync(await service.GetAsync(null, "public/register/沪G妆网备字2098000001"), 404, "not-found");
        await ProblemAssert.IsAsync(await service.GetAsync(null, "public/register/anything"), 404, "not-found");
    }

    // L727 art. 65.
    [Fact]
    public async Task What_is_wrong_is_ordered_to_be_mended_and_the_officer_sees_what_changed()
    {
        var story = await service.FiledAsync();
        await story.ActsAsync("correction-requests", new { items = new[] { new { pointer = "/formula", message = "配方总量与工艺简述不符" } } });
        Assert.Equal("UnderRectification", story.State);
        Assert.Equal("rectification", (string)Dates(await service.ReadAsync(TestCallers.Applicant, $"filings/{story.Number()}"), "rectification")!["kind"]!);
        await story.LooksAsync(TestCallers.Applicant);
        await story.WritesAsync(form =>
        {
            form["formula"]!["rows"]![0]!["percent"] = "76.4";
            form["formula"]!["rows"]![8]!["percent"] = "0.2";
        });
        await story.SubmitsAsync("resubmission");
        Assert.Equal("UnderCheck", story.State);

        await story.LooksAsync(TestCallers.OfficerOfCosmeticsJA);
        Assert.Contains("/formula/rows/0/percent", story.Case["changes"]!.AsArray().Select(change => (string)change!["pointer"]!));
        var formula = await service.ReadAsync(TestCallers.OfficerOfCosmeticsJA, $"desk/cases/{story.Id}/formula");
        Assert.Equal("100", (string)formula["sum"]!);
        Assert.Equal(
            [("changed", "水", "76.5", "76.4"), ("changed", "透明质酸钠", "0.1", "0.2")],
            formula["diff"]!.AsArray().Select(one => ((string)one!["kind"]!, (string)one["name"]!, (string)one["from"]!, (string)one["to"]!)));
        Assert.Equal("76.5", (string)formula["previous"]!.AsArray()[0]!["percent"]!);
        await ProblemAssert.IsAsync(await service.GetAsync(TestCallers.Applicant2, $"cases/{story.Id}/formula"), 404, "not-found");
        var file = await service.ReadAsync(TestCallers.OfficerOfCosmeticsJA, $"desk/filings/{story.Number()}");
        // It may have been published meanwhile.
        Assert.Equal("rectified", file["history"]!.AsArray().Select(entry => (string)entry!["act"]!).Last(act => act != "published"));
        Assert.Equal((1, "pending"), ((int)file["corrections"]!, (string)file["checkState"]!));

        await story.ActsAsync("conformity");
        Assert.Equal("Checked", story.State);
        Assert.Equal("conform", (string)(await service.ReadAsync(TestCallers.OfficerOfCosmeticsJA, $"desk/filings/{story.Number()}"))["checkState"]!);
    }

    [Fact]
    public async Task A_suspension_is_effective_at_once_and_is_told_with_its_ground()
    {
        var story = await service.FiledAsync();
        await story.ActsAsync("conformity");
        await service.PublishAsync();
        await story.LooksAsync(TestCallers.OfficerOfCosmeticsJA);
        await using var events = await EventCollector.StartAsync(service.Host.Broker!);

        await story.ActsAsync("suspension", new { ground = "safety", reasons = Reasons });
        Assert.Equal("UnderCheck", story.State);
        var seen = await service.ReadAsync(null, $"public/register/{story.Number()}");
        Assert.Equal(("suspended", "涉及产品安全"), ((string)seen["state"]!, (string)seen["ground"]!));
        var told = await events.FirstAsync<Contracts.Cosmetics.V1.CosmeticFilingSuspended>(one => one.Number == story.Number());
        Assert.Equal(("safety", (int)seen["history"]!.AsArray()[^1]!["seq"]!), (told.Ground, told.Version));

        await ProblemAssert.IsAsync(await story.ActAsync("suspension", new { ground = "safety", reasons = Reasons }), 409, "filing-suspended");
        await ProblemAssert.IsAsync(await story.ActAsync("conformity"), 409, "filing-suspended");
        await story.ActsAsync("resumption-of-sale", new { reasons = Reasons });
        Assert.Equal("filed", (string)(await service.ReadAsync(null, $"public/register/{story.Number()}"))["state"]!);
        await ProblemAssert.IsAsync(await story.ActAsync("resumption-of-sale", new { reasons = Reasons }), 409, "filing-not-suspended");
        await events.FirstAsync<Contracts.Cosmetics.V1.CosmeticFilingResumed>(one => one.Number == story.Number());
    }

    [Fact]
    public async Task A_suspension_names_its_ground_and_its_reasons()
    {
        var story = await service.FiledAsync();
        var problem = await ProblemAssert.IsAsync(await story.ActAsync("suspension", new { reasons = Array.Empty<object>() }), 422, "body-incomplete");
        Assert.Equal(["/ground", "/reasons"], problem["errors"]!.AsArray().Select(error => (string)error!["pointer"]!));
        await ProblemAssert.IsAsync(await story.ActAsync("closing"), 409, "filing-not-ended");
    }

    // Accident: the guide's example is shown with faults, and everybody who begins with it files them.
    [Fact]
    public async Task The_guides_example_is_found_in_order()
    {
        var story = service.Story();
        await story.BeginsAsync();
        // Other tests file the same product of the same filer.
        await story.FillsInAsync(form => form["filer"]!["nameForeign"] = $"Seule {Guid.NewGuid():n} SAS");
        await story.AttachesEverythingAsync();
        await story.LooksAsync(TestCallers.Applicant);
        Assert.Equal("", string.Join(", ", story.Case["findings"]!.AsArray().Select(finding => $"{finding!["code"]} at {finding["pointer"]}")));
    }

    // L727 art. 65: false data bars the same filing for three years.
    [Fact]
    public async Task After_false_data_the_same_filing_is_not_taken_again()
    {
        var mark = Guid.NewGuid().ToString("n")[..8];
        void Marked(JsonNode form)
        {
            form["filer"]!["nameForeign"] = $"Faussaire {mark} SAS";
        }

        var story = await service.FiledAsync(Marked);
        await using var events = await EventCollector.StartAsync(service.Host.Broker!);
        await story.ActsAsync("cancellation", new { ground = "false-data", reasons = Reasons });
        Assert.Equal("Cancelled", story.State);
        var told = await events.FirstAsync<Contracts.Cosmetics.V1.CosmeticFilingCancelled>(one => one.Number == story.Number());
        Assert.Equal("false-data", told.Ground);

        var again = service.Story();
        await again.BeginsAsync(TestCallers.Applicant2);
        await again.FillsInAsync(Marked);
        await again.AttachesEverythingAsync();
        var refused = await ProblemAssert.IsAsync(await again.SubmitAsync(), 422, "findings-block-submission");
        Assert.Equal("filer-must-not-be-barred", (string)Assert.Single(refused["errors"]!.AsArray())!["code"]!);

        // Another product of the same filer is not the same filing.
        await again.WritesAsync(form =>
        {
            form["product"]!["genericName"] = "清爽保湿";
            form["label"]!["text"] = ((string)form["label"]!["text"]!).Replace("保湿滋润霜", "清爽保湿霜", StringComparison.Ordinal);
        });
        await again.SubmitsAsync();
    }

    [Fact]
    public async Task Fifty_submissions_at_once_give_fifty_numbers_without_a_gap()
    {
        var stories = new List<Story>();
        for (var i = 0; i < 50; i++)
        {
            var story = service.Story();
            await story.BeginsAsync();
            await story.FillsInAsync(form =>
            {
                form["origin"] = "hong-kong-macao-taiwan";
                form["filer"]!["country"] = "HKG";
            });
            await story.AttachesEverythingAsync();
            stories.Add(story);
        }
        await Task.WhenAll(stories.Select(story => story.SubmitsAsync()));
        var serials = stories.Select(story => story.Number()).Select(number => int.Parse(number[^6..], System.Globalization.CultureInfo.InvariantCulture)).Order().ToList();
        Assert.All(stories, story => Assert.StartsWith("国妆网备制字（沪）", story.Number(), StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(serials[0], 50), serials);
    }

    [Fact]
    public async Task A_strangers_filing_is_not_found_and_another_zones_officer_does_not_see_it()
    {
        var number = (await service.FiledAsync()).Number();
        await ProblemAssert.IsAsync(await service.GetAsync(TestCallers.Applicant2, $"filings/{number}"), 404, "not-found");
        Assert.DoesNotContain(number, await AllNumbersAsync(TestCallers.Applicant2, "filings"));
        Assert.Contains(number, await AllNumbersAsync(TestCallers.Applicant, "filings"));
        await ProblemAssert.IsAsync(await service.GetAsync(OfficerCN, $"desk/filings/{number}"), 404, "not-found");
        Assert.Equal(number, (string)(await service.ReadAsync(TestCallers.Supervisor, $"desk/filings/{number}"))["number"]!);
        await ProblemAssert.IsAsync(await service.GetAsync(TestCallers.Applicant, $"desk/filings/{number}"), 403, "forbidden");
    }

    [Fact]
    public async Task The_queue_shows_the_most_urgent_first_with_its_reasons()
    {
        var plain = await service.FiledAsync();
        var eyes = await service.FiledAsync(form =>
        {
            form["classification"]!["sites"] = new JsonArray("05", "06");
            form["claims"]!["sensitiveSkin"] = true;
            form["claims"]!["evidence"]!.AsArray().Add(new JsonObject { ["claim"] = "sensitive-skin", ["kinds"] = new JsonArray("human-test"), ["abstract"] = "敏感皮肤人群试用" });
        });
        var queue = await service.AllAsync(TestCallers.OfficerOfCosmeticsJA, "desk/filings?order=risk&zone=JA");
        var numbers = queue.Select(item => (string)item["number"]!).ToList();
        Assert.True(numbers.IndexOf(eyes.Number()) < numbers.IndexOf(plain.Number()));
        Assert.Equal(queue.Select(item => (int)item["risk"]!).OrderDescending(), queue.Select(item => (int)item["risk"]!));
        var reasons = queue[numbers.IndexOf(eyes.Number())]["riskReasons"]!.AsArray();
        Assert.Contains("eyes", reasons.Select(reason => (string)reason!["code"]!));
        Assert.Equal((int)queue[numbers.IndexOf(eyes.Number())]["risk"]!, reasons.Sum(reason => (int)reason!["points"]!));
        await ProblemAssert.IsAsync(await service.GetAsync(TestCallers.OfficerOfCosmeticsJA, "desk/filings?order=age"), 400, "filter-unknown");
        await ProblemAssert.IsAsync(await service.GetAsync(TestCallers.OfficerOfCosmeticsJA, "desk/filings?order=risk&after=eA"), 400, "cursor-unknown");
    }

    private static JsonNode? Dates(JsonNode filing, string kind) => filing["dates"]!.AsArray().FirstOrDefault(date => (string)date!["kind"]! == kind);

    private async Task<List<string>> AllNumbersAsync(Caller caller, string path) => [.. (await service.AllAsync(caller, path)).Select(item => (string)item["number"]!)];
}
