using System.Text.Json.Nodes;
using Platform.Contracts.Cosmetics.V1;
using Platform.Testing;

namespace Platform.CosmeticsFiling.Tests.Acts;

/// <summary>What is filed about a filing: changes, its end, another responsible person.</summary>
public sealed class LaterTests(CosmeticsService service)
{
    // L35 art. 35; C32 art. 38.
    [Fact]
    public async Task A_change_begins_with_the_filing_and_counts_from_its_submission()
    {
        var filed = await service.FiledAsync();
        await service.PublishAsync();
        var change = service.Story("cos.change");
        await change.BeginsAsync(TestCallers.Applicant, subject: filed.Number());
        Assert.Equal("晨露", (string)change.Case["form"]!["product"]!["tradeMark"]!);

        await change.WritesAsync(form =>
        {
            form["product"]!["netContent"] = "30g";
            form["reasons"] = Reasons();
        });
        await change.AttachesEverythingAsync();
        await change.SubmitsAsync();
        Assert.Equal("UnderCheck", change.State);
        var asked = await service.ReadAsync(TestCallers.OfficerOfCosmeticsJA, $"desk/cases/{change.Id}/filing");
        Assert.Equal("product", (string)Assert.Single(asked["parts"]!.AsArray())!);
        Assert.Equal("net-content", (string)Assert.Single(asked["changes"]!.AsArray())!["item"]!);
        Assert.Empty((await service.ReadAsync(TestCallers.Applicant, $"cases/{change.Id}/formula"))["diff"]!.AsArray());

        var seen = await service.ReadAsync(null, $"public/register/{filed.Number()}");
        var entry = seen["history"]!.AsArray()[^1]!;
        Assert.Equal(("changed", "cos.change"), ((string)entry["act"]!, (string)entry["matter"]!));
        var item = Assert.Single(entry["changes"]!.AsArray())!;
        Assert.Equal(("net-content", "50g", "30g"), ((string)item["item"]!, (string)item["from"]!, (string)item["to"]!));

        await change.ActsAsync("conformity");
        Assert.Equal("Checked", change.State);
    }

    [Fact]
    public async Task What_makes_another_product_is_filed_anew()
    {
        var filed = await service.FiledAsync();
        var change = service.Story("cos.change");
        await change.BeginsAsync(TestCallers.Applicant, subject: filed.Number());
        await change.WritesAsync(form =>
        {
            form["formula"]!["rows"]![0]!["percent"] = "76.4";
            form["formula"]!["rows"]![8]!["percent"] = "0.2";
            form["product"]!["genericName"] = "清润";
            form["label"]!["text"] = ((string)form["label"]!["text"]!).Replace("保湿滋润霜", "清润霜", StringComparison.Ordinal);
            form["reasons"] = Reasons();
        });
        await change.AttachesEverythingAsync();
        var refused = await ProblemAssert.IsAsync(await change.SubmitAsync(), 422, "findings-block-submission");
        Assert.Equal(["/reasons/formula", "/reasons/name"], refused["errors"]!.AsArray().Select(error => (string)error!["pointer"]!).Order(StringComparer.Ordinal));

        await change.WritesAsync(form =>
        {
            form["reasons"]!["formula"] = "raw-material-source";
            form["reasons"]!["name"] = "商标纠纷";
        });
        await change.SubmitsAsync();
    }

    // Accident: what is mended afterwards takes back what was changed meanwhile.
    [Fact]
    public async Task A_change_outlives_a_later_order_to_mend_the_file()
    {
        var filed = await service.FiledAsync();
        await filed.ActsAsync("conformity");
        var change = service.Story("cos.change");
        await change.FilesAboutAsync(filed.Number(), form =>
        {
            form["standard"]!["storage"] = "置于阴凉处，避免日晒";
            form["reasons"] = Reasons();
        });
        await filed.ActsAsync("correction-requests", new { items = new[] { new { pointer = "/product/netContent", message = "净含量与包装不符" } } });
        var blocked = service.Story("cos.change");
        await blocked.BeginsAsync(TestCallers.Applicant, subject: filed.Number());
        Assert.Contains("filing-must-not-be-being-rectified", (await blocked.GetAsync($"cases/{blocked.Id}", TestCallers.Applicant).ContinueWith(task => task.Result.ReadJsonAsync(), TaskScheduler.Default).Unwrap())["findings"]!.AsArray().Select(finding => (string)finding!["code"]!));
        await filed.LooksAsync(TestCallers.Applicant);
        await filed.WritesAsync(form => form["product"]!["netContent"] = "45g");
        await filed.SubmitsAsync("resubmission");

        var entry = (await service.ReadAsync(TestCallers.Applicant, $"filings/{filed.Number()}"))["entry"]!;
        Assert.Equal(("45g", "置于阴凉处，避免日晒"), ((string)entry["product"]!["netContent"]!, (string)entry["standard"]!["storage"]!));
    }

    // L35 art. 37(2).
    [Fact]
    public async Task A_filing_is_given_up_and_its_case_is_closed()
    {
        var filed = await service.FiledAsync();
        await using var events = await EventCollector.StartAsync(service.Host.Broker!);
        var end = service.Story("cos.cancel");
        await end.FilesAboutAsync(filed.Number(), form =>
        {
            form["reason"] = "no-longer-imported";
            form["lastMadeOn"] = "2026-01-31";
            form["understood"] = true;
        });
        Assert.Equal("GivenUp", end.State);
        Assert.Equal("voluntary", (await events.FirstAsync<CosmeticFilingCancelled>(one => one.Number == filed.Number())).Ground);

        await filed.LooksAsync(TestCallers.OfficerOfCosmeticsJA);
        await ProblemAssert.IsAsync(await filed.ActAsync("conformity"), 409, "filing-ended");
        await ProblemAssert.IsAsync(await filed.ActAsync("cancellation", new { ground = "unsafe", reasons = new[] { new { text = "x" } } }), 409, "filing-ended");
        await filed.ActsAsync("closing");
        Assert.Equal("Closed", filed.State);
        var again = service.Story("cos.cancel");
        using var client = again.As(TestCallers.Applicant);
        await ProblemAssert.IsAsync(await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(client, $"{Story.Root}/cases", new { matter = "cos.cancel", subject = filed.Number() }), 422, "subject-unknown");
    }

    // N70 item 8: the new one asks, the former one is not asked.
    [Fact]
    public async Task Another_responsible_person_takes_the_filings_over()
    {
        var filer = $"Maison {Guid.NewGuid().ToString("n")[..8]} SARL";
        void Of(JsonNode form) => form["filer"]!["nameForeign"] = filer;
        var (one, other) = (await service.FiledAsync(Of), await service.FiledAsync(Of));
        var strangers = await service.FiledAsync();

        var change = service.Story("cos.responsible-person");
        await change.BeginsAsync(TestCallers.Applicant2);
        await change.FillsInAsync(form =>
        {
            form["filerNameForeign"] = filer;
            form["numbers"] = new JsonArray(one.Number(), other.Number().Replace('（', '(').Replace('）', ')'), strangers.Number());
        });
        await change.AttachesEverythingAsync();
        var refused = await ProblemAssert.IsAsync(await change.SubmitAsync(), 422, "findings-block-submission");
        Assert.Equal("/numbers/2", (string)Assert.Single(refused["errors"]!.AsArray())!["pointer"]!);
        await change.WritesAsync(form => form["numbers"]!.AsArray().RemoveAt(2));
        await change.SubmitsAsync();
        Assert.Equal("Submitted", change.State);
        await ProblemAssert.IsAsync(await service.GetAsync(TestCallers.Applicant2, $"filings/{one.Number()}"), 404, "not-found");

        // So that nothing is published after it and stands last in the history.
        await service.PublishAsync();
        await change.ActsAsync("recording");
        foreach (var filed in new[] { one, other })
        {
            var seen = await service.ReadAsync(TestCallers.Applicant2, $"filings/{filed.Number()}");
            Assert.Equal(("远航咨询有限公司", "responsible-person-changed"), ((string)seen["responsiblePerson"]!, (string)seen["history"]!.AsArray()[^1]!["act"]!));
            await ProblemAssert.IsAsync(await service.GetAsync(TestCallers.Applicant, $"filings/{filed.Number()}"), 404, "not-found");
            // An order to mend it is answered by the new one.
            Assert.Equal(filed.Id, (string)(await service.ReadAsync(TestCallers.Applicant2, $"cases/{filed.Id}"))["id"]!);
            Assert.Equal("applicant-change", (string)(await service.ReadAsync(TestCallers.Applicant2, $"cases/{filed.Id}/timeline"))["items"]!.AsArray()[^1]!["act"]!);
            // Whoever acts on what was seen before is told that it has changed.
            await ProblemAssert.IsAsync(await filed.ActAsync("conformity"), 412, "stale-version");
        }
    }

    private static JsonObject Reasons() => new() { ["description"] = "包装规格变化", ["beforeSale"] = true, ["movesAuthority"] = false };
}
