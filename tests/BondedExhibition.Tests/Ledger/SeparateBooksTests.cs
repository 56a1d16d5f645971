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

    /// <summary>What was told after another run of the sweep.</summary>
    private async Task<IReadOnlyList<string>> RemindedAsync(Floor floor)
    {
        await host.Services.GetRequiredService<SaleReminderSweep>().RunAsync(default);
        return await ToldAsync<ExhibitionGoodsDueSoon>(floor);
    }

    /// <summary>Numbers of sales in the events that wait to be sent.</summary>
    private static Task<IReadOnlyList<string>> ToldAsync<TEvent>(Floor floor) => floor.DoAsync<IReadOnlyList<string>>(async work =>
        [.. (await work.Connection.QueryAsync<string>("select body from outbox where type like @Type", new { Type = $"%{typeof(TEvent).Name}%" }))
            .Select(body => (string)System.Text.Json.Nodes.JsonNode.Parse(body)!["number"]!).Order(StringComparer.Ordinal)]);
}
