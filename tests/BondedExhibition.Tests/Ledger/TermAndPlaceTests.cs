using System.Globalization;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tests.Acts;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Ledger;

/// <summary>Where goods are and how long they may be there (domain reference §3.2, §3.4, §3.9).</summary>
public sealed class TermAndPlaceTests(BondedService service)
{
    // Accident: a bag is sold at one exhibition, and the other is one short.
    [Fact]
    public async Task Goods_at_two_exhibitions_are_sold_where_it_is_said()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("10"));
        var (first, second) = (await floor.ShowsAsync(new ExhibitionGoods(1, 5, [])), await floor.ExhibitionAsync(null, null, new ExhibitionGoods(1, 5, [])));
        await floor.GoesOutAsync(1, "3", to: first).OkAsync();
        await floor.GoesOutAsync(1, "3", to: second).OkAsync();
        var lot = await floor.LotAsync(1);

        await ProblemAssert.IsAsync(await floor.SellsAsync(1, "1", "120"), 422, "body-incomplete", "/place");
        await ProblemAssert.IsAsync(await floor.PostAsync("sales", new { lot, quantity = "1", price = "120", place = "sold" }), 422, "body-incomplete", "/place");
        var sale = await floor.SellsAsync(1, "1", "120", exhibition: second.Number).OkAsync(201);
        var stock = await floor.SellsFromStockAsync(1, "1", "120").OkAsync(201);

        Assert.Equal((second.Number, null), ((string?)sale["exhibitionNumber"], (string?)stock["exhibitionNumber"]));
        Assert.Equal((3m, 2m, 3m), (await floor.AtAsync(1, $"show/{first.Number}"), await floor.AtAsync(1, $"show/{second.Number}"), await floor.AtAsync(1, "stock")));
        Assert.Equal(second.Number, (string)(await floor.ReadAsync($"lots/{lot}?exhibition={second.Number}"))["exhibition"]!["number"]!);
        Assert.Equal(first.Number, (string)(await floor.ReadAsync($"lots/{lot}?exhibition=EXH-JA-2020-000001"))["exhibition"]!["number"]!);
    }

    // SHC9 V (to be verified): outside for six months at most, however far ahead it was approved.
    [Theory]
    [InlineData("2027-06-01", "2027-12-01", "2027-06-01")]
    [InlineData("2027-06-01", "2027-08-01", "2027-02-01")]
    [InlineData("2027-06-01", "2027-08-31", "2027-03-01")]
    [InlineData("2027-06-01", "2028-05-31", "2027-06-01")]
    public void Goods_leave_with_the_opening_or_six_months_before_the_last_day(string opens, string until, string from) => Assert.Equal(Date(from), Shown(Date(opens), Date(until)).OutFrom);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task Goods_do_not_leave_for_longer_than_a_term(int daysTooEarly, bool refused)
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("10"));
        var opens = Floor.Today.AddDays(daysTooEarly);
        var until = ExhibitionTerms.LastDay(opens);
        await floor.ShowsAsync(new ExhibitionGoods(1, 5, []));
        await floor.ChangeAsync("update exhibitions set opens_on = @opens, valid_until = @until where id = @Id", new { opens, until, floor.Exhibition.Id });

        var answer = await floor.GoesOutAsync(1, "1");
        if (refused)
            await ProblemAssert.IsAsync(answer, 409, "exhibition-too-early");
        else
            Assert.Equal(200, (int)answer.StatusCode);
    }

    // §3.9, S2 item 2. Accident: channels are changed back and forth, and goods are stored for ever.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_of_channel_stores_nothing_longer_and_another_warehouse_begins_anew(bool sameBook)
    {
        var floor = await Floor.OpensAsync(service.Host, kind: BookKinds.PublicWarehouse);
        await floor.EntersAsync(Floor.Goods("10"), Floor.Pieces("100", floor.Book.Number));
        var to = sameBook ? floor.Book : await floor.BookAsync(BookKinds.PublicWarehouse);

        Assert.Null(await floor.DoAsync(work => work.TransferAsync(
            floor.Book, to, [new LotLine(1, "", 4), new LotLine(2, floor.Book.Number, 1)], Channel.Ecommerce, Guid.NewGuid(), TimeProvider.System.GetUtcNow(), default)));

        var entered = sameBook ? Floor.Today.AddDays(-40) : Floor.Today;
        foreach (var lot in new[] { await floor.LotAsync(sameBook ? 3 : 1, book: to), await floor.LotAsync(sameBook ? 4 : 2, floor.Book.Number, to) })
        {
            var view = await floor.ReadAsync($"lots/{lot}");
            Assert.Equal((Day(entered), Day(entered.AddYears(1))), ((string)view["enteredOn"]!, (string)view["storageUntil"]!));
        }
    }

    // §3.9: the term counts from the entry of the goods. Accident: goods of November carry the term of January.
    [Fact]
    public async Task Goods_that_come_later_have_a_term_of_their_own()
    {
        var floor = await Floor.OpensAsync(service.Host, kind: BookKinds.PublicWarehouse);
        await floor.EntersAsync(Floor.Goods("10"), Floor.Pieces("100", floor.Book.Number));
        Task<HttpResponseMessage> AgainAsync(DateOnly on, object line) => floor.PostAsync($"books/{floor.Book.Number}/entries", new { document = "QD223326I000000002", enteredOn = on, lines = new[] { line } });

        await AgainAsync(Floor.Today.AddDays(-40), new { item = 1, quantity = "5" }).OkAsync();
        await ProblemAssert.IsAsync(await AgainAsync(Floor.Today, new { item = 1, quantity = "5" }), 409, "storage-terms-differ");
        Assert.Equal(15m, await floor.AtAsync(1, "stock"));

        await floor.PostAsync("reexports", new { book = floor.Book.Number, document = "CK9", lines = new object[] { new { item = 1, quantity = "15" }, new { item = 2, serial = floor.Book.Number, quantity = "1" } } }).OkAsync();
        await AgainAsync(Floor.Today, new { item = 1, quantity = "5" }).OkAsync();
        await AgainAsync(Floor.Today, new { item = 2, serials = new[] { floor.Book.Number }, quantity = "1" }).OkAsync();
        foreach (var lot in new[] { await floor.LotAsync(1), await floor.LotAsync(2, floor.Book.Number) })
            Assert.Equal(Day(Floor.Today.AddYears(1)), (string)(await floor.ReadAsync($"lots/{lot}"))["storageUntil"]!);
    }

    // SHC9 VIII: damaged goods go back; what was reported by mistake is there again.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_damaged_goes_back_into_stock_and_the_keeper_reads_why(bool shown)
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("10"));
        await floor.ShowsAsync(new ExhibitionGoods(1, 5, []));
        await floor.GoesOutAsync(1, "4").OkAsync();
        var reserved = await floor.ReservedAsync();
        var lot = await floor.LotAsync(1);
        var loss = (string)(await floor.PostAsync("losses", new { lot, place = shown ? floor.Show : "stock", quantity = "2", cause = "other", happenedOn = Floor.Today, account = "包装破损，货物仍在" }).OkAsync(201))["id"]!;

        await floor.PostAsync($"desk/losses/{loss}/decision", new { outcome = "returned", reasons = "查验后货物尚存" }, floor.Customs).OkAsync();

        Assert.Equal((shown ? 8m : 6m, 0m, shown ? reserved / 2 : reserved), (await floor.AtAsync(1, "stock"), await floor.AtAsync(1, "lost"), await floor.ReservedAsync()));
        var told = Assert.Single((await floor.ReadAsync($"lots/{lot}"))["losses"]!.AsArray())!;
        Assert.Equal(("decided", "returned", "查验后货物尚存"), ((string)told["state"]!, (string)told["outcome"]!, (string)told["reasons"]!));
        Assert.Equal(shown ? "2" : "4", (string)(await floor.ReadAsync($"exhibitions/{floor.Exhibition.Number}"))["goods"]![0]!["taken"]!);
        var own = await floor.NumbersAsync();
        Assert.DoesNotContain((await floor.Service<Reconciliation>().RunAsync(default)).Differences.Select(text => text.InCallersLanguage()), text => own.Any(number => text.Contains(number, StringComparison.Ordinal)));
    }

    private static Exhibition Shown(DateOnly opens, DateOnly until) => new()
    {
        Id = Guid.NewGuid(), Number = "EXH-JA-2027-000001", OrganisationId = Guid.NewGuid(), BookId = Guid.NewGuid(), BookNumber = "T22330000001", Zone = "JA", Title = "展", Venue = "张园", Address = "上海",
        CustomsCode = "2233", OpensOn = opens, ClosesOn = until, ValidUntil = until, GuaranteeId = Guid.NewGuid(), GuaranteeNumber = "GUA-JA-2026-000001", CaseId = Guid.NewGuid(),
    };

    private static DateOnly Date(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
