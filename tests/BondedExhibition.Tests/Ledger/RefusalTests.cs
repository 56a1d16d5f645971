using MassTransit;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tests.Acts;
using Platform.Contracts.Cosmetics.V1;
using Platform.ServiceDefaults.Codes;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Ledger;

/// <summary>What the ledger refuses, each with its code, and what it leaves as it was (domain reference §3.4, §3.10).</summary>
public sealed class RefusalTests(BondedService service)
{
    [Fact]
    public async Task More_than_there_is_or_than_is_declared_stays_where_it_is()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("10"), Floor.Goods("10"), Floor.Goods("10", code: "0101210010"));
        await floor.ShowsAsync(new ExhibitionGoods(1, 500, []), new ExhibitionGoods(3, 5, []));

        var tooMuch = await ProblemAssert.IsAsync(await floor.GoesOutAsync(1, "10.5"), 409, "insufficient-balance");
        Assert.Equal(("10", "10.5", "stock"), ((string)tooMuch["available"]!, (string)tooMuch["needed"]!, (string)tooMuch["place"]!));
        await ProblemAssert.IsAsync(await floor.GoesOutAsync(2, "1"), 409, "not-declared-goods");
        await ProblemAssert.IsAsync(await floor.GoesOutAsync(3, "1"), 409, "tariff-missing");
        await ProblemAssert.IsAsync(await floor.GoesOutAsync(9, "1"), 409, "goods-unknown");
        await ProblemAssert.IsAsync(await floor.ComesBackAsync(1, "1"), 409, "insufficient-balance");
        await ProblemAssert.IsAsync(await floor.GoesOutAsync(1, "0"), 422, "body-incomplete", "/lines/0/quantity");
        await ProblemAssert.IsAsync(await floor.PostAsync($"exhibitions/{floor.Exhibition.Number}/out", new { lines = new[] { new { item = 1, quantity = "1" } } }, TestCallers.Applicant2), 404, "not-found");
        Assert.Equal((10, 0m), (await floor.AtAsync(1, "stock"), await floor.ReservedAsync()));
    }

    [Fact]
    public async Task Nothing_goes_on_show_past_the_last_day_and_what_is_there_comes_back()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("10"));
        await floor.ShowsAsync(new ExhibitionGoods(1, 10, []));
        await floor.GoesOutAsync(1, "5").OkAsync();
        await floor.ChangeAsync("update exhibitions set valid_until = @day where id = @Id", new { floor.Exhibition.Id, day = Floor.Today.AddDays(-1) });

        await ProblemAssert.IsAsync(await floor.GoesOutAsync(1, "1"), 409, "exhibition-over");
        await ProblemAssert.IsAsync(await floor.SellsAsync(1, "1", "100", exhibition: floor.Exhibition.Number), 409, "exhibition-over");
        await floor.SellsAsync(1, "1", "100", exhibition: floor.Exhibition.Number, soldOn: Floor.Today.AddDays(-1)).OkAsync(201);
        await floor.Service<ExhibitionSweep>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal("over", await StateAsync());
        await floor.ComesBackAsync(1, "4").OkAsync();
        await floor.Service<ExhibitionSweep>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal("closed", await StateAsync());

        async Task<string> StateAsync() => (string)(await floor.ReadAsync($"exhibitions/{floor.Exhibition.Number}"))["exhibition"]!["state"]!;
    }

    [Fact]
    public async Task A_guarantee_that_is_too_small_or_over_refuses_and_says_how_much_it_lacks()
    {
        var floor = await Floor.OpensAsync(service.Host, ceiling: 50);
        await floor.EntersAsync(Floor.Goods("10", "100"));
        await floor.ShowsAsync(new ExhibitionGoods(1, 10, []));

        var refusal = await ProblemAssert.IsAsync(await floor.GoesOutAsync(1, "10"), 409, "guarantee-insufficient");
        Assert.Equal("50.00", (string)refusal["available"]!);
        Assert.True(decimal.Parse((string)refusal["needed"]!, System.Globalization.CultureInfo.InvariantCulture) > 50);
        Assert.EndsWith("2014年第9号第4条", (string)refusal["provision"]!, StringComparison.Ordinal);
        await ProblemAssert.IsAsync(await floor.SellsAsync(1, "10", "1000"), 409, "guarantee-insufficient");
        await floor.ChangeAsync("update guarantees set valid_until = @day where id = @Id", new { floor.Guarantee.Id, day = Floor.Today.AddDays(-1) });
        await ProblemAssert.IsAsync(await floor.GoesOutAsync(1, "1"), 409, "guarantee-not-valid");
        Assert.Equal(0, await floor.ReservedAsync());
    }

    [Fact]
    public async Task A_sale_that_was_not_declared_in_time_blocks_new_exhibits()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("10"));
        await floor.ShowsAsync(new ExhibitionGoods(1, 10, []));
        var sale = (string)(await floor.SellsAsync(1, "1", "100", soldOn: Floor.Today.AddDays(-31)).OkAsync(201))["number"]!;

        var refusal = await ProblemAssert.IsAsync(await floor.GoesOutAsync(1, "1"), 409, "declaration-overdue");

        Assert.Equal(sale, (string)refusal["sale"]!);
        Assert.Equal(sale, (string)Assert.Single((await floor.ReadAsync("sales?due=overdue"))["items"]!.AsArray())!["number"]!);
        Assert.Contains((await floor.ReadAsync("desk/sales?due=overdue", floor.Customs))["items"]!.AsArray(), one => (string)one!["number"]! == sale && one["buyer"] is null);
        Assert.True((bool)(await floor.ReadAsync("duties"))["items"]!.AsArray().First(one => (string)one!["reference"]! == sale)!["overdue"]!);
        await floor.PostAsync($"sales/{sale}/cancellation", new { }).OkAsync();
        await floor.GoesOutAsync(1, "1").OkAsync();
    }

    [Theory]
    [InlineData(null, null, "licence-missing")]
    [InlineData("LIC-1", -1, "licence-missing")]
    [InlineData("LIC-1", 30, null)]
    public async Task Goods_under_supervision_are_sold_with_a_licence_only(string? licence, int? daysLeft, string? refused)
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods(code: "3304990099", licence: licence, until: daysLeft is { } days ? Floor.Today.AddDays(days) : null));

        var answer = await floor.SellsAsync(1, "1", "100");

        if (refused is null)
            Assert.Equal(201, (int)answer.StatusCode);
        else
            await ProblemAssert.IsAsync(answer, 409, refused);
    }

    [Fact]
    public async Task A_work_of_art_without_a_permit_stays_in_stock()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(new { code = "97019119.00", name = "油画《晨》", quantity = "1", unit = "011", unitValue = "100000", origin = "FRA", serials = new[] { floor.Book.Number }, tracking = "serial" });
        await floor.ShowsAsync(new ExhibitionGoods(1, 1, [floor.Book.Number]));

        await ProblemAssert.IsAsync(await floor.GoesOutAsync(1, "1", floor.Book.Number), 409, "art-permit-missing");
        await ProblemAssert.IsAsync(await floor.SellsAsync(1, "1", "120000", floor.Book.Number), 409, "art-permit-missing");
    }

    // L581 art. 4: a licence that is renewed, a permit that comes later (domain reference §3.8)
    [Fact]
    public async Task Papers_that_come_later_are_stated_and_kept()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(
            Floor.Goods(code: "3304990099", licence: "LIC-1", until: Floor.Today.AddDays(-1)),
            new { code = "97019119.00", name = "油画《晨》", quantity = "1", unit = "011", unitValue = "100", origin = "FRA", serials = new[] { floor.Book.Number }, tracking = "serial" });
        await ProblemAssert.IsAsync(await floor.SellsAsync(1, "1", "100"), 409, "licence-missing");

        await ProblemAssert.IsAsync(await StateAsync(1, new { }), 422, "body-incomplete", "/licenceNumber");
        await ProblemAssert.IsAsync(await StateAsync(1, new { licenceNumber = "LIC-2", licenceValidUntil = Floor.Today.AddDays(-1) }), 422, "body-incomplete", "/licenceValidUntil");
        await ProblemAssert.IsAsync(await StateAsync(2, new { artPermit = "ART-SJ-CBZ-2026-999999" }), 422, "body-incomplete", "/artPermit");
        await ProblemAssert.IsAsync(await StateAsync(9, new { licenceNumber = "LIC-2" }), 404, "not-found");
        await ProblemAssert.IsAsync(await floor.PostAsync($"books/{floor.Book.Number}/items/1/papers", new { licenceNumber = "LIC-2" }, TestCallers.Applicant2), 404, "not-found");

        Assert.Equal(204, (int)(await StateAsync(1, new { licenceNumber = "LIC-2", licenceValidUntil = Floor.Today })).StatusCode);
        Assert.Equal(204, (int)(await StateAsync(1, new { licenceNumber = "LIC-2" })).StatusCode);
        Assert.Equal(204, (int)(await StateAsync(2, new { artPermit = "沪文旅艺〔2026〕16号" })).StatusCode);
        await floor.SellsAsync(1, "1", "100").OkAsync(201);
        await floor.SellsAsync(2, "1", "100", floor.Book.Number).OkAsync(201);
        var kept = Assert.Single((await floor.ReadAsync($"lots/{await floor.LotAsync(1)}"))["papers"]!.AsArray())!;
        Assert.Equal(("LIC-2", null), ((string)kept["licenceNumber"]!, (string?)kept["caseId"]));

        Task<HttpResponseMessage> StateAsync(int item, object papers) => floor.PostAsync($"books/{floor.Book.Number}/items/{item}/papers", papers);
    }

    // GSF art. 23: 20 % + 0.912 a litre; twelve bottles are not twelve litres
    [Fact]
    public async Task Goods_whose_rate_counts_another_unit_are_not_taken_in_and_not_sold()
    {
        var floor = await Floor.OpensAsync(service.Host);
        object Whisky(string unit) => new { code = "2208300000", name = "威士忌", quantity = "8.4", unit, unitValue = "100", origin = "GBR", licenceNumber = "LIC-1", tracking = "quantity" };
        var refused = await ProblemAssert.IsAsync(await floor.PostAsync($"books/{floor.Book.Number}/entries", Floor.Entry(Whisky("142"))), 422, "body-incomplete", "/lines/0/secondLegalQuantity");
        Assert.Contains("升（095）", (string)refused["errors"]![0]!["title"]!, StringComparison.Ordinal);
        Assert.Contains("瓶（142）", (string)refused["errors"]![0]!["title"]!, StringComparison.Ordinal);

        await floor.EntersAsync(Whisky("095"));
        await floor.ShowsAsync(new ExhibitionGoods(1, 8, []));
        await floor.ChangeAsync("update book_items set unit = '142' where book_id = @Id", new { floor.Book.Id });
        await ProblemAssert.IsAsync(await floor.GoesOutAsync(1, "1"), 409, "unit-differs");
        await ProblemAssert.IsAsync(await floor.SellsAsync(1, "1", "100"), 409, "unit-differs");
        Assert.Null((await floor.ReadAsync($"lots/{await floor.LotAsync(1)}"))["estimate"]);
    }

    // §3.10: no item in two places. A watch is one by its maker's number, a work of art by its owner's.
    [Fact]
    public async Task A_piece_lies_in_one_place_and_two_galleries_may_both_have_a_001()
    {
        var (one, other, serial) = (await Floor.OpensAsync(service.Host), await Floor.OpensAsync(service.Host), $"001-{Guid.NewGuid():N}");
        object Sculpture(string name) => new { code = "9703900090", name, quantity = "1", unit = "011", unitValue = "100", origin = "FRA", serials = new[] { serial }, tracking = "serial" };
        object Watch(string name) => new { code = "9101210010", name, quantity = "1", unit = "011", unitValue = "100", origin = "CHE", serials = new[] { serial }, tracking = "serial" };
        await one.EntersAsync(Sculpture("铸铜雕塑《晨》"), Watch("甲牌 Ref. 1 腕表"));

        await other.EntersAsync(Sculpture("木雕《夜》"), Watch("乙牌 Ref. 2 腕表"));
        await ElsewhereAsync(one, Sculpture("木雕《夜》"));
        await ElsewhereAsync(one, Watch("另一名称"));
        await ElsewhereAsync(await Floor.OpensAsync(service.Host), Watch("甲牌REF．1腕表"));

        static async Task ElsewhereAsync(Floor floor, object line) => await ProblemAssert.IsAsync(await floor.PostAsync($"books/{floor.Book.Number}/entries", Floor.Entry(line)), 409, "piece-elsewhere");
    }

    [Fact]
    public async Task A_suspended_cosmetic_is_not_sold_until_it_is_resumed()
    {
        var floor = await Floor.OpensAsync(service.Host);
        // As Cosmetics gives an imported one out, and as a keyboard types it.
        var (filing, number, at) = (Guid.NewGuid(), $"国妆网备进字（沪）{floor.Book.Number}", TimeProvider.System.GetUtcNow());
        await floor.EntersAsync(Floor.Goods(code: "3304990099", filing: $" 国妆网备进字(沪) {floor.Book.Number}", licence: "LIC-1", until: Floor.Today.AddDays(9)));
        var bus = floor.Service<IBus>();

        await bus.Publish(new CosmeticFilingSuspended(filing, number, floor.Organisation, "保湿面霜", "safety", Floor.Today, 2, at), TestContext.Current.CancellationToken);
        await Eventually.AsyncAssert(async () => Assert.Equal("suspended", (string?)(await floor.ReadAsync($"lots/{await floor.LotAsync(1)}"))["blocked"]?["state"]));
        var refusal = await ProblemAssert.IsAsync(await floor.SellsAsync(1, "1", "100"), 409, "product-blocked");
        Assert.Equal((number, "safety"), ((string)refusal["number"]!, (string)refusal["ground"]!));

        // What happened before comes later: it changes nothing.
        await floor.DoAsync(async work =>
        {
            await work.NoteAsync(new ProductBlock { FilingId = filing, Number = number, Name = "保湿面霜", State = ProductBlock.Resumed, Since = Floor.Today, Version = 1, At = at }, default);
            return true;
        });
        await ProblemAssert.IsAsync(await floor.SellsAsync(1, "1", "100"), 409, "product-blocked");
        await bus.Publish(new CosmeticFilingResumed(filing, number, floor.Organisation, "保湿面霜", 3, at), TestContext.Current.CancellationToken);
        await Eventually.AsyncAssert(async () => Assert.Null((await floor.ReadAsync($"lots/{await floor.LotAsync(1)}"))["blocked"]));
        await floor.SellsAsync(1, "1", "100").OkAsync(201);
    }

    [Fact]
    public async Task A_book_closes_when_it_is_empty_and_takes_nothing_after()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("10"));

        await ProblemAssert.IsAsync(await floor.PostAsync($"desk/books/{floor.Book.Number}/closing", new { }, floor.Customs), 409, "book-not-empty");
        await floor.PostAsync("reexports", new { book = floor.Book.Number, document = "CK9", lines = new[] { new { item = 1, quantity = "10" } } }).OkAsync();
        var closed = await floor.PostAsync($"desk/books/{floor.Book.Number}/closing", new { }, floor.Customs).OkAsync();
        Assert.Equal(("closed", "0.00"), ((string)closed["book"]!["state"]!, (string)closed["value"]!));
        await ProblemAssert.IsAsync(await floor.PostAsync($"books/{floor.Book.Number}/entries", Floor.Entry(Floor.Goods())), 409, "book-not-open");
        await ProblemAssert.IsAsync(await floor.PostAsync($"desk/books/{floor.Book.Number}/opening", new { }, TestCallers.OfficerCN), 404, "not-found");
    }

    [Fact]
    public async Task A_loss_is_written_off_or_counts_as_an_import_as_customs_decide_once()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("10"));
        await floor.ShowsAsync(new ExhibitionGoods(1, 10, []));
        await floor.GoesOutAsync(1, "4").OkAsync();
        var reserved = await floor.ReservedAsync();
        async Task<string> LoseAsync() => (string)(await floor.PostAsync("losses", new { lot = await floor.LotAsync(1), place = floor.Show, quantity = "2", cause = "forceMajeure", happenedOn = Floor.Today, account = "台风进水" }).OkAsync(201))["id"]!;
        var (flood, theft) = (await LoseAsync(), await LoseAsync());
        Assert.Equal((4m, reserved), (await floor.AtAsync(1, "lost"), await floor.ReservedAsync()));

        await floor.PostAsync($"desk/losses/{flood}/decision", new { outcome = "forceMajeure", reasons = "气象证明" }, floor.Customs).OkAsync();
        Assert.Equal((2m, reserved / 2), (await floor.AtAsync(1, "lost"), await floor.ReservedAsync()));
        var decided = await floor.PostAsync($"desk/losses/{theft}/decision", new { outcome = "other", reasons = "保管不善" }, floor.Customs).OkAsync();
        await ProblemAssert.IsAsync(await floor.PostAsync($"desk/losses/{theft}/decision", new { outcome = "other", reasons = "再次" }, floor.Customs), 409, "loss-decided");
        var sale = await floor.ReadAsync($"sales/{decided["sale"]}");
        Assert.Equal(("loss", "sold", "200.00"), ((string)sale["cause"]!, (string)sale["state"]!, (string)sale["price"]!));
        await ProblemAssert.IsAsync(await floor.PostAsync($"sales/{decided["sale"]}/cancellation", new { }), 409, "sale-is-loss");
        Assert.Equal((0m, 2m), (await floor.AtAsync(1, "lost"), await floor.AtAsync(1, "sold")));
    }

    // SHC9 VI; domain reference §3.2.
    [Theory]
    [InlineData("2026-11-01", "2026-12-01")]
    [InlineData("2026-12-01", "2026-12-31")]
    [InlineData("2026-12-20", "2026-12-31")]
    [InlineData("2026-12-31", "2026-12-31")]
    [InlineData("2027-01-01", "2027-01-31")]
    [InlineData("2028-02-01", "2028-03-02")]
    public void A_sale_is_declared_within_thirty_days_and_the_year(string soldOn, string dueOn) =>
        Assert.Equal(DateOnly.ParseExact(dueOn, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Sale.DueOf(DateOnly.ParseExact(soldOn, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
}
