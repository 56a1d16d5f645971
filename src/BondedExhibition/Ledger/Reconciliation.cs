using Platform.BondedExhibition.Texts;
using Platform.Persistence;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Ledger;

/// <summary>What was compared, and every difference by name.</summary>
internal sealed record Reconciled(long Movements, long Balances, long Guarantees, IReadOnlyList<Text> Differences);

/// <summary>Rebuilds balances, reservations, guarantees, sales, losses, pieces and declared goods from the journal, and names each difference.</summary>
internal sealed class Reconciliation(Database database)
{
    public async Task<Reconciled> RunAsync(CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await CompareAsync(work, cancellationToken);
    }

    public static async Task<Reconciled> CompareAsync(Work work, CancellationToken cancellationToken)
    {
        List<Text> differences =
        [
            .. (await work.QueryAsync<BalanceDifference>("Balances.Differences", null, cancellationToken)).SelectMany(Of),
            .. (await work.QueryAsync<NumberDifference>("Guarantees.Differences", null, cancellationToken)).Select(row => Of("guarantee", row.Number, Amounts.Money(row.Said), Amounts.Money(row.Found))),
            .. (await work.QueryAsync<NumberDifference>("Guarantees.Standing", null, cancellationToken)).Select(row => Of("standing", row.Number, Amounts.Money(row.Said), Amounts.Money(row.Found))),
            .. (await work.QueryAsync<SaleDifference>("Sales.Differences", null, cancellationToken)).Select(row => Of(
                "sale", row.Number, $"{Amounts.Quantity(row.Said)}, {Amounts.Money(row.SaidReserved)}", $"{Amounts.Quantity(row.Found)}, {Amounts.Money(row.FoundReserved)}")),
            .. (await work.QueryAsync<LotDifference>("Losses.Differences", null, cancellationToken)).Select(row => Of("lost", row.BookNumber, row.Item, row.Serial, Amounts.Quantity(row.Said), Amounts.Quantity(row.Found))),
            .. (await work.QueryAsync<PieceDifference>("Lots.Differences", null, cancellationToken)).Select(row => Of("piece", row.GoodsCode, row.Serial, Amounts.Quantity(row.Said), Amounts.Quantity(row.Found))),
            .. (await work.QueryAsync<ItemDifference>("Exhibitions.Differences", null, cancellationToken)).Select(row => Of("declared", row.Number, row.Item, Amounts.Quantity(row.Said), Amounts.Quantity(row.Found))),
        ];
        var counts = (await work.FindAsync<Counts>("Movements.Counts", null, cancellationToken))!;
        return new Reconciled(counts.Movements, counts.Balances, counts.Guarantees, differences);
    }

    private static IEnumerable<Text> Of(BalanceDifference row)
    {
        if (row.Said != row.Found)
            yield return Of("balance", row.BookNumber, row.Item, row.Serial, row.Place, Amounts.Quantity(row.Said), Amounts.Quantity(row.Found));
        if (row.SaidReserved != row.FoundReserved)
            yield return Of("reserved", row.BookNumber, row.Item, row.Serial, row.Place, Amounts.Money(row.SaidReserved), Amounts.Money(row.FoundReserved));
    }

    private static Text Of(string what, params object?[] args) => new(typeof(LedgerTexts), $"reconcile.{what}", args);

    private sealed record BalanceDifference(string BookNumber, int Item, string Serial, string Place, decimal Said, decimal Found, decimal SaidReserved, decimal FoundReserved);

    private sealed record NumberDifference(string Number, decimal Said, decimal Found);

    private sealed record SaleDifference(string Number, decimal SaidReserved, decimal FoundReserved, decimal Said, decimal Found);

    private sealed record LotDifference(string BookNumber, int Item, string Serial, decimal Said, decimal Found);

    private sealed record PieceDifference(string GoodsCode, string Serial, decimal Said, decimal Found);

    private sealed record ItemDifference(string Number, int Item, decimal Said, decimal Found);

    private sealed record Counts(long Movements, long Balances, long Guarantees);
}

/// <summary><c>reconcile</c>: compares and ends. 0: the books agree with their journal; 1: they differ, and each difference is named.</summary>
internal static class Reconcile
{
    private static readonly TimeSpan SchemaWithin = TimeSpan.FromSeconds(60);

    public static bool IsAsked(string[] args) => args is ["reconcile"];

    public static async Task<int> ReconcileAsync(this WebApplication app)
    {
        var readiness = app.Services.GetRequiredService<DatabaseReadiness>();
        using var patience = new CancellationTokenSource(SchemaWithin);
        await readiness.StartAsync(patience.Token);
        await readiness.WaitAsync(patience.Token);
        var found = await app.Services.GetRequiredService<Reconciliation>().RunAsync(CancellationToken.None);
        await readiness.StopAsync(CancellationToken.None);
        foreach (var difference in found.Differences)
            await Console.Error.WriteLineAsync(difference.InCallersLanguage());
        if (found.Differences.Count > 0)
        {
            await Console.Error.WriteLineAsync(Say("differ", found.Differences.Count));
            return 1;
        }
        await Console.Out.WriteLineAsync(Say("agree", found.Balances, found.Guarantees, found.Movements));
        return 0;
    }

    private static string Say(string key, params object?[] args) => new Text(typeof(LedgerTexts), $"reconcile.{key}", args).InCallersLanguage();
}
