using System.Globalization;
using System.Text.Json.Nodes;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tests.Acts;
using Platform.ServiceDefaults.Codes;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Ledger;

/// <summary>What stands for goods: never less than their full tax, never what customs no longer accept, and for one exhibition or many (domain reference §3.4, §3.5).</summary>
public sealed class GuaranteeTests(BondedService service)
{
    // SHC9 IV. Accident: a watch is sold for a cent, and the guarantee is free for the next.
    [Fact]
    public async Task A_price_frees_nothing_of_what_stood_for_the_goods()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("10", "1000"));
        await floor.ShowsAsync(new ExhibitionGoods(1, 10, []));
        await floor.GoesOutAsync(1, "4").OkAsync();
        var shown = await floor.ReservedAsync();

        await floor.SellsAsync(1, "4", "0.01").OkAsync(201);
        Assert.Equal(shown, await floor.ReservedAsync());
        var stock = await floor.SellsFromStockAsync(1, "4", "0.01").OkAsync(201);
        Assert.Equal((shown.ToString("0.00", CultureInfo.InvariantCulture), shown * 2), ((string)stock["tax"]!, await floor.ReservedAsync()));
        await AssertAgreesAsync(floor);
    }

    // SHC9 IV; fourth vector of §3.6, and the same watch with a freight of 1,000.
    [Fact]
    public async Task What_is_declared_is_secured_and_what_is_withdrawn_is_secured_as_before()
    {
        var trade = await Trade.OpensAsync(service);
        var floor = trade.Floor;
        await floor.SellsAsync(2, "1", "123456.78", trade.Watch).OkAsync(201);
        Assert.Equal(64_876.53m, await floor.ReservedAsync());
        var story = await trade.WritesDeclarationAsync();
        await story.WritesAsync(form => form["lines"]![0]!["freight"] = "1000.00");
        await story.SubmitsAsync();
        Assert.Equal(65_402.03m, await floor.ReservedAsync());
        await AssertAgreesAsync(floor);

        await story.SubmitAsync("withdrawal");
        Assert.Equal(64_876.53m, await floor.ReservedAsync());
        await AssertAgreesAsync(floor);
    }

    // Accident: the sale says less than stands for it, and a withdrawal passes over what the guarantee refuses.
    [Fact]
    public async Task A_withdrawal_that_the_guarantee_refuses_is_a_defect_and_changes_nothing()
    {
        var trade = await Trade.OpensAsync(service);
        var floor = trade.Floor;
        var sale = (string)(await floor.SellsAsync(2, "1", "123456.78", trade.Watch).OkAsync(201))["number"]!;
        var story = await trade.WritesDeclarationAsync();
        await story.SubmitsAsync();
        await floor.ChangeAsync("update sales set reserved = reserved - 1 where number = @sale; update guarantees set state = 'ended' where id = @Id", new { sale, floor.Guarantee.Id });

        Assert.Equal(500, (int)(await story.SubmitAsync("withdrawal")).StatusCode);

        Assert.Equal("declared", (await floor.DoAsync(work => work.FindSaleAsync(sale, default)))!.State);
        Assert.Null((string?)(await trade.DeclarationAsync(story))["endedOn"]);
    }

    [Fact]
    public async Task A_declaration_that_the_guarantee_does_not_hold_is_not_completed()
    {
        var trade = await Trade.OpensAsync(service, ceiling: 65_000);
        await trade.Floor.SellsAsync(2, "1", "123456.78", trade.Watch).OkAsync(201);
        var story = await trade.WritesDeclarationAsync();
        await story.WritesAsync(form => form["lines"]![0]!["freight"] = "1000.00");

        await ProblemAssert.IsAsync(await story.SubmitAsync(), 409, "guarantee-insufficient");
        Assert.Equal(64_876.53m, await trade.Floor.ReservedAsync());
    }

    // L581 art. 10, AEO282; S0 task 10. Accident: yesterday's rating lets goods out today.
    [Theory]
    [InlineData("exemption", CreditLevel.Advanced, true)]
    [InlineData("exemption", CreditLevel.Certified, false)]
    [InlineData("exemption", CreditLevel.Dishonest, false)]
    [InlineData("waiver", CreditLevel.Ordinary, true)]
    [InlineData("waiver", CreditLevel.Dishonest, false)]
    [InlineData("letter", CreditLevel.SeriouslyDishonest, true)]
    internal async Task What_rests_on_a_rating_ends_with_it(string kind, CreditLevel level, bool stands)
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.ChangeAsync("update guarantees set kind = @kind where id = @Id", new { kind, floor.Guarantee.Id });
        await floor.EntersAsync(Floor.Goods("10"));
        await floor.ShowsAsync(new ExhibitionGoods(1, 10, []));
        await floor.RatesAsync(CreditLevel.Advanced);
        await floor.GoesOutAsync(1, "2").OkAsync();
        await floor.RatesAsync(level);

        var (goesOut, shown, stock) = (await floor.GoesOutAsync(1, "1"), await floor.SellsAsync(1, "1", "120", exhibition: floor.Exhibition.Number), await floor.SellsFromStockAsync(1, "1", "120"));
        if (stands)
        {
            Assert.Equal((200, 201, 201), ((int)goesOut.StatusCode, (int)shown.StatusCode, (int)stock.StatusCode));
            return;
        }
        await ProblemAssert.IsAsync(goesOut, 409, "rating-lost");
        await ProblemAssert.IsAsync(shown, 409, "rating-lost");
        await ProblemAssert.IsAsync(stock, 409, "guarantee-insufficient");
        await floor.ReplacesAsync(await floor.GuaranteeAsync(100_000)).OkAsync();
        await floor.GoesOutAsync(1, "1").OkAsync();
    }

    // L581 art. 17: what is on show, sold, declared and reported lost goes over at once.
    [Fact]
    public async Task Another_guarantee_takes_over_everything_and_customs_give_the_first_back()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("10"), Floor.Pieces("5000", floor.Book.Number));
        await floor.ShowsAsync(new ExhibitionGoods(1, 10, []), new ExhibitionGoods(2, 1, [floor.Book.Number]));
        await floor.GoesOutAsync(1, "8").OkAsync();
        await floor.GoesOutAsync(2, "1", floor.Book.Number).OkAsync();
        var sale = (string)(await floor.SellsAsync(1, "2", "300").OkAsync(201))["number"]!;
        var declared = (string)(await floor.SellsAsync(1, "1", "300").OkAsync(201))["number"]!;
        Assert.Null(await floor.DoAsync(work => work.DeclareSalesAsync(Guid.NewGuid(), [(declared, 1)], default)));
        var loss = (string)(await floor.PostAsync("losses", new { lot = await floor.LotAsync(1), place = floor.Show, quantity = "1", cause = "other", happenedOn = Floor.Today, account = "破损" }).OkAsync(201))["id"]!;
        var (first, reserved, next) = (floor.Guarantee, await floor.ReservedAsync(), await floor.GuaranteeAsync(100_000));
        await ProblemAssert.IsAsync(await EndAsync(first), 409, "guarantee-in-use");

        var shown = await floor.ReplacesAsync(next).OkAsync();

        Assert.Equal(next.Number, (string)shown["exhibition"]!["guaranteeNumber"]!);
        Assert.Equal((0m, reserved), (await floor.ReservedAsync(first), await floor.ReservedAsync(next)));
        await AssertAgreesAsync(floor);
        await floor.PostAsync($"sales/{sale}/cancellation", new { reason = "买家取消" }).OkAsync();
        await floor.PostAsync($"desk/losses/{loss}/decision", new { outcome = "forceMajeure", reasons = "查验" }, floor.Customs).OkAsync();
        await floor.ComesBackAsync(1, "4").OkAsync();
        await floor.ComesBackAsync(2, "1", floor.Book.Number).OkAsync();
        Assert.Equal((0m, (await floor.DoAsync(work => work.FindSaleAsync(declared, default)))!.Reserved), (await floor.ReservedAsync(first), await floor.ReservedAsync(next)));
        await AssertAgreesAsync(floor);

        var ended = await (await EndAsync(first)).ReadJsonAsync(200);
        Assert.Equal(("ended", Day(Floor.Today), Day(Floor.Today.AddMonths(3))), ((string)ended["state"]!, (string)ended["endedOn"]!, (string)ended["claimBy"]!));
        await ProblemAssert.IsAsync(await EndAsync(first), 409, "guarantee-ended");
        await ProblemAssert.IsAsync(await EndAsync(next, floor.Clerk), 403, "forbidden");
        await ProblemAssert.IsAsync(await EndAsync(next, TestCallers.OfficerCN), 404, "not-found");
        await ProblemAssert.IsAsync(await floor.ReplacesAsync(first), 409, "guarantee-not-valid");

        Task<HttpResponseMessage> EndAsync(Guarantee of, ServiceDefaults.Authentication.Caller? by = null) => floor.PostAsync($"desk/guarantees/{of.Number}/end", new { reasons = "展示结束，货物已全部核扣" }, by ?? floor.Customs);
    }

    [Theory]
    [InlineData("same", 409, "guarantee-the-same")]
    [InlineData("small", 409, "guarantee-insufficient")]
    [InlineData("short", 409, "guarantee-too-short")]
    [InlineData("over", 409, "guarantee-not-valid")]
    [InlineData("single", 409, "guarantee-is-single")]
    [InlineData("stranger", 422, "body-incomplete")]
    [InlineData("unknown", 422, "body-incomplete")]
    public async Task A_guarantee_that_may_not_take_over_changes_nothing(string what, int status, string code)
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("10"));
        await floor.ShowsAsync(new ExhibitionGoods(1, 5, []));
        await floor.GoesOutAsync(1, "5").OkAsync();
        var reserved = await floor.ReservedAsync();
        var next = what switch
        {
            "same" => floor.Guarantee,
            "small" => await floor.GuaranteeAsync(reserved - 0.01m),
            "short" => await floor.GuaranteeAsync(100_000, until: floor.Exhibition.ValidUntil.AddDays(-1)),
            "over" => await floor.GuaranteeAsync(100_000, until: Floor.Today.AddDays(-1)),
            "single" => await floor.GuaranteeAsync(100_000, Guarantee.Single),
            "stranger" => (await Floor.OpensAsync(service.Host)).Guarantee,
            _ => floor.Guarantee with { Number = "GUA-JA-2020-000001" },
        };
        if (what == "single")
            await floor.ExhibitionAsync(next, null, new ExhibitionGoods(1, 1, []));

        await ProblemAssert.IsAsync(await floor.ReplacesAsync(next), status, code);

        Assert.Equal(reserved, await floor.ReservedAsync());
        Assert.Equal(floor.Guarantee.Number, (await floor.DoAsync(work => work.FindExhibitionAsync(floor.Exhibition.Number, default)))!.GuaranteeNumber);
    }

    // L581 art. 11. Accident: a guarantee for one exhibition is used twice.
    [Fact]
    public async Task A_single_guarantee_is_named_by_one_exhibition()
    {
        var trade = await Trade.OpensAsync(service);
        await trade.Floor.ChangeAsync("update guarantees set scope = 'single' where id = @Id", new { trade.Floor.Guarantee.Id });
        var (one, two) = (await trade.WritesExhibitAsync(), await trade.WritesExhibitAsync());
        await one.SubmitsAsync();
        await two.SubmitsAsync();
        foreach (var story in new[] { one, two })
        {
            await story.ActsAsync("claim");
            await story.ActsAsync("acceptance");
        }

        var answers = await Task.WhenAll(one.ActAsync("approval"), two.ActAsync("approval"));

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        var refused = await ProblemAssert.IsAsync(answers.Single(answer => !answer.IsSuccessStatusCode), 409, "no-longer-in-order");
        Assert.Equal("single-guarantee-stands-for-one-exhibition", (string)refused["errors"]![0]!["code"]!);
    }

    // GSF art. 43: of 汇总 no case has a clock, so the duties and the desk say it.
    [Theory]
    [InlineData("each")]
    [InlineData("summary")]
    public async Task Tax_that_is_not_paid_is_among_the_duties_and_on_the_desk(string payment)
    {
        var trade = await Trade.OpensAsync(service);
        await trade.Floor.SellsAsync(2, "1", "123456.78", trade.Watch).OkAsync(201);
        var story = await trade.WritesDeclarationAsync();
        await story.WritesAsync(form => form["payment"] = payment);
        await story.SubmitsAsync();
        var declaration = await trade.DeclarationAsync(story);
        var (list, due) = ((string)declaration["listNumber"]!, (string)declaration["dueOn"]!);

        Assert.Equal(("tax", due, story.Id), await DutyAsync(list));
        var unpaid = await UnpaidAsync(list);
        Assert.Equal((due, "64876.53", payment), ((string)unpaid!["dueOn"]!, (string)unpaid["total"]!, (string)unpaid["payment"]!));
        Assert.NotEqual("overdue", (string)unpaid["due"]!);
        await trade.Floor.ChangeAsync("update declarations set due_on = @day where list_number = @list", new { list, day = Floor.Today.AddDays(-2) });
        unpaid = await UnpaidAsync(list);
        Assert.Equal(("overdue", "64.88"), ((string)unpaid!["due"]!, (string)unpaid["lateFee"]!));

        await story.ActsAsync("claim");
        await story.ActsAsync("acceptance");
        await story.ActsAsync("tax-paid", new { paidOn = Floor.Today, receipt = "SK-2026-0001" });
        Assert.Null(await DutyAsync(list));
        Assert.Null(await UnpaidAsync(list));

        async Task<(string, string, string)?> DutyAsync(string reference) =>
            (await trade.Floor.ReadAsync("duties"))["items"]!.AsArray().FirstOrDefault(duty => (string)duty!["reference"]! == reference) is { } duty ? ((string)duty["kind"]!, (string)duty["dueOn"]!, (string)duty["caseId"]!) : null;

        // Others declare in the same database: page by page.
        async Task<JsonNode?> UnpaidAsync(string number)
        {
            for (var page = await trade.Floor.ReadAsync("desk/declarations/unpaid", trade.Floor.Customs); ; page = await trade.Floor.ReadAsync($"desk/declarations/unpaid?after={Uri.EscapeDataString((string)page["next"]!)}", trade.Floor.Customs))
            {
                if (page["items"]!.AsArray().FirstOrDefault(one => (string)one!["listNumber"]! == number) is { } found)
                    return found;
                if (page["next"] is null)
                    return null;
            }
        }
    }

    private static async Task AssertAgreesAsync(Floor floor)
    {
        var own = await floor.NumbersAsync();
        Assert.DoesNotContain((await floor.Service<Reconciliation>().RunAsync(default)).Differences.Select(text => text.InCallersLanguage()), text => own.Any(number => text.Contains(number, StringComparison.Ordinal)));
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
