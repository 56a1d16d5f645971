using Platform.Persistence;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Since when goods lie where they are, and until when they may; null where there is no limit.</summary>
internal sealed record StorageTerm(DateOnly EnteredOn, DateOnly? Until);

/// <summary>How long goods may lie where (domain reference §3.9, STOR): in zones without limit.</summary>
internal static class Storage
{
    /// <summary>Years of the first term; null: no limit. To be verified: another table gives logistics centres one year.</summary>
    public static int? Years(string bookKind) => bookKind switch
    {
        BookKinds.LogisticsCentre => 2,
        BookKinds.PublicWarehouse or BookKinds.ExclusiveWarehouse => 1,
        _ => null,
    };

    public static DateOnly? LastDay(string bookKind, DateOnly enteredOn) => Years(bookKind) is { } years ? enteredOn.AddYears(years) : null;

    /// <summary>The latest day to which a term may be extended: a year more.</summary>
    public static DateOnly? LatestDay(string bookKind, DateOnly enteredOn) => LastDay(bookKind, enteredOn)?.AddYears(1);

    /// <summary>A later last day for goods of a book; without a serial for all of the item. Answers how many lots got it.</summary>
    public static async Task<int> ExtendStorageAsync(this Work work, Book book, IEnumerable<(int Item, string? Serial)> goods, DateOnly until, CancellationToken cancellationToken)
    {
        var extended = 0;
        foreach (var (item, serial) in goods.OrderBy(one => one.Item).ThenBy(one => one.Serial, StringComparer.Ordinal))
            extended += await work.ExecuteAsync("Lots.ExtendStorage", new { BookId = book.Id, Item = item, Serial = serial ?? "", Until = until }, cancellationToken);
        return extended;
    }
}
