using System.Globalization;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tests.Acts;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Ledger;

/// <summary>Accident: after a season the first page shows what is long over, and yesterday's sale is on the last one.</summary>
public sealed class ListTests(BondedService service)
{
    [Fact]
    public async Task Exhibitions_are_chosen_by_state_and_each_is_shown_once()
    {
        var floor = await Floor.OpensAsync(service.Host);
        var numbers = new List<(string Number, DateOnly Until)>();
        for (var i = 0; i < 53; i++)
        {
            var until = Floor.Today.AddDays(i % 7 == 0 ? -1 - i : 30 + (i % 10));
            numbers.Add(((await floor.ExhibitionAsync(null, until)).Number, until));
        }
        await floor.ChangeAsync("update exhibitions set state = 'closed' where number = @Number", new { numbers[52].Number });
        var open = numbers[..52];

        Assert.Equal(open.OrderByDescending(one => one.Until).ThenByDescending(one => one.Number, StringComparer.Ordinal).Select(one => one.Number), await AllAsync(floor, "exhibitions?state=open"));
        Assert.Equal(open.Where(one => one.Until < Floor.Today).OrderByDescending(one => one.Until).Select(one => one.Number), await AllAsync(floor, "exhibitions?state=late"));
        Assert.Equal([numbers[52].Number], await AllAsync(floor, "exhibitions?state=closed"));
        Assert.Equal(53, (await AllAsync(floor, "exhibitions")).Count);
        Assert.Equal(open.Where(one => one.Until < Floor.Today).Select(one => one.Number).Order(StringComparer.Ordinal), (await AllAsync(floor, "desk/exhibitions?state=late", floor.Customs)).Intersect(numbers.Select(one => one.Number)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sales_begin_with_the_latest_and_what_is_due_with_the_earliest()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("100"));
        await floor.ShowsAsync(new ExhibitionGoods(1, 100, []));
        var sold = new List<(string Number, DateOnly On)>();
        for (var i = 0; i < 52; i++)
        {
            var on = Floor.Today.AddDays(-(i * 7 % 35));
            sold.Add(((string)(await floor.SellsAsync(1, "1", "100", soldOn: on).OkAsync(201))["number"]!, on));
        }

        Assert.Equal(sold.OrderByDescending(sale => sale.On).ThenByDescending(sale => sale.Number, StringComparer.Ordinal).Select(sale => sale.Number), await AllAsync(floor, "sales"));
        // 20 days after a sale it is pressing.
        var pressing = sold.Select(sale => (sale.Number, Due: Sale.DueOf(sale.On))).Where(sale => sale.Due <= Floor.Today.AddDays(10)).OrderBy(sale => sale.Due).ThenBy(sale => sale.Number, StringComparer.Ordinal).ToList();
        Assert.Equal(pressing.Select(sale => sale.Number), await AllAsync(floor, "sales?due=pressing"));
        Assert.Equal(pressing.Where(sale => sale.Due < Floor.Today).Select(sale => sale.Number), await AllAsync(floor, "sales?due=overdue"));
        await ProblemAssert.IsAsync(await floor.GetAsync("sales?after=bm9uc2Vuc2U"), 400, "cursor-unknown");
    }

    // Accident: guarantees that ran out stand red above the sales that must be declared, and push them out of sight.
    [Fact]
    public async Task Duties_name_what_can_still_be_done_and_none_is_cut_off()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("100"));
        await floor.ShowsAsync(new ExhibitionGoods(1, 100, []));
        await floor.GuaranteeAsync(100, until: Floor.Today.AddDays(-3));
        var sales = new List<string>();
        for (var i = 0; i < 52; i++)
            sales.Add((string)(await floor.SellsAsync(1, "1", "100", soldOn: Floor.Today.AddDays(-i % 3)).OkAsync(201))["number"]!);

        var duties = await AllAsync(floor, "duties", key: "reference");

        Assert.Equal(sales.Order(StringComparer.Ordinal), duties.Intersect(sales).Order(StringComparer.Ordinal));
        Assert.Contains(floor.Guarantee.Number, duties);
        Assert.Equal(54, duties.Count);
    }

    // Accident: the sheet is printed, counting takes an hour, and nobody finds the page to enter the counts.
    [Fact]
    public async Task A_sheet_that_was_drawn_is_found_again()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("100"));
        var drawn = new List<string>();
        for (var i = 0; i < 3; i++)
            drawn.Add((string)(await floor.PostAsync("desk/stocktakes", new { book = floor.Book.Number, sample = 1 }, floor.Customs).OkAsync(201))["id"]!);
        await floor.PostAsync($"desk/stocktakes/{drawn[0]}/counts", new { lines = new[] { new { lot = (await floor.LotAsync(1)).ToString(), counted = "100" } } }, floor.Customs).OkAsync();

        var sheets = await AllAsync(floor, "desk/stocktakes?state=drawn", floor.Customs, "id");
        Assert.Equal([drawn[2], drawn[1]], sheets.Intersect(drawn));
        Assert.Contains(drawn[0], await AllAsync(floor, "desk/stocktakes?state=counted", floor.Customs, "id"));
    }

    private static async Task<IReadOnlyList<string>> AllAsync(Floor floor, string list, Platform.ServiceDefaults.Authentication.Caller? caller = null, string key = "number")
    {
        var all = new List<string>();
        string? next = null;
        do
        {
            var page = await floor.ReadAsync(next is null ? list : string.Create(CultureInfo.InvariantCulture, $"{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={Uri.EscapeDataString(next)}"), caller);
            all.AddRange(page["items"]!.AsArray().Select(item => (string)item![key]!));
            next = (string?)page["next"];
        }
        while (next is not null);
        Assert.Equal(all.Count, all.Distinct().Count());
        return all;
    }
}
