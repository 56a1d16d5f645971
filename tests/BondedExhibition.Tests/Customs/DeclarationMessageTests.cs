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

    private static Uri Message(Story story) => new($"{Story.Root}/cases/{story.Id}/message", UriKind.Relative);
}
