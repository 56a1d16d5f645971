using System.Xml.Linq;
using Platform.BondedExhibition.Customs;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tests.Acts;
using Platform.BondedExhibition.Tests.Ledger;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Customs;

[Collection(nameof(CustomsLineTests))]
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
        await ProblemAssert.IsAsync(await client.GetAsync(new Uri($"{Message(story)}?number=stock-out", UriKind.Relative)), 404, "message-kind-unknown");
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
        await SentAsync(trade.Floor, exhibit);

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

    // L581 art. 17: customs have the 保证金征收单 that stands now, and the paper names its guarantee
    [Theory]
    [InlineData(true, "2")]
    [InlineData(false, "1")]
    public async Task Another_guarantee_is_declared_as_a_change_of_what_customs_have(bool sent, string kind)
    {
        var trade = await Trade.OpensAsync(service);
        var deposit = await Trade.ApprovesAsync(await trade.FilesAsync("bex.guarantee", null, form =>
        {
            (form["kind"], form["scope"], form["amount"], form["depositNumber"]) = ("deposit", "general", "500000.00", "BZJ-2026-0042");
            form.AsObject().Remove("letter");
        }));
        var next = await trade.Floor.DoAsync(async work => (await work.GuaranteesOfAsync(trade.Floor.Organisation, default)).Single(guarantee => guarantee.CaseId == Guid.Parse(deposit.Id)));
        var exhibit = await trade.WritesExhibitAsync();
        await exhibit.SubmitsAsync();
        var exhibition = Trade.Subject(await Trade.ApprovesAsync(exhibit));
        if (sent)
            await SentAsync(trade.Floor, exhibit);

        await trade.Floor.PostAsync($"exhibitions/{exhibition}/guarantee", new { guarantee = next.Number }).OkAsync();

        var head = await HeadAsync(trade.Floor, exhibit);
        Assert.Equal((kind, "BZJ-2026-0042"), ((string)head.Element("DclTypecd")!, (string)head.Element("DpstLevyBlNo")!));
        Assert.Equal("waiting", (await WaitingAsync(trade.Floor, exhibit)).Item2);
        var papers = (await trade.Floor.ReadAsync($"cases/{exhibit.Id}/documents"))["items"]!.AsArray().Where(paper => (string)paper!["kind"]! == "exhibition").ToDictionary(paper => (string)paper!["number"]!, paper => (string)paper!["state"]!);
        Assert.Equal(("replaced", "valid"), (papers[exhibition], papers[$"{exhibition}-G1"]));
    }

    // 申报类型 2: customs have the list already
    [Theory]
    [InlineData(false, false, "1")]
    [InlineData(true, false, "2")]
    [InlineData(true, true, "1")]
    public async Task A_corrected_list_is_a_change_of_what_customs_have(bool sent, bool renamed, string kind)
    {
        var trade = await Trade.OpensAsync(service);
        await trade.Floor.SellsAsync(2, "1", "123456.78", trade.Watch).OkAsync(201);
        var story = await trade.WritesDeclarationAsync();
        await story.SubmitsAsync();
        if (sent)
            await SentAsync(trade.Floor, story);
        await story.ActsAsync("claim");
        await story.ActsAsync("correction-requests", new { items = new[] { new { pointer = "/lines", message = "请补充运费" }, new { pointer = "/internalNumber", message = "请核对编号" } } });
        await story.LooksAsync(trade.Floor.Clerk);
        await story.WritesAsync(form =>
        {
            form["lines"]![0]!["freight"] = "1000.00";
            if (renamed)
                form["internalNumber"] = $"D-{Guid.NewGuid():N}";
        });
        await story.SubmitsAsync("resubmission");

        var head = await HeadAsync(trade.Floor, story);
        Assert.Equal((kind, "65402.03"), ((string)head.Element("DclTypecd")!, (string)head.Element("LevyBlAmt")!));
        var kept = await trade.Floor.DoAsync(work => work.MessagesOfCaseAsync(Guid.Parse(story.Id), default));
        Assert.Equal(renamed ? [true, false] : [false], kept.OrderBy(message => message.Id).Select(message => message.WithdrawnAt is not null));
        Assert.All(kept, message => Assert.Equal("waiting", message.State));
        Assert.All(kept.Where(message => message.WithdrawnAt is not null), message => Assert.Contains("<DclTypecd>3</DclTypecd>", message.Body, StringComparison.Ordinal));
    }

    // 退单 and 撤回 leave the sales for another declaration, which may bear the same 企业内部编号
    [Theory]
    [InlineData("withdrawal")]
    [InlineData("return")]
    public async Task A_declaration_that_ends_is_not_sent_and_frees_its_number(string act)
    {
        var trade = await Trade.OpensAsync(service);
        await trade.Floor.SellsAsync(2, "1", "123456.78", trade.Watch).OkAsync(201);
        var first = await trade.WritesDeclarationAsync();
        await first.SubmitsAsync();
        if (act == "withdrawal")
            await (await first.SubmitAsync(act)).ReadJsonAsync();
        else
        {
            await first.ActsAsync("claim");
            await first.ActsAsync(act, new { reason = "清单有误" });
        }
        Assert.Equal("cancelled", (await WaitingAsync(trade.Floor, first)).Item2);
        using var client = first.As(trade.Floor.Clerk);
        await ProblemAssert.IsAsync(await client.PostAsync(Message(first), null), 409, "message-came-to-nothing");

        var second = await trade.WritesDeclarationAsync();
        await second.SubmitsAsync();
        Assert.Equal("waiting", (await WaitingAsync(trade.Floor, second)).Item2);
        Assert.Equal((await WaitingAsync(trade.Floor, first)).Item3, (await WaitingAsync(trade.Floor, second)).Item3);
    }

    [Fact]
    public async Task An_internal_number_that_another_case_uses_is_refused_at_submission()
    {
        var trade = await Trade.OpensAsync(service);
        await trade.Floor.SellsAsync(2, "1", "123456.78", trade.Watch).OkAsync(201);
        await (await trade.WritesDeclarationAsync()).SubmitsAsync();
        await trade.Floor.SellsAsync(1, "1", "1000000", trade.Painting).OkAsync(201);
        var second = await trade.WritesDeclarationAsync();
        var refused = await ProblemAssert.IsAsync(await second.SubmitAsync(), 422, "findings-block-submission", "/internalNumber");
        Assert.Contains(refused["errors"]!.AsArray(), error => (string)error!["code"]! == "internal-number-of-the-list-must-be-free");
        await second.WritesAsync(form => form["internalNumber"] = $"D-{Guid.NewGuid():N}");
        await second.SubmitsAsync();
    }

    // §3.3: a 出入库单 each time goods pass, of what passes and no more
    [Fact]
    public async Task Each_posting_of_an_exhibition_has_a_stock_order_of_its_own()
    {
        var trade = await Trade.OpensAsync(service);
        var exhibit = await trade.WritesExhibitAsync();
        await exhibit.SubmitsAsync();
        await Trade.ApprovesAsync(exhibit);
        var (floor, exhibition, paper) = (trade.Floor, Trade.Subject(exhibit), $"CK-{Guid.NewGuid():N}");
        await MovesAsync("out", paper, 1, trade.Painting);
        await MovesAsync("out", paper, 2, trade.Watch);
        await floor.SellsAsync(2, "1", "123456.78", trade.Watch, exhibition).OkAsync(201);
        await MovesAsync("back", null, 1, trade.Painting);
        // What went out was out: its order stands, and the goods come in under another.
        await floor.PostAsync($"sales/{(await floor.DoAsync(work => work.UndeclaredOfBookAsync(floor.Book.Id, default))).Single().Number}/cancellation", new { reason = "买方退货" }).OkAsync();

        var orders = (await floor.ReadAsync($"cases/{exhibit.Id}/messages"))["items"]!.AsArray().Where(message => (string)message!["kind"]! == "SAS_STOCK").Select(message => (string)message!["internalNumber"]!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal([paper, $"{exhibition}-E001", $"{exhibition}-I001", $"{exhibition}-I002"], orders);
        Assert.Equal(("E", "布面油画《江岸》"), await OrderAsync(floor, exhibit, paper));
        Assert.Equal(("E", "自动上弦贵金属腕表"), await OrderAsync(floor, exhibit, $"{exhibition}-E001"));
        Assert.Equal(("I", "布面油画《江岸》"), await OrderAsync(floor, exhibit, $"{exhibition}-I001"));
        Assert.Equal(("I", "自动上弦贵金属腕表"), await OrderAsync(floor, exhibit, $"{exhibition}-I002"));
        using var csv = await floor.GetAsync($"cases/{exhibit.Id}/message?number={exhibition}-I001&format=csv");
        Assert.Contains("STOCK_TYPECD", await csv.EnsureSuccessStatusCode().Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Task MovesAsync(string way, string? document, int item, string serial) => floor.PostAsync($"exhibitions/{exhibition}/{way}", new { document, lines = new[] { new { item, serial, quantity = "1" } } }).OkAsync();
    }

    // §3.3, SHC9 VIII. Accident: a watch is found behind the counter, lies in stock again, and the gate knows nothing of it.
    [Theory]
    [InlineData("returned", true)]
    [InlineData("forceMajeure", false)]
    [InlineData("other", false)]
    public async Task Goods_lost_at_a_show_come_in_under_an_order_when_they_are_found(string outcome, bool found)
    {
        var trade = await Trade.OpensAsync(service);
        var exhibit = await trade.WritesExhibitAsync();
        await exhibit.SubmitsAsync();
        await Trade.ApprovesAsync(exhibit);
        var (floor, exhibition) = (trade.Floor, Trade.Subject(exhibit));
        await floor.PostAsync($"exhibitions/{exhibition}/out", new { lines = new[] { new { item = 1, serial = trade.Painting, quantity = "1" }, new { item = 2, serial = trade.Watch, quantity = "1" } } }).OkAsync();
        var loss = (string)(await floor.PostAsync("losses", new { lot = await floor.LotAsync(2, trade.Watch), place = $"show/{exhibition}", quantity = "1", cause = "other", happenedOn = Floor.Today, account = "闭展清点时未见" }).OkAsync(201))["id"]!;
        Assert.Equal([$"{exhibition}-E001"], await OrdersAsync());

        await floor.PostAsync($"desk/losses/{loss}/decision", new { outcome, reasons = "现场核查" }, floor.Customs).OkAsync();

        Assert.Equal(found ? [$"{exhibition}-E001", $"{exhibition}-I001"] : [$"{exhibition}-E001"], await OrdersAsync());
        if (found)
            Assert.Equal(("I", "自动上弦贵金属腕表"), await OrderAsync(floor, exhibit, $"{exhibition}-I001"));

        async Task<IEnumerable<string>> OrdersAsync() => (await floor.ReadAsync($"cases/{exhibit.Id}/messages"))["items"]!.AsArray()
            .Where(message => (string)message!["kind"]! == "SAS_STOCK").Select(message => (string)message!["internalNumber"]!).Order(StringComparer.Ordinal);
    }

    /// <summary>Which way, and the name of the only goods.</summary>
    private static async Task<(string, string)> OrderAsync(Floor floor, Story exhibit, string number)
    {
        using var written = await floor.GetAsync($"cases/{exhibit.Id}/message?number={number}");
        var document = XDocument.Parse(await written.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        Assert.Empty(CustomsSchema.Check(document));
        return ((string)document.Root!.Element("Head")!.Element("STOCK_TYPECD")!, (string)document.Root.Element("Goods")!.Elements("Line").Single().Element("GDS_NM")!);
    }

    private static async Task<(string, string, string)> WaitingAsync(Floor floor, Story story) =>
        Assert.Single((await floor.ReadAsync($"cases/{story.Id}/messages"))["items"]!.AsArray()) is { } message ? ((string)message["kind"]!, (string)message["state"]!, (string)message["internalNumber"]!) : default;

    /// <summary>As if the line had been open.</summary>
    private static Task SentAsync(Floor floor, Story story) =>
        floor.ChangeAsync("update customs_messages set state = 'sent', sent_at = now() where case_id = @Id", new { Id = Guid.Parse(story.Id) });

    private static async Task<XElement> HeadAsync(Floor floor, Story story)
    {
        using var written = await floor.GetAsync($"cases/{story.Id}/message");
        return XDocument.Parse(await written.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).Root!.Element("Head")!;
    }

    private static Uri Message(Story story) => new($"{Story.Root}/cases/{story.Id}/message", UriKind.Relative);
}
