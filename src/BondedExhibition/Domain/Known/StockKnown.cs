using Platform.BondedExhibition.Ledger;
using Platform.Persistence;

namespace Platform.BondedExhibition.Domain;

/// <summary>What a book holds of the goods that a form names.</summary>
/// <param name="Receiving">The book to which goods would go.</param>
internal sealed record StockKnown(Book? Book, Book? Receiving, IReadOnlyDictionary<int, Item> Items, IReadOnlyList<Stocked> Stock)
{
    public Item? Item(int? seq) => Items.GetValueOrDefault(seq ?? 0);

    public decimal InStock(int seq, string? serial) =>
        Stock.Where(stocked => stocked.Seq == seq && stocked.Place == Places.Stock && stocked.Serial == (serial?.Trim() ?? "")).Sum(stocked => stocked.Quantity);

    /// <summary>Without a serial every lot of the item.</summary>
    public IEnumerable<Stocked> LotsOf(int seq, string? serial) =>
        Stock.Where(stocked => stocked.Seq == seq && stocked.Place == Places.Stock && (string.IsNullOrWhiteSpace(serial) || stocked.Serial == serial.Trim()));

    public static async Task<StockKnown> FindAsync(Work work, string? book, string? receiving, IEnumerable<int?> items, Guid organisationId, CancellationToken cancellationToken)
    {
        var own = await work.OwnBookAsync(book, organisationId, cancellationToken);
        var seqs = items.OfType<int>().Distinct().ToList();
        return new StockKnown(
            own,
            string.IsNullOrWhiteSpace(receiving) ? null : await work.FindBookAsync(receiving, cancellationToken),
            own is null ? new Dictionary<int, Item>() : (await work.ItemsOfAsync(own.Id, cancellationToken)).Where(item => seqs.Contains(item.Seq)).ToDictionary(item => item.Seq),
            own is null ? [] : await work.StockOfAsync(own.Id, seqs, cancellationToken));
    }
}
