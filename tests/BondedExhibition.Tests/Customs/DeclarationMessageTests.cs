using System.Xml.Linq;
using Platform.BondedExhibition.Customs;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tests.Acts;
using Platform.BondedExhibition.Tests.Ledger;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Customs;

public sealed class DeclarationMessageTests(BondedService service)
{
    // The fourth vector of domain reference §3.6: 123,456.78 at 8 % and 20 %, VAT 13 %.
    [Fact]
    public async Task A_declared_watch_is_an_inventory_list_of_type_5_with_its_tax()
    {
        var floor = await Floor.OpensAsync(service.Host);
        var serial = $"W-{Guid.NewGuid():N}";
        await floor.EntersAsync(new { code = "9101210010", name = "自动上弦贵金属腕表", quantity = "1", unit = "011", unitValue = "123456.78", origin = "JPN", serials = new[] { serial }, tracking = "serial" });
        await floor.ShowsAsync(new ExhibitionGoods(1, 1, [serial]));
        await floor.GoesOutAsync(1, "1", serial).OkAsync();
        await floor.SellsAsync(1, "1", "123456.78", serial, floor.Exhibition.Number).OkAsync(201);
        var story = await service.Story("bex.consolidated-declaration").BeginsAsync(floor.Clerk, subject: floor.Book.Number);
        using var client = story.As(floor.Clerk);
        await ProblemAssert.IsAsync(await client.GetAsync(Message(story)), 409, "message-not-submitted");
        await story.WritesAsync(form =>
        {
            form["internalNumber"] = serial;
            form["declarant"]!["creditCode"] = "91310105MA1FWHF33E";
            form["lines"]![0]!["invoice"] = "FP-1";
        });
        await (await story.AttachesEverythingAsync()).SubmitsAsync();
        Assert.Equal(("BOND_INVT", "waiting", serial), await WaitingAsync(floor, story));

        var document = XDocument.Parse(await (await client.GetAsync(Message(story))).EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        Assert.Empty(CustomsSchema.Check(document));
        var (head, line) = (document.Root!.Element("Head")!, document.Root.Element("EntryGoods")!.Elements("Line").Single());
        Assert.Equal(("5", floor.Book.Number, floor.Exhibition.Number, "64876.53"), ((string)head.Element("BondInvtTypecd")!, (string)head.Element("PutrecNo")!, (string)head.Element("SasDclNo")!, (string)head.Element("LevyBlAmt")!));
        Assert.True(CustomsNumbers.IsList((string)head.Element("BondInvtNo")!));
        Assert.Equal(("9876.54", "33333.33", "21666.66"), ((string)line.Element("Duty")!, (string)line.Element("ConsumptionTax")!, (string)line.Element("Vat")!));
        var queued = await (await client.PostAsync(Message(story), null)).ReadJsonAsync(202);
        Assert.Equal(("BOND_INVT", "waiting", serial), ((string)queued["kind"]!, (string)queued["state"]!, (string)queued["internalNumber"]!));
        await ProblemAssert.IsAsync(await client.GetAsync(new Uri($"{Message(story)}?kind=stock-out", UriKind.Relative)), 404, "message-kind-unknown");
    }

    // Domain reference §3.3: a list of type 5 must load its 业务申报表; a list has one type.
    [Fact]
    public async Task What_was_sold_from_stock_is_declared_apart_on_an_ordinary_list()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("10"));
        await floor.ShowsAsync(new ExhibitionGoods(1, 5, []));
        await floor.GoesOutAsync(1, "2").OkAsync();
        var shown = (string)(await floor.SellsAsync(1, "1", "100", exhibition: floor.Exhibition.Number).OkAsync(201))["number"]!;
        await floor.ComesBackAsync(1, "1").OkAsync();
        var stocked = (string)(await floor.SellsAsync(1, "1", "100").OkAsync(201))["number"]!;
        var story = await service.Story("bex.consolidated-declaration").BeginsAsync(floor.Clerk, subject: floor.Book.Number);
        Assert.Equal(shown, (string)Assert.Single(story.Case["form"]!["lines"]!.AsArray())!["sale"]!);
        await story.WritesAsync(form =>
        {
            form["internalNumber"] = shown;
            form["declarant"]!["creditCode"] = "91310105MA1FWHF33E";
            form["lines"]![0]!["invoice"] = "FP-1";
            var other = form["lines"]![0]!.DeepClone();
            other["sale"] = stocked;
            form["lines"]!.AsArray().Add(other);
        });
        await story.AttachesEverythingAsync();
        await ProblemAssert.IsAsync(await story.SubmitAsync(), 422, "findings-block-submission", "/lines");
        await story.WritesAsync(form => form["lines"]!.AsArray().RemoveAt(0));
        await story.SubmitsAsync();

        using var client = story.As(floor.Clerk);
        var head = XDocument.Parse(await (await client.GetAsync(Message(story))).EnsureSuccessStatusCode().Content.ReadAsStringAsync()).Root!.Element("Head")!;
        Assert.Equal(("0", null), ((string)head.Element("BondInvtTypecd")!, (string?)head.Element("SasDclNo")));
    }

    // 申报类型: 1 备案, 2 变更 (domain reference §3.3).
    [Fact]
    public async Task What_is_approved_waits_to_be_sent_and_an_extension_declares_it_again_as_a_change()
    {
        var trade = await Trade.OpensAsync(service);
        var number = $"N-{Guid.NewGuid():N}";
        var exhibit = await trade.WritesExhibitAsync(change: form => form["head"]!["internalNumber"] = number);
        await exhibit.SubmitsAsync();
        await Trade.ApprovesAsync(exhibit);
        Assert.Equal(("SAS121", "waiting", number), await WaitingAsync(trade.Floor, exhibit));
        Assert.Equal("1", (string)(await HeadAsync(trade.Floor, exhibit)).Element("DclTypecd")!);

        var until = DateOnly.Parse((string)exhibit.Case["form"]!["exhibition"]!["validUntil"]!, System.Globalization.CultureInfo.InvariantCulture).AddDays(30).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        var extension = await trade.FilesAsync("bex.extend", Trade.Subject(exhibit), form => form["validUntil"] = until);
        await Trade.ApprovesAsync(extension);
        foreach (var story in new[] { exhibit, extension })
        {
            Assert.Equal(("SAS121", "waiting", number), await WaitingAsync(trade.Floor, story));
            var head = await HeadAsync(trade.Floor, story);
            Assert.Equal(("2", until), ((string)head.Element("DclTypecd")!, (string)head.Element("ValidTime")!));
        }
    }

    private static async Task<(string, string, string)> WaitingAsync(Floor floor, Story story) =>
        Assert.Single((await floor.ReadAsync($"cases/{story.Id}/messages"))["items"]!.AsArray()) is { } message ? ((string)message["kind"]!, (string)message["state"]!, (string)message["internalNumber"]!) : default;

    private static async Task<XElement> HeadAsync(Floor floor, Story story)
    {
        using var written = await floor.GetAsync($"cases/{story.Id}/message");
        return XDocument.Parse(await written.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).Root!.Element("Head")!;
    }

    private static Uri Message(Story story) => new($"{Story.Root}/cases/{story.Id}/message", UriKind.Relative);
}
