using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Stocktaking;
using Platform.BondedExhibition.Tests.Acts;
using Platform.BondedExhibition.Tests.Ledger;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Stocktaking;

/// <summary>Customs count what they draw by lot, and each difference is stated and decided.</summary>
public sealed class StocktakeTests(BondedService service)
{
    [Fact]
    public async Task What_is_missing_or_too_much_becomes_a_case_that_customs_decide()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("10"), Floor.Goods("20"), Floor.Goods("30"), Floor.Goods("40"));
        await floor.ShowsAsync([.. Enumerable.Range(1, 4).Select(item => new ExhibitionGoods(item, 40, []))]);
        foreach (var item in Enumerable.Range(1, 4))
            await floor.GoesOutAsync(item, "5").OkAsync();

        var sheet = await floor.PostAsync("desk/stocktakes", new { exhibition = floor.Exhibition.Number, seed = "18, 7, 33", sample = 4 }, floor.Customs).OkAsync(201);
        var lines = sheet["lines"]!.AsArray();
        Assert.Equal((4, 4), (lines.Count, (int)sheet["population"]!));
        Assert.All(lines, line => Assert.Null(line!["expected"]));
        var id = (string)sheet["id"]!;
        object Counts(params (int Item, string Counted)[] counted) => new { lines = lines.Select(line => new { lot = (string)line!["lotId"]!, counted = counted.FirstOrDefault(one => one.Item == (int)line["item"]!) is { Counted: { } found } ? found : "5" }) };

        await ProblemAssert.IsAsync(await floor.PostAsync($"desk/stocktakes/{id}/counts", new { lines = new[] { new { lot = (string)lines[0]!["lotId"]!, counted = "5" } } }, floor.Customs), 422, "body-incomplete", "/lines");
        await ProblemAssert.IsAsync(await floor.PostAsync($"desk/stocktakes/{id}/counts", Counts(), TestCallers.OfficerCN), 404, "not-found");
        var counted = await floor.PostAsync($"desk/stocktakes/{id}/counts", Counts((1, "3"), (2, "7"), (3, "4")), floor.Customs).OkAsync();
        Assert.All(counted["lines"]!.AsArray(), line => Assert.Equal("5", (string)line!["expected"]!));
        await ProblemAssert.IsAsync(await floor.PostAsync($"desk/stocktakes/{id}/counts", Counts(), floor.Customs), 409, "stocktake-counted");

        var found = (await floor.ReadAsync("discrepancies"))["items"]!.AsArray().ToDictionary(one => (int)one!["item"]!, one => one!);
        Assert.Equal(["-2", "2", "-1"], new[] { 1, 2, 3 }.Select(item => (string)found[item]["difference"]!));
        Assert.All(found.Values, one => Assert.Equal("AwaitingStatement", (string)one["state"]!));
        async Task<Story> CaseAsync(int item) => await service.Story(DiscrepancyMatter.MatterCode).FindsAsync((string)found[item]["caseId"]!, floor.Clerk);

        var (lost, more, mended) = (await CaseAsync(1), await CaseAsync(2), await CaseAsync(3));
        Assert.StartsWith("BDF-JA-", (string)lost.Case["number"]!, StringComparison.Ordinal);
        Assert.Equal((floor.Book.Number, "牛皮手提包: 5 → 3", "statement"), ((string)lost.Case["subject"]!, (string)lost.Case["title"]!, Assert.Single(Trade.Deadlines(lost))));
        Assert.Equal(["form", "submission"], lost.OpenActs.Order(StringComparer.Ordinal));
        foreach (var story in new[] { lost, more, mended })
        {
            await story.WritesAsync(form => form["statement"] = "在修复室");
            await story.SubmitsAsync();
            Assert.Equal(("UnderReview", "discrepancy-decision"), (story.State, Assert.Single(Trade.Deadlines(story))));
        }
        await mended.ActsAsync("statement-request", new { note = "请附出入库记录" });
        await mended.LooksAsync(floor.Clerk);
        await mended.AttachAsync("evidence", "记录.pdf", TestFiles.Pdf("for a test")).ReadAsync();
        await mended.LooksAsync(floor.Clerk);
        await mended.SubmitsAsync();

        await ProblemAssert.IsAsync(await more.ActAsync("import-treatment", Decision), 409, "nothing-is-missing");
        await ProblemAssert.IsAsync(await lost.ActAsync("import-treatment", new { reasons = Array.Empty<object>() }), 422, "body-incomplete", "/reasons");
        await lost.ActsAsync("import-treatment", Decision);
        await more.ActsAsync("adjustment", Decision);
        await mended.ActsAsync("explanation", Decision);
        await ProblemAssert.IsAsync(await mended.ActAsync("adjustment", Decision), 409, "act-not-open");
        Assert.Equal(["TreatedAsImport/loss", "Adjusted/adjusted", "Explained/explained"], (await floor.ReadAsync("discrepancies"))["items"]!.AsArray().OrderBy(one => (int)one!["item"]!).Select(one => $"{(string)one!["state"]!}/{(string)one["outcome"]!}"));
        Assert.Equal((3m, 7m, 5m), (await floor.AtAsync(1, floor.Show), await floor.AtAsync(2, floor.Show), await floor.AtAsync(3, floor.Show)));
        Assert.Equal("loss", (string)Assert.Single((await floor.ReadAsync("sales"))["items"]!.AsArray())!["cause"]!);
        Assert.Empty((await floor.Service<Reconciliation>().RunAsync(default)).Differences.Select(text => text.InCallersLanguage()).Where(text => text.Contains(floor.Book.Number, StringComparison.Ordinal)).ToList());
    }

    // HGF art. 37: customs open the case of their own motion; who it concerns reads what was found, and nobody applies for it.
    [Fact]
    public async Task The_keeper_reads_what_was_found_and_decided_and_nobody_else_opens_such_a_case()
    {
        var (floor, story) = await DiffersAsync();
        using (var client = service.Host.As(floor.Clerk))
            await ProblemAssert.IsAsync(await client.PostAsJsonAsync($"{Story.Root}/cases", new { matter = DiscrepancyMatter.MatterCode, subject = floor.Book.Number }), 422, "matter-is-the-offices", "/matter");
        await ProblemAssert.IsAsync(await floor.GetAsync($"cases/{story.Id}", TestCallers.Applicant2), 404, "not-found");
        await ProblemAssert.IsAsync(await floor.GetAsync($"cases/{story.Id}/discrepancy", TestCallers.Applicant2), 404, "not-found");
        Assert.Equal("-1", (string)(await floor.ReadAsync($"cases/{story.Id}/discrepancy"))["difference"]!);
        // What the keeper types is the keeper's until it is handed in.
        await story.WritesAsync(form => form["statement"] = "尚未写完");
        Assert.Null((await floor.ReadAsync($"desk/cases/{story.Id}", floor.Customs))["form"]!["statement"]);

        await story.SubmitsAsync();
        await story.ActsAsync("explanation", Decision);
        foreach (var (kind, words) in new[] { ("opening-notice", "牛皮手提包"), ("receipt", "Your statement"), ("decision", "查验记录") })
        {
            using var page = await floor.GetAsync($"cases/{story.Id}/documents/{kind}?format=html&lang=en");
            Assert.Contains(words, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Equal(["opening", "submission", "explanation"], (await floor.ReadAsync($"cases/{story.Id}/timeline"))["items"]!.AsArray().Select(entry => (string)entry!["act"]!));
        Assert.DoesNotContain(DiscrepancyMatter.MatterCode, (await floor.ReadAsync("public/guides"))["items"]!.AsArray().Select(guide => (string)guide!["matter"]!));
    }

    // Whoever has the list and the seed draws the same; computed apart with: printf '%s\n%s' "$seed" "$name" | sha256sum
    [Fact]
    public void The_lot_follows_from_list_and_seed()
    {
        string[] names = [.. Enumerable.Range(1, 50).Select(i => $"{i}/")];
        var drawn = Draw.Of(names, name => name, "seed", 10);
        Assert.Equal(drawn, Draw.Of(names.Reverse(), name => name, "seed", 10));
        Assert.NotEqual(drawn, Draw.Of(names, name => name, "other", 10));
        Assert.Equal(drawn, Draw.Of(names, name => name, "seed", 20).Take(10));
    }

    private static readonly object Decision = new { reasons = new[] { new { text = "查验记录", provision = "HGF 37" } } };

    /// <summary>One piece less than the book says, in a case of its own.</summary>
    private async Task<(Floor Floor, Story Case)> DiffersAsync()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("10"));
        var sheet = await floor.PostAsync("desk/stocktakes", new { book = floor.Book.Number, sample = 1 }, floor.Customs).OkAsync(201);
        await floor.PostAsync($"desk/stocktakes/{(string)sheet["id"]!}/counts", new { lines = new[] { new { lot = (string)sheet["lines"]![0]!["lotId"]!, counted = "9", note = "少一件" } } }, floor.Customs).OkAsync();
        var found = Assert.Single((await floor.ReadAsync("discrepancies"))["items"]!.AsArray())!;
        return (floor, await service.Story(DiscrepancyMatter.MatterCode).FindsAsync((string)found["caseId"]!, floor.Clerk));
    }
}
