using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using MassTransit;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tests.Acts;
using Platform.Contracts.BondedExhibitions.V1;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Tests.Ledger;

/// <summary>Many do everything at once, and the books balance (domain reference §3.4).</summary>
public sealed class ConcurrencyTests(BondedService service)
{
    private const int Workers = 4;
    private const int Movements = 10_000;

    // Accident: two clerks at once show, sell or lose the same goods, or use the same guarantee, and the books no longer close.
    [Theory]
    [InlineData(20261121)]
    public async Task Ten_thousand_random_movements_leave_every_invariant_true(int seed)
    {
        var floor = await Floor.OpensAsync(service.Host, ceiling: 100_000);
        var pieces = Enumerable.Range(1, 12).Select(i => $"{seed}-{i}").ToArray();
        await floor.EntersAsync([.. Enumerable.Range(1, 20).Select(i => Floor.Goods("2000", (i * 20).ToString(CultureInfo.InvariantCulture))), Floor.Pieces("2000", pieces)]);
        var small = await floor.GuaranteeAsync(9_000, Guarantee.Single);
        ExhibitionGoods[] goods = [.. Enumerable.Range(1, 20).Select(i => new ExhibitionGoods(i, 400, [])), new(21, 12, pieces)];
        Exhibition[] shows = [await floor.ExhibitionAsync(null, null, goods), await floor.ExhibitionAsync(null, null, goods), await floor.ExhibitionAsync(small, null, goods)];
        var market = await Market.OfAsync(floor, shows, [floor.Guarantee.Number, (await floor.GuaranteeAsync(100_000)).Number, small.Number]);

        // Somebody wants the events, as in production: what nobody wants is sent again and again.
        await floor.Service<IBusControl>().ConnectReceiveEndpoint("sold", endpoint => endpoint.Handler<ExhibitionGoodsSold>(_ => Task.CompletedTask)).Ready;
        var done = 0;
        using var sampling = new CancellationTokenSource();
        var samples = SampleAsync(floor, sampling.Token);
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            var random = new Random(seed + worker);
            while (Volatile.Read(ref done) < Movements)
                Interlocked.Add(ref done, await market.ActAsync(random));
        })));
        await sampling.CancelAsync();

        Assert.True(await samples > 0, "the invariants were not looked at meanwhile");
        await AssertInvariantsAsync(floor);
        Assert.All(market.Refusals.Keys, code => Assert.Contains(code, Market.Expected));
        Assert.True(market.Refusals.GetValueOrDefault("guarantee-insufficient") > 0 && market.Refusals.GetValueOrDefault("insufficient-balance") > 0, "nobody came too late");
        string[] kinds = ["EX_OUT", "EX_BACK", "SALE", "TAKE", "RELEASE", "LOSS_REPORT", "LOSS_FM", "LOSS_OTHER", "LOSS_BACK", "GUARANTEE", "REEXPORT", "IN", "ADJ", "OUT_T", "IN_T"];
        foreach (var kind in kinds)
            Assert.True(await floor.MovementsAsync(kind) > 0, $"no {kind}");
        Assert.True(await floor.DoAsync(work => work.Connection.QuerySingleAsync<int>("select count(*) from movements where book_id = @Id and kind = 'GUARANTEE' and from_place like 'show/%'", new { floor.Book.Id })) > 0, "no guarantee was replaced");
    }

    // Accident: fifty trucks leave at once on a guarantee that holds ten.
    [Fact]
    public async Task Fifty_at_once_do_not_overdraw_a_guarantee()
    {
        var floor = await Floor.OpensAsync(service.Host, ceiling: 1_000);
        await floor.EntersAsync(Floor.Goods("500", "100"));
        await floor.ShowsAsync(new ExhibitionGoods(1, 500, []));

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => floor.GoesOutAsync(1, "2")));

        var through = answers.Count(answer => answer.IsSuccessStatusCode);
        var refusals = answers.Where(answer => !answer.IsSuccessStatusCode).ToList();
        Assert.InRange(through, 1, 49);
        foreach (var refusal in refusals)
            Assert.Equal("guarantee-insufficient", (string)(await Testing.ProblemAssert.IsAsync(refusal, 409, "guarantee-insufficient"))["code"]!);
        Assert.Equal(through * 2, await floor.AtAsync(1, floor.Show));
        Assert.InRange(await floor.ReservedAsync(), 1, 1_000);
        await AssertInvariantsAsync(floor);
    }

    // Accident: a watch is entered in two books by two clerks at the same moment.
    [Fact]
    public async Task A_piece_is_entered_in_one_of_two_books()
    {
        var (one, two) = (await Floor.OpensAsync(service.Host), await Floor.OpensAsync(service.Host));
        var serial = Guid.NewGuid().ToString("N");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
        {
            var floor = i % 2 == 0 ? one : two;
            return floor.PostAsync($"books/{floor.Book.Number}/entries", Floor.Entry(Floor.Pieces("1000", serial)));
        }));

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        foreach (var refusal in answers.Where(answer => !answer.IsSuccessStatusCode))
            await Testing.ProblemAssert.IsAsync(refusal, 409, "piece-elsewhere");
    }

    // Accident: the phone sends the sale again because the answer did not come.
    [Fact]
    public async Task The_same_sale_twenty_times_is_one_movement()
    {
        var floor = await Floor.OpensAsync(service.Host);
        await floor.EntersAsync(Floor.Goods("100"));
        var key = Guid.NewGuid().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => floor.SellsAsync(1, "1", "120", key: key)));

        var numbers = new HashSet<string>();
        foreach (var answer in answers)
            numbers.Add((string)(await Task.FromResult(answer).OkAsync(201))["number"]!);
        Assert.Single(numbers);
        Assert.Equal((1, 99m), (await floor.MovementsAsync("SALE"), await floor.AtAsync(1, "stock")));
    }

    private static Task<int> SampleAsync(Floor floor, CancellationToken cancellationToken) => Task.Run(async () =>
    {
        var samples = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            await AssertInvariantsAsync(floor);
            samples++;
            await Task.Delay(700, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return samples;
    }, CancellationToken.None);

    private static async Task AssertInvariantsAsync(Floor floor)
    {
        var found = await floor.Service<Reconciliation>().RunAsync(default);
        var own = await floor.NumbersAsync();
        Assert.DoesNotContain(found.Differences.Select(difference => difference.InCallersLanguage()), text => own.Any(number => text.Contains(number, StringComparison.Ordinal)));
        Assert.Equal(0, await floor.DoAsync(work => work.Connection.QuerySingleAsync<int>(
            """
            select (select count(*) from balances where quantity < 0 or reserved < 0)
                + (select count(*) from guarantees where reserved > ceiling or reserved < 0)
                + (select count(*) from (select b.lot_id from balances b join lot_rows l on l.id = b.lot_id where l.tracking = 'serial' group by b.lot_id having sum(b.quantity) > 1) twice)
            """)));
    }

    /// <summary>Clerks and customs who do at random what they may, through the acts of the service.</summary>
    private sealed class Market
    {
        public static readonly IReadOnlyList<string> Expected =
        [
            "insufficient-balance", "guarantee-insufficient", "not-declared-goods", "piece-elsewhere", "sale-declared", "sale-released", "sale-cancelled", "sale-is-loss", "sale-not-declarable", "loss-decided", "goods-unknown", "body-incomplete",
            "guarantee-the-same", "guarantee-is-single", "exhibition-moves",
        ];

        private readonly List<(int Item, string Serial, Guid Id)> lots = [];
        private readonly ConcurrentQueue<(string Show, JsonNode Lines)> outs = [];
        private readonly ConcurrentQueue<string> sales = [];
        private readonly ConcurrentQueue<string> losses = [];

        public ConcurrentDictionary<string, int> Refusals { get; } = [];

        public required Floor Floor { get; init; }

        public required Exhibition[] Shows { get; init; }

        public required string[] Guarantees { get; init; }

        public static async Task<Market> OfAsync(Floor floor, Exhibition[] shows, string[] guarantees)
        {
            var market = new Market { Floor = floor, Shows = shows, Guarantees = guarantees };
            market.lots.AddRange(await floor.DoAsync(async work => await work.Connection.QueryAsync<(int, string, Guid)>("select seq, serial, id from lot_rows where book_id = @Id order by seq, serial", new { floor.Book.Id })));
            return market;
        }

        /// <summary>How many movements came of it.</summary>
        public async Task<int> ActAsync(Random random)
        {
            var show = Shows[random.Next(12) switch { 0 => 2, < 6 => 1, _ => 0 }];
            // One piece by itself, or several goods that are counted by quantity.
            var chosen = random.Next(6) == 0 ? [lots[^(1 + random.Next(12))]] : Enumerable.Range(0, random.Next(6, 24)).Select(_ => lots[random.Next(20)]).DistinctBy(one => one.Id).ToList();
            var lot = chosen[0];
            string Quantity((int Item, string Serial, Guid Id) of) => of.Serial.Length > 0 ? "1" : random.Next(1, 5).ToString(CultureInfo.InvariantCulture);
            var (quantity, lines) = (Quantity(lot), chosen.Select(one => new { item = one.Item, serial = one.Serial, quantity = Quantity(one) }).ToList());
            var (act, movements) = random.Next(100) switch
            {
                < 36 => (OutAsync(show, Json(new { lines })), lines.Count),
                < 58 when outs.TryDequeue(out var trip) => (Floor.Service<ShowGoods>().BackAsync(trip.Show, trip.Lines, Key(), Floor.Clerk, default), trip.Lines["lines"]!.AsArray().Count),
                < 70 => (SellAsync(random, lot.Id, quantity, show), 1),
                < 77 when sales.TryDequeue(out var sale) => (Floor.Service<SellGoods>().CancelAsync(sale, Json(new { }), Key(), Floor.Clerk, default), 1),
                < 83 when sales.TryDequeue(out var sale) => (DeclareAsync(random, sale), 1),
                < 86 => (LoseAsync(random, lot.Id, quantity, show), 1),
                < 89 when losses.TryDequeue(out var loss) => (
                    Floor.Service<LoseGoods>().DecideAsync(Guid.Parse(loss), Json(new { outcome = random.Next(3) switch { 0 => "forceMajeure", 1 => "other", _ => "returned" }, reasons = "查验" }), Key(), Floor.Customs, default), 1),
                < 91 => (Floor.Service<ReexportGoods>().DoAsync(Json(new { book = Floor.Book.Number, document = "CK", lines }), Key(), Floor.Clerk, default), lines.Count),
                < 95 => (Floor.Service<EnterGoods>().DoAsync(
                    Floor.Book.Number,
                    Json(new { document = "RK", enteredOn = Floor.Today, lines = lines.Select(one => new { one.item, serials = one.serial.Length > 0 ? new[] { one.serial } : null, one.quantity }) }), Key(), Floor.Clerk, default), lines.Count),
                < 96 => (Floor.Service<AdjustGoods>().DoAsync(
                    Json(new { book = Floor.Book.Number, item = lot.Item, serial = lot.Serial, place = random.Next(2) == 0 ? "stock" : $"show/{show.Number}", quantity = random.Next(2) == 0 ? "1" : "-1", reason = "盘点" }), Key(), Floor.Customs, default), 1),
                < 97 => (ConvertAsync(lot, quantity), 2),
                // What stands for an exhibition changes, among everything else that happens.
                < 99 => (Floor.Service<ReplaceGuarantee>().DoAsync(show.Number, Json(new { guarantee = Guarantees[random.Next(Guarantees.Length)] }), Key(), Floor.Clerk, default), 1),
                _ => (Floor.Service<ShowGoods>().BackAsync(show.Number, Json(new { lines }), Key(), Floor.Clerk, default), lines.Count),
            };
            if ((await act).Problem is not { } refusal)
                return movements;
            Refusals.AddOrUpdate(refusal.Kind.Code, 1, (_, count) => count + 1);
            return 0;
        }

        private async Task<Outcome<string>> OutAsync(Exhibition show, JsonNode lines)
        {
            var shown = await Floor.Service<ShowGoods>().OutAsync(show.Number, lines, Key(), Floor.Clerk, default);
            if (shown.Problem is null)
                outs.Enqueue((show.Number, lines));
            return shown;
        }

        private async Task<Outcome<string>> SellAsync(Random random, Guid lot, string quantity, Exhibition show)
        {
            var sold = await Floor.Service<SellGoods>().DoAsync(
                Json(new { lot, quantity, price = random.Next(50, 3000).ToString(CultureInfo.InvariantCulture), place = random.Next(3) == 0 ? null : $"show/{show.Number}" }), Key(), Floor.Clerk, default);
            if (sold.Problem is null)
                sales.Enqueue(sold.Value!);
            return sold;
        }

        private async Task<Outcome<string>> LoseAsync(Random random, Guid lot, string quantity, Exhibition show)
        {
            var lost = await Floor.Service<LoseGoods>().ReportAsync(
                Json(new { lot, place = random.Next(3) == 0 ? "stock" : $"show/{show.Number}", quantity, cause = "other", happenedOn = Floor.Today, account = "破损" }), Key(), Floor.Clerk, default);
            if (lost.Problem is null)
                losses.Enqueue(lost.Value!);
            return lost;
        }

        /// <summary>With another tax than the floor counted, as a declaration does.</summary>
        private Task<Outcome<string>> DeclareAsync(Random random, string sale) => Floor.Service<CaseKernel.Acts.Writes>().DoAsync<string>(async work =>
        {
            var declaration = Guid.NewGuid();
            var posting = await work.HoldSalesAsync(declaration, [sale], default);
            if (await work.DeclareSalesAsync(declaration, [(sale, 1)], default) is { } refused)
                return refused;
            if (await work.SecureAsync(posting, await work.SecuredOfAsync(declaration, default), _ => random.Next(2_000), declaration, TimeProvider.System.GetUtcNow(), default) is { } tooSmall)
                return tooSmall;
            await work.ReleaseSalesAsync(declaration, TimeProvider.System.GetUtcNow(), default);
            return sale;
        }, default);

        private Task<Outcome<string>> ConvertAsync((int Item, string Serial, Guid Id) lot, string quantity) => Floor.Service<CaseKernel.Acts.Writes>().DoAsync<string>(async work =>
            await work.TransferAsync(Floor.Book, Floor.Book, [new LotLine(lot.Item, lot.Serial, decimal.Parse(quantity, CultureInfo.InvariantCulture))], Domain.Channel.Ecommerce, Guid.NewGuid(), TimeProvider.System.GetUtcNow(), default) is { } refused
                ? refused
                : lot.Serial, default);

        private static JsonNode Json(object body) => JsonSerializer.SerializeToNode(body)!;

        private static string Key() => Guid.NewGuid().ToString();
    }
}
