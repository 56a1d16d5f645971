using Platform.BondedExhibition.Domain;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Sweeps;
using Platform.ServiceDefaults;

namespace Platform.BondedExhibition.Ledger;

/// <summary>
/// Erases who bought, when the term since the sale has passed and it is released or cancelled. A legal hold on any of the book's cases
/// keeps it.
/// </summary>
internal sealed class BuyerRetention(SweepWork sweep, TimeProvider time, ILogger<BuyerRetention> logger) : ISweep
{
    private const int Batch = 100;

    /// <summary>A buyer is kept as long as the file of granted declarations.</summary>
    private const string Outcome = "Approved";

    public string Name => "buyer-retention";

    public TimeSpan Interval { get; } = TimeSpan.FromHours(24);

    /// <summary>The first day on which who bought on a day is no longer kept; null while nobody has said.</summary>
    public static DateOnly? KeptUntil(DateOnly soldOn) => RetentionTerm.Of(BondedRetention.Terms, Outcome, soldOn) is { } term ? soldOn.AddYears(term.Years).AddDays(1) : null;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (today, after) = (time.ShanghaiToday(), Guid.Empty);
        while (await sweep.LookAsync(work => work.QueryAsync<Bought>("Sales.WithBuyer", new { After = after, Most = Batch }, cancellationToken), cancellationToken) is { Count: > 0 } bought)
        {
            await sweep.EachAsync(bought.Where(sale => KeptUntil(sale.SoldOn) <= today), sale => $"Sale {sale.Number}, buyer", async (work, sale) =>
            {
                if (await SubjectCases.HeldAsync(work, sale.BookNumber, cancellationToken) || await work.ExecuteAsync("Sales.EraseBuyer", new { sale.Id }, cancellationToken) == 0)
                    return false;
                work.OnCommitted(() => logger.LogInformation("The buyer of {Sale} was erased", sale.Number));
                return true;
            }, cancellationToken);
            after = bought[^1].Id;
        }
    }

    private sealed record Bought
    {
        public required Guid Id { get; init; }

        public required string Number { get; init; }

        public required string BookNumber { get; init; }

        public required DateOnly SoldOn { get; init; }
    }
}
