using System.Globalization;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tests.Acts;

namespace Platform.BondedExhibition.Tests.Ledger;

/// <summary>Who bought is erased five years after the sale (Data/Retention/bonded.json, to be verified).</summary>
public sealed class BuyerRetentionTests(BondedService service)
{
    [Fact]
    public async Task After_the_term_the_buyer_is_gone_unless_the_sale_is_still_to_be_declared()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("100"));
        var sales = new List<string>();
        for (var i = 0; i < 4; i++)
            sales.Add((string)(await floor.SellsAsync(1, "1", "100").OkAsync(201))["number"]!);
        foreach (var sale in sales[..3])
            await floor.PostAsync($"sales/{sale}/cancellation", new { }).OkAsync();
        foreach (var (sale, soldOn) in new[] { (sales[0], Floor.Today.AddYears(-5).AddDays(-1)), (sales[1], Floor.Today.AddYears(-5)), (sales[3], Floor.Today.AddYears(-6)) })
            await floor.ChangeAsync("update sales set sold_on = @soldOn where number = @sale", new { sale, soldOn });

        await floor.Service<BuyerRetention>().RunAsync(TestContext.Current.CancellationToken);

        var buyers = new List<string?>();
        foreach (var sale in sales)
            buyers.Add((string?)(await floor.ReadAsync($"sales/{sale}"))["buyer"]);
        Assert.Equal([null, "陈买家", "陈买家", "陈买家"], buyers);
    }

    [Theory]
    [InlineData("2019-12-31", null)]
    [InlineData("2024-02-29", "2029-03-01")]
    [InlineData("2026-11-21", "2031-11-22")]
    public void The_term_follows_from_the_table(string soldOn, string? until) => Assert.Equal(
        until is null ? null : DateOnly.Parse(until, CultureInfo.InvariantCulture),
        BuyerRetention.KeptUntil(DateOnly.Parse(soldOn, CultureInfo.InvariantCulture)));
}
