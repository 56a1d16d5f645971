using System.Text.Json.Nodes;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tax;
using Platform.BondedExhibition.Tests.Acts;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Ledger;

/// <summary>法定第二数量: goods are counted in pieces and taxed by another unit (GSF art. 23).</summary>
public sealed class SecondQuantityTests(BondedService service)
{
    // 5 %, and 20 % + 0.912 a litre: 7,000 for 0.7 litre
    private static readonly decimal TaxOfBottle = TaxCalculator.Of(7_000m, 0.7m, new TaxRates(new DutyRate(0.05m), new ConsumptionRate(0.2m, 0.912m), 0.13m)).Total;

    [Fact]
    public async Task Numbered_bottles_are_taxed_by_the_litre_wherever_they_go()
    {
        var trade = new Trade(service, await Floor.OpensAsync(service.Host));
        var (floor, one, two) = (trade.Floor, $"B1-{Guid.NewGuid():N}", $"B2-{Guid.NewGuid():N}");
        await floor.EntersAsync(Bottles("1.4", null, one, two));
        Assert.Equal((TaxOfBottle.ToString(System.Globalization.CultureInfo.InvariantCulture), "0.7 升（095）"), await LotAsync(1, one));

        await floor.ShowsAsync(new ExhibitionGoods(1, 2, [one, two]));
        await floor.GoesOutAsync(1, "1", one).OkAsync();
        Assert.Equal(TaxOfBottle, await floor.ReservedAsync());
        await floor.SellsAsync(1, "1", "7000", one, floor.Exhibition.Number).OkAsync(201);
        var story = await trade.WritesDeclarationAsync();
        await story.SubmitsAsync();
        var line = (await trade.DeclarationAsync(story))["lines"]![0]!;
        Assert.Equal(("1", TaxOfBottle), ((string)line["quantity"]!, decimal.Parse((string)line["total"]!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(line["steps"]!.AsArray(), step => (string)step!["code"]! == "consumption-tax" && ((string)step["formula"]!).Contains("0.7", StringComparison.Ordinal));
        using var written = await floor.GetAsync($"cases/{story.Id}/message");
        var goods = System.Xml.Linq.XDocument.Parse(await written.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).Root!.Element("Goods")!.Elements("Line").Single();
        Assert.Equal(("1", "095", "0.7"), ((string)goods.Element("DclQty")!, (string)goods.Element("SecdLawfUnitcd")!, (string)goods.Element("SecdLawfQty")!));

        await Trade.ApprovesAsync(await trade.FilesAsync("bex.transfer", floor.Book.Number, form =>
        {
            (form["receivingBook"], form["receivedAs"]) = (floor.Book.Number, "ecommerce");
            (form["lines"]![0]!["quantity"], form["lines"]![0]!["serial"]) = ("1", two);
            form["receiver"] = form["sender"]!.DeepClone();
        }));
        Assert.Equal("0.7 升（095）", (await LotAsync(2, two)).Second);

        async Task<(string? Tax, string? Second)> LotAsync(int item, string serial) =>
            await floor.ReadAsync($"lots/{await floor.LotAsync(item, serial)}") is var lot ? ((string?)lot["estimate"]?["tax"], (string?)lot["second"]) : default;
    }

    [Theory]
    [InlineData(null, null, "/lines/0/secondLegalQuantity")]
    [InlineData("1.4", "035", "/lines/0/secondLegalUnit")]
    [InlineData("0", null, "/lines/0/secondLegalQuantity")]
    public async Task Without_the_unit_of_their_rate_they_are_not_taken_in(string? quantity, string? unit, string pointer)
    {
        var floor = await Floor.OpensAsync(service.Host);
        await ProblemAssert.IsAsync(await floor.PostAsync($"books/{floor.Book.Number}/entries", Floor.Entry(Bottles(quantity, unit, "B-1", "B-2"))), 422, "body-incomplete", pointer);
    }

    [Theory]
    [InlineData("0.7", 200)]
    [InlineData("0.75", 422)]
    [InlineData(null, 200)]
    public async Task More_of_an_item_has_the_second_quantity_of_the_item(string? quantity, int status)
    {
        var (floor, tag) = (await Floor.OpensAsync(service.Host), Guid.NewGuid().ToString("N"));
        await floor.EntersAsync(Bottles("1.4", "095", $"B1-{tag}", $"B2-{tag}"));
        var answer = await floor.PostAsync($"books/{floor.Book.Number}/entries", Floor.Entry(new { item = 1, quantity = "1", secondLegalQuantity = quantity, serials = new[] { $"B3-{tag}" } }));
        Assert.Equal(status, (int)answer.StatusCode);
    }

    private static object Bottles(string? second, string? unit, params string[] serials) => new
    {
        code = "2208300000", name = "单一麦芽威士忌", quantity = serials.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), unit = "142", unitValue = "7000", origin = "GBR", licenceNumber = "LIC-1",
        secondLegalQuantity = second, secondLegalUnit = unit, serials, tracking = "serial",
    };
}
