using System.Text.Json.Nodes;
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
    public async Task What_is_missing_or_too_much_becomes_a_discrepancy_that_customs_decide()
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
        string Number(int item) => (string)found[item]["number"]!;
        await floor.PostAsync($"discrepancies/{Number(3)}/statement", new { statement = "在修复室" }).OkAsync();
        await ProblemAssert.IsAsync(await floor.PostAsync($"discrepancies/{Number(3)}/statement", new { statement = "x" }, TestCallers.Applicant2), 404, "not-found");

        await DecidedAsync(floor, Number(1), "loss");
        await DecidedAsync(floor, Number(2), "adjusted");
        await DecidedAsync(floor, Number(3), "explained");
        await ProblemAssert.IsAsync(await floor.PostAsync($"desk/discrepancies/{Number(3)}/decision", new { outcome = "adjusted", reasons = "再次" }, floor.Customs), 409, "discrepancy-decided");
        Assert.Equal((3m, 7m, 5m), (await floor.AtAsync(1, floor.Show), await floor.AtAsync(2, floor.Show), await floor.AtAsync(3, floor.Show)));
        Assert.Equal("loss", (string)Assert.Single((await floor.ReadAsync("sales"))["items"]!.AsArray())!["cause"]!);
        Assert.Empty((await floor.Service<Reconciliation>().RunAsync(default)).Differences.Select(text => text.InCallersLanguage()).Where(text => text.Contains(floor.Book.Number, StringComparison.Ordinal)).ToList());
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

    private static async Task DecidedAsync(Floor floor, string number, string outcome) =>
        Assert.Equal(("decided", outcome), await floor.PostAsync($"desk/discrepancies/{number}/decision", new { outcome, reasons = "查验记录" }, floor.Customs).OkAsync() is { } one ? ((string)one["state"]!, (string)one["outcome"]!) : default);
}
