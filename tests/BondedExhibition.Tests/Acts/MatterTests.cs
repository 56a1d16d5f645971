using System.Text.Json.Nodes;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tests.Ledger;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Acts;

/// <summary>What an approval or a declaration brings about in the books, over HTTP with a real database.</summary>
public sealed class MatterTests(BondedService service)
{
    // Domain reference §3.6, fourth vector: V 123,456.78, r 8 %, c 20 %, VAT 13 %.
    [Fact]
    public async Task A_watch_is_shown_sold_declared_and_leaves_the_books_taxed_to_the_fen_and_the_painting_returns()
    {
        var trade = await Trade.OpensAsync(service);
        var floor = trade.Floor;
        var exhibition = await trade.ExhibitsAsync();
        Assert.StartsWith("EXH-JA-", exhibition, StringComparison.Ordinal);
        await floor.PostAsync($"exhibitions/{exhibition}/out", new { document = "CK001", lines = new[] { new { item = 1, serial = trade.Painting, quantity = "1" }, new { item = 2, serial = trade.Watch, quantity = "1" } } }).OkAsync();
        Assert.Equal(197_800.00m + 64_876.53m, await floor.ReservedAsync());
        var sale = (string)(await floor.SellsAsync(2, "1", "123456.78", trade.Watch, exhibition).OkAsync(201))["number"]!;

        var story = await trade.WritesDeclarationAsync();
        Assert.Equal(sale, (string)story.Case["form"]!["lines"]![0]!["sale"]!);
        await story.SubmitsAsync();
        Assert.Equal(("Declared", "declared"), (story.State, await SaleStateAsync(floor, sale)));
        var declaration = await trade.DeclarationAsync(story);
        Assert.Matches(@"^QD2233\d\dI\d{9}$", (string)declaration["listNumber"]!);
        Assert.Equal(("123456.78", "9876.54", "33333.33", "21666.66", "64876.53"),
            ((string)declaration["dutiableValue"]!, (string)declaration["duty"]!, (string)declaration["consumptionTax"]!, (string)declaration["vat"]!, (string)declaration["total"]!));
        Assert.Equal((string)story.Case["deadlines"]!.AsArray().Single(deadline => (string)deadline!["code"]! == "tax-payment")!["statutoryDue"]!, (string)declaration["dueOn"]!);

        await story.ActsAsync("claim");
        await story.ActsAsync("acceptance");
        await ProblemAssert.IsAsync(await story.ActAsync("tax-paid", new { paidOn = Floor.Today.AddDays(1), receipt = " " }), 422, "body-incomplete", "/paidOn", "/receipt");
        await story.ActsAsync("tax-paid", new { paidOn = Floor.Today, receipt = "SK-2026-0001" });
        await story.ActsAsync("goods-release");

        Assert.Equal(("Released", "released"), (story.State, await SaleStateAsync(floor, sale)));
        var released = await trade.DeclarationAsync(story, floor.Customs);
        Assert.Equal(("SK-2026-0001", "0.00"), ((string)released["receipt"]!, (string)released["lateFee"]!));
        Assert.NotNull(released["releasedOn"]);
        Assert.Equal((0m, 197_800.00m), (await floor.AtAsync(2, "sold", trade.Watch), await floor.ReservedAsync()));
        await floor.PostAsync($"exhibitions/{exhibition}/back", new { lines = new[] { new { item = 1, serial = trade.Painting, quantity = "1" } } }).OkAsync();
        Assert.Equal((1m, 0m), (await floor.AtAsync(1, "stock", trade.Painting), await floor.ReservedAsync()));
    }

    [Fact]
    public async Task The_statement_of_the_tax_explains_every_figure_and_ends_with_the_declaration()
    {
        var trade = await Trade.OpensAsync(service);
        await trade.Floor.SellsAsync(2, "1", "123456.78", trade.Watch).OkAsync(201);
        var story = await trade.WritesDeclarationAsync();
        await story.SubmitsAsync();

        using var page = await trade.Floor.GetAsync($"cases/{story.Id}/documents/tax-statement?format=html&lang=en");
        var html = await page.Content.ReadAsStringAsync();
        Assert.All(new[] { "9,876.54", "33,333.33", "21,666.66", "64,876.53", (string)(await trade.DeclarationAsync(story))["listNumber"]! }, figure => Assert.Contains(figure, html, StringComparison.Ordinal));

        await story.SubmitAsync("withdrawal");
        await story.LooksAsync(trade.Floor.Clerk);
        Assert.Equal("Withdrawn", story.State);
        var documents = await trade.Floor.ReadAsync($"cases/{story.Id}/documents");
        Assert.Equal("revoked", (string)documents["items"]!.AsArray().Single(document => (string)document!["kind"]! == "tax-statement")!["state"]!);
    }

    // Accident: what ends with a case ends something that was never completed.
    [Fact]
    public async Task A_draft_that_is_withdrawn_has_no_declaration_to_end()
    {
        var trade = await Trade.OpensAsync(service);
        var sale = (string)(await trade.Floor.SellsAsync(2, "1", "123456.78", trade.Watch).OkAsync(201))["number"]!;
        var story = await trade.WritesDeclarationAsync();

        await (await story.SubmitAsync("withdrawal")).ReadJsonAsync();

        await story.LooksAsync(trade.Floor.Clerk);
        Assert.Equal("Withdrawn", story.State);
        Assert.Equal("sold", (await trade.Floor.DoAsync(work => work.FindSaleAsync(sale, default)))!.State);
    }

    // Accident: two declarations for one sale, or a returned one that keeps it.
    [Fact]
    public async Task A_sale_stands_in_one_declaration_and_comes_back_when_it_is_returned()
    {
        var trade = await Trade.OpensAsync(service);
        var sale = (string)(await trade.Floor.SellsAsync(2, "1", "123456.78", trade.Watch).OkAsync(201))["number"]!;
        var (first, second) = (await trade.WritesDeclarationAsync(), await trade.WritesDeclarationAsync());
        await first.SubmitsAsync();
        var refused = await ProblemAssert.IsAsync(await second.SubmitAsync(), 422, "findings-block-submission");
        Assert.Contains(refused["errors"]!.AsArray(), error => (string)error!["code"]! == "sale-must-not-be-declared-yet");

        await first.ActsAsync("claim");
        await ProblemAssert.IsAsync(await first.ActAsync("return", new { reason = "" }), 422, "body-incomplete", "/reason");
        await first.ActsAsync("return", new { reason = "商品编码有误" });
        Assert.Equal(("Returned", "sold"), (first.State, await SaleStateAsync(trade.Floor, sale)));
        await second.SubmitsAsync();
        Assert.Equal("declared", await SaleStateAsync(trade.Floor, sale));
        Assert.NotEqual((string)(await trade.DeclarationAsync(first))["listNumber"]!, (string)(await trade.DeclarationAsync(second))["listNumber"]!);
    }

    // GSF art. 21(1): the day of the rates stays, and so does the number; only what the notice names changes.
    [Fact]
    public async Task A_correction_counts_the_tax_anew_and_keeps_number_and_day()
    {
        var trade = await Trade.OpensAsync(service);
        var sale = (string)(await trade.Floor.SellsAsync(2, "1", "123456.78", trade.Watch).OkAsync(201))["number"]!;
        var story = await trade.WritesDeclarationAsync();
        await story.SubmitsAsync();
        var before = await trade.DeclarationAsync(story);
        await story.ActsAsync("claim");
        await story.ActsAsync("correction-requests", new { items = new[] { new { pointer = "/lines", message = "请补充运费" } } });
        await story.LooksAsync(trade.Floor.Clerk);
        await story.WritesAsync(form => form["lines"]![0]!["freight"] = "1000.00");
        await story.SubmitsAsync("resubmission");

        var after = await trade.DeclarationAsync(story);
        Assert.Equal(((string)before["listNumber"]!, (string)before["rateDay"]!, (string)before["dueOn"]!), ((string)after["listNumber"]!, (string)after["rateDay"]!, (string)after["dueOn"]!));
        // (124,456.78 + 9,956.54) ÷ 0.8 × 20 % = 33,603.33; VAT 13 % of 168,016.65 = 21,842.16
        Assert.Equal(("124456.78", "9956.54", "33603.33", "21842.16", "65402.03"),
            ((string)after["dutiableValue"]!, (string)after["duty"]!, (string)after["consumptionTax"]!, (string)after["vat"]!, (string)after["total"]!));
        Assert.Equal("declared", await SaleStateAsync(trade.Floor, sale));
        var papers = (await trade.Floor.ReadAsync($"cases/{story.Id}/documents"))["items"]!.AsArray().Where(document => (string)document!["kind"]! == "tax-statement").Select(document => (string)document!["state"]!);
        Assert.Equal(["replaced", "valid"], papers.Order(StringComparer.Ordinal));
    }

    // GSF art. 43: 汇总 with a guarantee, by the fifth working day of the next month, is no count of days.
    [Fact]
    public async Task Tax_that_is_collected_together_is_due_next_month()
    {
        var trade = await Trade.OpensAsync(service);
        await trade.Floor.SellsAsync(2, "1", "123456.78", trade.Watch).OkAsync(201);
        var story = await trade.WritesDeclarationAsync();
        await story.WritesAsync(form => form["payment"] = "summary");
        await story.SubmitsAsync();
        var due = Declarations.TaxTerm.DueOn(Domain.TaxPayment.Summary, Floor.Today, CaseKernel.Clock.WorkingDays.Shipped);
        Assert.Equal((due.ToString("O", System.Globalization.CultureInfo.InvariantCulture), "acceptance-check"), ((string)(await trade.DeclarationAsync(story))["dueOn"]!, Trade.Deadlines(story).Single()));
    }

    [Fact]
    public async Task A_stranger_does_not_find_a_declaration()
    {
        var trade = await Trade.OpensAsync(service);
        await trade.Floor.SellsAsync(2, "1", "1", trade.Watch).OkAsync(201);
        var story = await trade.WritesDeclarationAsync();
        await story.SubmitsAsync();
        using var own = await story.GetAsync($"cases/{story.Id}/declaration", TestCallers.Applicant2);
        using var desk = await story.GetAsync($"desk/cases/{story.Id}/declaration", TestCallers.OfficerOfCultureSJ);
        Assert.Equal((404, 404), ((int)own.StatusCode, (int)desk.StatusCode));
    }

    // L581 arts 16-17.
    [Theory]
    [InlineData("single", "guarantee-decision")]
    [InlineData("general", "general-guarantee-decision")]
    public async Task A_guarantee_is_decided_in_five_days_and_a_general_one_in_ten(string scope, string limit)
    {
        var trade = new Trade(service, await Floor.OpensAsync(service.Host));
        var story = await trade.FilesAsync("bex.guarantee", null, form => form["scope"] = scope);
        await story.ActsAsync("claim");
        await story.ActsAsync("acceptance");
        Assert.Equal([limit], Trade.Deadlines(story));
        await story.ActsAsync("approval");

        var guarantee = (await trade.Floor.DoAsync(work => work.FindGuaranteeAsync(Trade.Subject(story), default)))!;
        Assert.Equal(("letter", scope, 5_000_000m, 0m, Guarantee.Active), (guarantee.Kind, guarantee.Scope, guarantee.Ceiling, guarantee.Reserved, guarantee.State));
    }

    [Fact]
    public async Task A_waiver_stands_up_to_its_ceiling()
    {
        var trade = new Trade(service, await Floor.OpensAsync(service.Host));
        var story = await Trade.ApprovesAsync(await trade.FilesAsync("bex.waiver", null, _ => { }));
        var guarantee = (await trade.Floor.DoAsync(work => work.FindGuaranteeAsync(Trade.Subject(story), default)))!;
        Assert.Equal(("waiver", 3_000_000m), (guarantee.Kind, guarantee.Ceiling));
    }

    // Accident: an exhibition is approved although something was left undeclared since it was applied for.
    [Fact]
    public async Task What_is_no_longer_in_order_is_not_approved()
    {
        var trade = await Trade.OpensAsync(service);
        var story = await trade.WritesExhibitAsync();
        await story.SubmitsAsync();
        await story.ActsAsync("claim");
        await story.ActsAsync("acceptance");
        await trade.Floor.EntersAsync(Floor.Goods());
        var sale = (string)(await trade.Floor.SellsAsync(3, "1", "500").OkAsync(201))["number"]!;
        await trade.Floor.ChangeAsync("update sales set due_on = @due where number = @sale", new { due = Floor.Today.AddDays(-1), sale });

        var refusal = await ProblemAssert.IsAsync(await story.ActAsync("approval"), 409, "no-longer-in-order");
        Assert.Equal("no-declaration-may-be-overdue", (string)refusal["errors"]![0]!["code"]!);
    }

    [Fact]
    public async Task A_draft_begins_with_book_and_guarantee()
    {
        var trade = new Trade(service, await Floor.OpensAsync(service.Host));
        var form = (await service.Story().BeginsAsync(trade.Floor.Clerk)).Case["form"]!;
        Assert.Equal((trade.Floor.Book.Number, "2233", trade.Floor.Guarantee.Number), ((string)form["head"]!["bookNumber"]!, (string)form["head"]!["customsCode"]!, (string)form["guarantee"]!["number"]!));
    }

    [Theory]
    [InlineData("guarantee", "guarantee-must-stand")]
    [InlineData("small", "guarantee-must-cover-the-full-tax")]
    [InlineData("permit", "art-must-have-a-permit")]
    [InlineData("serial", "enough-must-be-in-stock")]
    public async Task An_exhibition_that_is_not_in_order_is_not_submitted(string what, string code)
    {
        var trade = await Trade.OpensAsync(service, what == "small" ? 262_676.52m : 1_000_000m);
        var story = await trade.WritesExhibitAsync(change: form =>
        {
            if (what == "guarantee")
                form["guarantee"]!["number"] = "GUA-JA-2020-000001";
            else if (what == "permit")
                form["goods"]![0]!.AsObject().Remove("artPermit");
            else if (what == "serial")
                form["goods"]![1]!["serials"]![0] = "W-0";
        });
        var refused = await ProblemAssert.IsAsync(await story.SubmitAsync(), 422, "findings-block-submission");
        Assert.Contains(refused["errors"]!.AsArray(), error => (string)error!["code"]! == code);
    }

    // S3 item 4, D5: the ten days count from the fixed list, which is handed in; the culture department decides.
    [Fact]
    public async Task A_permit_names_its_works_and_lets_them_be_shown()
    {
        var trade = await Trade.OpensAsync(service);
        var story = await trade.FilesAsync("bex.art-import", null, _ => { }, "SJ-CBZ");
        await story.ActsAsync("claim", officer: TestCallers.OfficerOfCultureSJ);
        await story.ActsAsync("acceptance", officer: TestCallers.OfficerOfCultureSJ);
        Assert.Equal(["art-decision"], Trade.Deadlines(story));
        Assert.Equal((string)Deadline("acceptance-check")["startedOn"]!, (string)Deadline("art-decision")["startedOn"]!);
        await story.ActsAsync("approval", officer: TestCallers.OfficerOfCultureSJ);
        var permit = Trade.Subject(story);
        Assert.StartsWith("ART-SJ-CBZ-", permit, StringComparison.Ordinal);

        var exhibit = await trade.WritesExhibitAsync(permit);
        await exhibit.SubmitsAsync();
        Assert.Equal("Submitted", exhibit.State);
        var other = await trade.WritesExhibitAsync(permit, form => form["goods"]![0]!["name"] = "布面油画《海岸》");
        var refused = await ProblemAssert.IsAsync(await other.SubmitAsync(), 422, "findings-block-submission");
        Assert.Contains(refused["errors"]!.AsArray(), error => (string)error!["code"]! == "art-permit-must-name-the-work");

        JsonNode Deadline(string code) => story.Case["deadlines"]!.AsArray().Single(deadline => (string)deadline!["code"]! == code)!;
    }

    // ART art. 3: numbers are consecutive and no secret; whose works are shown is said by the form, with the contract
    [Fact]
    public async Task A_permit_is_used_by_its_importer_or_for_their_works()
    {
        var permit = await PermitAsync(await Trade.OpensAsync(service));
        var stranger = await Trade.OpensAsync(service);
        var strange = new JsonObject { ["customsNumber"] = "3122260002", ["name"] = "远航咨询有限公司", ["creditCode"] = "91310106MA1FYDX89N" };
        var taken = await stranger.WritesExhibitAsync(permit, form => form["head"]!["enterprise"] = strange.DeepClone());
        await ProblemAssert.IsAsync(await taken.SubmitAsync(), 422, "findings-block-submission", "/goods/0/artPermit");
        var named = await stranger.WritesExhibitAsync(permit, form =>
        {
            form["head"]!["exhibitor"] = form["head"]!["enterprise"]!.DeepClone();
            form["head"]!["enterprise"] = strange.DeepClone();
        });
        await named.SubmitsAsync();

        var entry = new { code = "9701911900", name = "布面油画《江岸》", quantity = "1", unit = "011", unitValue = "1", origin = "FRA", serials = new[] { $"P-{permit}" }, tracking = "serial", artPermit = permit };
        await ProblemAssert.IsAsync(await stranger.Floor.PostAsync($"books/{stranger.Floor.Book.Number}/entries", Floor.Entry(entry)), 422, "body-incomplete", "/lines/0/artPermit");
    }

    // §3.8: between abroad and a zone no permit is needed; HGF art. 66, L581 art. 4: what is shown and sold has its papers
    [Fact]
    public async Task The_papers_of_an_approved_exhibition_are_those_of_its_goods()
    {
        var trade = await Trade.OpensAsync(service);
        await trade.Floor.ChangeAsync("update book_items set art_permit = null where book_id = @Id", new { trade.Floor.Book.Id });
        var permit = await PermitAsync(trade);
        var story = await trade.WritesExhibitAsync(permit, form => (form["goods"]![1]!["licenceNumber"], form["goods"]![1]!["licenceValidUntil"]) = ("LIC-9", "2099-12-31"));
        await story.SubmitsAsync();
        var exhibition = Trade.Subject(await Trade.ApprovesAsync(story));

        await trade.Floor.PostAsync($"exhibitions/{exhibition}/out", new { lines = new[] { new { item = 1, serial = trade.Painting, quantity = "1" } } }).OkAsync();
        var painting = await trade.Floor.ReadAsync($"lots/{await trade.Floor.LotAsync(1, trade.Painting)}");
        Assert.Equal((permit, story.Id), ((string)painting["artPermit"]!, (string)Assert.Single(painting["papers"]!.AsArray())!["caseId"]!));
        var watch = await trade.Floor.ReadAsync($"lots/{await trade.Floor.LotAsync(2, trade.Watch)}");
        Assert.Equal(("LIC-9", "2099-12-31"), ((string)watch["licenceNumber"]!, (string)watch["licenceValidUntil"]!));
    }

    /// <summary>A permit for the example's works.</summary>
    private static async Task<string> PermitAsync(Trade trade) =>
        Trade.Subject(await Trade.ApprovesAsync(await trade.FilesAsync("bex.art-import", null, _ => { }, "SJ-CBZ"), TestCallers.OfficerOfCultureSJ));

    [Fact]
    public async Task An_extension_moves_the_last_day_and_puts_another_certificate_in_place_of_the_first()
    {
        var trade = await Trade.OpensAsync(service);
        var number = await trade.ExhibitsAsync();
        var exhibition = (await trade.Floor.DoAsync(work => work.FindExhibitionAsync(number, default)))!;
        var until = exhibition.ValidUntil.AddMonths(2);
        // The guarantee ends before: another takes its place first.
        await trade.Floor.ChangeAsync("update guarantees set valid_until = @ValidUntil where number = @GuaranteeNumber", exhibition);
        await trade.Floor.ReplacesAsync(await trade.Floor.GuaranteeAsync(1_000_000, until: until), exhibition).OkAsync();
        await Trade.ApprovesAsync(await trade.FilesAsync("bex.extend", number, form => form["validUntil"] = until.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(until, (await trade.Floor.DoAsync(work => work.FindExhibitionAsync(number, default)))!.ValidUntil);
        using var anybody = service.Host.Client();
        Assert.Equal(("replaced", $"{number}-G1"), await PaperAsync(number));
        Assert.Equal(("replaced", $"{number}-E1"), await PaperAsync($"{number}-G1"));
        Assert.Equal(("valid", null), await PaperAsync($"{number}-E1"));

        async Task<(string, string?)> PaperAsync(string paper)
        {
            var face = await anybody.GetAsync(new Uri($"{Story.Root}/public/certificates/{paper}", UriKind.Relative)).OkAsync();
            return ((string)face["state"]!, (string?)face["replacedBy"]);
        }
    }

    // S2 item 2: 网购保税 becomes 进境保税.
    [Fact]
    public async Task A_transfer_within_the_book_changes_the_channel()
    {
        var trade = new Trade(service, await Floor.OpensAsync(service.Host));
        await trade.Floor.EntersAsync(new { code = "4202210000", name = "牛皮手提包", quantity = "10", unit = "011", unitValue = "100", origin = "ITA", channel = "ecommerce", tracking = "quantity" });
        await Trade.ApprovesAsync(await trade.FilesAsync("bex.transfer", trade.Floor.Book.Number, form =>
        {
            (form["receivingBook"], form["lines"]![0]!["quantity"]) = (trade.Floor.Book.Number, "4");
            form["receiver"] = form["sender"]!.DeepClone();
        }));

        Assert.Equal((6m, 4m), (await trade.Floor.AtAsync(1, "stock"), await trade.Floor.AtAsync(2, "stock")));
        var items = await trade.Floor.DoAsync(work => work.ItemsOfAsync(trade.Floor.Book.Id, default));
        Assert.Equal(["ecommerce", "bonded"], items.Select(item => item.Channel));
    }

    // §3.9: warehouses have a term.
    [Fact]
    public async Task Storage_is_extended_for_the_goods_that_are_named()
    {
        var trade = new Trade(service, await Floor.OpensAsync(service.Host, kind: BookKinds.PublicWarehouse));
        await trade.Floor.EntersAsync(Floor.Goods(), Floor.Goods());
        var until = Floor.Today.AddDays(-40).AddYears(2);
        await Trade.ApprovesAsync(await trade.FilesAsync("bex.storage-extension", trade.Floor.Book.Number, form => form["until"] = until.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));

        var known = await trade.Floor.DoAsync(work => Domain.Stocks.StockOfAsync(work, trade.Floor.Book.Id, [1, 2], default));
        Assert.Equal([until, until.AddYears(-1)], known.OrderBy(stocked => stocked.Seq).Select(stocked => stocked.StorageUntil!.Value));
    }

    [Fact]
    public async Task A_refusal_says_why_and_opens_nothing()
    {
        var trade = await Trade.OpensAsync(service);
        var story = await trade.WritesExhibitAsync();
        await story.SubmitsAsync();
        await story.ActsAsync("claim");
        await story.ActsAsync("acceptance");
        await story.ActsAsync("refusal", new { reasons = new[] { new { text = "展示场所不符合监管要求" } } });
        Assert.Equal("Refused", story.State);
        Assert.Empty(await trade.Floor.DoAsync(work => work.ExhibitionsOfAsync(trade.Floor.Organisation, default)));
    }

    // Accident: who keeps the goods, and on which number, can be read in what the platform sends.
    [Fact]
    public async Task The_officer_sees_the_keeper_masked_in_lists_and_letters()
    {
        var trade = await Trade.OpensAsync(service);
        var story = await trade.WritesExhibitAsync();
        await story.SubmitsAsync();
        var seen = (await (await story.GetAsync($"desk/cases/{story.Id}", trade.Floor.Customs)).ReadJsonAsync()).ToJsonString();
        Assert.DoesNotContain("13900000000", seen, StringComparison.Ordinal);
        using var letter = await story.GetAsync($"desk/cases/{story.Id}/documents/receipt?format=html", trade.Floor.Customs);
        var html = await letter.Content.ReadAsStringAsync();
        Assert.DoesNotContain("陈示例", html, StringComparison.Ordinal);
        Assert.DoesNotContain("13900000000", html, StringComparison.Ordinal);
    }

    private static async Task<string> SaleStateAsync(Floor floor, string sale) => (await floor.DoAsync(work => work.FindSaleAsync(sale, default)))!.State;
}
