using Dapper;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tests.Acts;
using Platform.Contracts.BondedExhibitions.V1;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.BondedExhibition.Tests.Ledger;

/// <summary>What needs books of its own: a clock that is moved by hand, an outbox that nobody empties, a command that reads everything.</summary>
public sealed class SeparateBooksTests : IAsyncLifetime
{
    private readonly string materials = Directory.CreateTempSubdirectory("bex-reminders-").FullName;

    // In December the year's end comes first and moves both days.
    private readonly ManualTime time = new((Floor.Today.Month == 12 ? new DateOnly(Floor.Today.Year, 11, 30) : Floor.Today).ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc));

    private ServiceHost<Program> host = null!;

    public async ValueTask InitializeAsync() => host = await ServiceHost.StartAsync<Program>(new ServiceSettings
    {
        Database = "bonded-exhibitions-db",
        Configuration = new Dictionary<string, string> { ["Materials:Path"] = materials },
        Broker = new Uri("amqp://nobody:nothing@127.0.0.1:9"),
        Time = time,
    });

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(materials, recursive: true);
    }

    // Domain reference §3.2: due 30 days after the sale, a warning at 20.
    [Fact]
    public async Task Of_a_sale_is_reminded_once_on_the_twentieth_day_and_no_more_when_it_is_settled()
    {
        var floor = await Floor.OpensAsync(host);
        await floor.EntersAsync(Floor.Goods("10"));
        var (cancelled, kept) = (await SellsAsync(floor), await SellsAsync(floor));

        time.Advance(TimeSpan.FromDays(19));
        Assert.Empty(await RemindedAsync(floor));
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(new[] { cancelled, kept }.Order(), await RemindedAsync(floor));
        Assert.Equal(2, (await RemindedAsync(floor)).Count);

        await floor.PostAsync($"sales/{cancelled}/cancellation", new { reason = "买方退货" }).OkAsync();
        Assert.Equal([cancelled], await ToldAsync<ExhibitionGoodsSettled>(floor));
        time.Advance(TimeSpan.FromDays(15));
        Assert.Equal(2, (await RemindedAsync(floor)).Count);
    }

    // GSF art. 43: fifteen days; of 汇总 no case has a clock.
    [Fact]
    public async Task Of_tax_is_reminded_once_as_its_day_comes_near_and_no_more_when_it_is_paid()
    {
        var floor = await Floor.OpensAsync(host);
        await floor.EntersAsync(Floor.Goods("10"));
        await SellsAsync(floor);
        await SellsAsync(floor);
        var (paid, ended) = (await DeclaresAsync(floor, 0), await DeclaresAsync(floor, 1));
        Assert.Empty(await TaxAsync<ExhibitionTaxDueSoon>(floor));

        time.Advance(TimeSpan.FromDays(4));
        Assert.Empty(await TaxAsync<ExhibitionTaxDueSoon>(floor));
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(2, (await TaxAsync<ExhibitionTaxDueSoon>(floor)).Count);
        time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(2, (await TaxAsync<ExhibitionTaxDueSoon>(floor)).Count);
        Assert.All(await ToldAsync<ExhibitionTaxDueSoon>(floor, "offices"), offices => Assert.Contains("JA-CUSTOMS", offices, StringComparison.Ordinal));
        Assert.Empty(await TaxAsync<ExhibitionTaxSettled>(floor));

        await paid.ActsAsync("claim");
        await paid.ActsAsync("acceptance");
        await paid.ActsAsync("tax-paid", new { paidOn = time.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), receipt = "SK-2026-0002" });
        await ended.SubmitAsync("withdrawal");
        Assert.Equal(new[] { paid.Id, ended.Id }.Order(StringComparer.Ordinal), await TaxAsync<ExhibitionTaxSettled>(floor));
        Assert.Equal(2, (await TaxAsync<ExhibitionTaxDueSoon>(floor)).Count);
    }

    // SHC9 VIII: customs have decided, and the keeper need not wait twenty days to hear of it.
    [Fact]
    public async Task Of_a_loss_that_counts_as_an_import_is_reminded_with_its_decision()
    {
        var floor = await Floor.OpensAsync(host);
        await floor.EntersAsync(Floor.Goods("10"));
        var loss = (string)(await floor.PostAsync("losses", new { lot = await floor.LotAsync(1), place = "stock", quantity = "1", cause = "other", happenedOn = Floor.Today, account = "破损" }).OkAsync(201))["id"]!;
        Assert.Empty(await ToldAsync<ExhibitionGoodsDueSoon>(floor));

        await floor.PostAsync($"desk/losses/{loss}/decision", new { outcome = "other", reasons = "查验" }, floor.Customs).OkAsync();

        Assert.Contains("JA-CUSTOMS", Assert.Single(await ToldAsync<ExhibitionGoodsDueSoon>(floor, "offices")), StringComparison.Ordinal);
        Assert.Single(await RemindedAsync(floor));
    }

    // On books of its own: those that other tests upset on purpose would differ.
    [Fact]
    public async Task The_command_finds_books_that_agree_and_names_what_does_not()
    {
        var floor = await Floor.OpensAsync(host);
        await floor.EntersAsync(Floor.Goods("10"));
        await SellsAsync(floor);
        Assert.Equal(0, (await BondedProgram.RunAsync(host, materials, "reconcile")).Code);

        await floor.ChangeAsync("update balances set quantity = quantity + 1 where place = 'stock'");
        var (code, said) = await BondedProgram.RunAsync(host, materials, "reconcile");
        Assert.Equal(1, code);
        Assert.Contains(floor.Book.Number, said, StringComparison.Ordinal);
    }

    private static async Task<string> SellsAsync(Floor floor) => (string)(await floor.SellsAsync(1, "1", "100").OkAsync(201))["number"]!;

    /// <summary>A declaration of one of the sales that are not declared yet.</summary>
    private async Task<Story> DeclaresAsync(Floor floor, int number)
    {
        var story = new Story(host, "bex.consolidated-declaration");
        await story.BeginsAsync(floor.Clerk, subject: floor.Book.Number);
        await story.WritesAsync(form =>
        {
            (form["internalNumber"], form["payment"]) = ($"D-{Guid.NewGuid():N}", "each");
            form["declarant"]!["creditCode"] = "91310105MA1FWHF33E";
            var lines = form["lines"]!.AsArray();
            while (lines.Count > 1)
                lines.RemoveAt(1);
            (lines[0]!["invoice"], lines[0]!["freight"], lines[0]!["insurance"]) = ($"FP-{number}", "0", "0");
        });
        await story.AttachesEverythingAsync();
        await story.SubmitsAsync();
        return story;
    }

    /// <summary>Cases of declarations that were told of after another run of the sweep.</summary>
    private async Task<IReadOnlyList<string>> TaxAsync<TEvent>(Floor floor)
    {
        await host.Services.GetRequiredService<ReminderSweep>().RunAsync(default);
        return await ToldAsync<TEvent>(floor, "caseId");
    }

    /// <summary>What was told after another run of the sweep.</summary>
    private async Task<IReadOnlyList<string>> RemindedAsync(Floor floor)
    {
        await host.Services.GetRequiredService<ReminderSweep>().RunAsync(default);
        return await ToldAsync<ExhibitionGoodsDueSoon>(floor);
    }

    /// <summary>What the events that wait to be sent are about.</summary>
    private static Task<IReadOnlyList<string>> ToldAsync<TEvent>(Floor floor, string member = "number") => floor.DoAsync<IReadOnlyList<string>>(async work =>
        [.. (await work.Connection.QueryAsync<string>("select body from outbox where type like @Type", new { Type = $"%{typeof(TEvent).Name}%" }))
            .Select(body => System.Text.Json.Nodes.JsonNode.Parse(body)![member]!.ToString()).Order(StringComparer.Ordinal)]);
}
