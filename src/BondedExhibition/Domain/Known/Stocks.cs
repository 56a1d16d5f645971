using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tax;
using Platform.Persistence;

namespace Platform.BondedExhibition.Domain;

/// <summary>How much of a lot lies at a place, as the rules look at it.</summary>
internal sealed record Stocked(int Seq, string Serial, string Place, decimal Quantity, DateOnly EnteredOn, DateOnly? StorageUntil);

internal static class Stocks
{
    private static readonly Tariffs Tables = new();

    /// <summary>Where the goods of these items lie.</summary>
    public static Task<IReadOnlyList<Stocked>> StockOfAsync(this Work work, Guid bookId, IReadOnlyCollection<int> items, CancellationToken cancellationToken) =>
        items.Count == 0 ? Task.FromResult<IReadOnlyList<Stocked>>([]) : work.QueryAsync<Stocked>("Declarations.Stock", new { BookId = bookId, First = items.Min(), Last = items.Max() }, cancellationToken);

    public static Task<Tariff> TariffAsync(this Work work, DateOnly day, CancellationToken cancellationToken) => Tables.AsOfAsync(work, day, cancellationToken);

    /// <summary>The applicant's own book; null for a stranger's.</summary>
    public static async Task<Book?> OwnBookAsync(this Work work, string? number, Guid organisationId, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(number) ? null : await work.FindBookAsync(number, cancellationToken) is { } book && book.OrganisationId == organisationId ? book : null;
}
