using System.Text.Json.Nodes;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tests.Acts;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Ledger;

/// <summary>Goods move from place to place, and the guarantee with them (domain reference §3.4).</summary>
public sealed class MovementTests(BondedService service)
{
    [Fact]
    public async Task A_watch_goes_out_and_is_sold_and_the_rest_comes_back()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Pieces("10000", "W1", "W2"), Floor.Goods(quantity: "10", unitValue: "100"));
        await floor.ShowsAsync(new ExhibitionGoods(1, 2, ["W1", "W2"]), new ExhibitionGoods(2, 5, []));

        await floor.GoesOutAsync(1, "1", "W1").OkAsync();
        await floor.GoesOutAsync(2, "5").OkAsync();
        var reserved = await floor.ReservedAsync();
        Assert.True(reserved > 0);

        var sale = await floor.SellsAsync(1, "1", "12000", "W1").OkAsync(201);
        Assert.Equal(("sold", floor.Exhibition.Number, "12000.00", "open"), ((string)sale["state"]!, (string)sale["exhibitionNumber"]!, (string)sale["price"]!, (string)sale["due"]!));
        Assert.Equal(Sale.DueOf(Floor.Today).ToString("O", System.Globalization.CultureInfo.InvariantCulture), (string)sale["dueOn"]!);
        Assert.True(await floor.ReservedAsync() > reserved);
        Assert.Equal((0, 1), (await floor.AtAsync(1, floor.Show, "W1"), await floor.AtAsync(1, "sold", "W1")));

        await floor.ComesBackAsync(2, "2").OkAsync();
        await floor.ComesBackAsync(2, "3").OkAsync();
        Assert.Equal((10, 0), (await floor.AtAsync(2, "stock"), await floor.AtAsync(2, floor.Show)));
        Assert.Equal(decimal.Parse((string)sale["tax"]!, System.Globalization.CultureInfo.InvariantCulture), await floor.ReservedAsync());

        await floor.PostAsync($"sales/{sale["number"]}/cancellation", new { reason = "买家取消" }).OkAsync();
        Assert.Equal((1, 0m), (await floor.AtAsync(1, "stock", "W1"), await floor.ReservedAsync()));
        var view = await floor.ReadAsync($"exhibitions/{floor.Exhibition.Number}");
        Assert.All(view["goods"]!.AsArray(), row => Assert.Equal(("0", "0"), ((string)row!["taken"]!, (string)row["onShow"]!)));
        Assert.Equal(2 + 1 + 1 + 1 + 1 + 2 + 1, (await floor.ReadAsync($"books/{floor.Book.Number}/movements"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_released_sale_leaves_the_books_and_is_not_taken_back()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods(quantity: "10"));
        var sale = (string)(await floor.SellsAsync(1, "4", "500").OkAsync(201))["number"]!;
        var declaration = Guid.NewGuid();
        Assert.Null(await floor.DoAsync(work => work.DeclareSalesAsync(declaration, [(sale, 1)], default)));
        await ProblemAssert.IsAsync(await floor.PostAsync($"sales/{sale}/cancellation", new { }), 409, "sale-declared");
        await floor.DoAsync(async work =>
        {
            await work.ReleaseSalesAsync(declaration, TimeProvider.System.GetUtcNow(), default);
            return true;
        });

        Assert.Equal((0, 0m), (await floor.AtAsync(1, "sold"), await floor.ReservedAsync()));
        await ProblemAssert.IsAsync(await floor.PostAsync($"sales/{sale}/cancellation", new { }), 409, "sale-released");
    }

    // By the moment of the report on both engines, which order ids differently.
    [Fact]
    public async Task Losses_are_listed_the_latest_first_page_by_page_to_both_sides()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("60"));
        var lot = await floor.LotAsync(1);
        var reported = new List<string>();
        for (var i = 0; i < 51; i++)
            reported.Insert(0, (string)(await floor.PostAsync("losses", new { lot, place = "stock", quantity = "1", cause = "other", happenedOn = Floor.Today, account = "保管不善" }).OkAsync(201))["id"]!);

        var first = await floor.ReadAsync("losses");
        var rest = await floor.ReadAsync($"losses?after={Uri.EscapeDataString((string)first["next"]!)}");
        Assert.Equal(reported, first["items"]!.AsArray().Concat(rest["items"]!.AsArray()).Select(loss => (string)loss!["id"]!));
        Assert.Null(rest["next"]);
        Assert.Equal(reported[0], (string)(await floor.ReadAsync("desk/losses", floor.Customs))["items"]!.AsArray().First(loss => reported.Contains((string)loss!["id"]!))!["id"]!);
    }
}
