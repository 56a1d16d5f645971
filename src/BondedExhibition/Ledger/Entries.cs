using Platform.Persistence;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Goods that come into a book: of an item that it has, or of a new one whose number is given out.</summary>
/// <param name="Item">Its number and id do not count when it is new.</param>
/// <param name="Serials">Of pieces; otherwise empty.</param>
internal sealed record Entering(Item Item, bool IsNew, IReadOnlyList<string> Serials, decimal Quantity);

/// <summary>How goods come into a book, from abroad or from another book.</summary>
internal static class Entries
{
    /// <param name="like">What every movement says beside its goods.</param>
    public static async Task<Problem?> EnterAsync(this Work work, Book book, IReadOnlyList<Entering> entering, Movement like, DateOnly enteredOn, CancellationToken cancellationToken)
    {
        if ((await work.HoldBookAsync(book, entering.Count(one => one.IsNew), cancellationToken)).Failed(out var problem, out var seq))
            return problem;
        var numbered = entering.Select(one => one.IsNew ? one with { Item = one.Item with { Id = Guid.CreateVersion7(like.At), BookId = book.Id, Seq = ++seq } } : one).ToList();
        if (numbered.Where(one => one.IsNew).Select(one => one.Item).ToList() is { Count: > 0 } items)
            await work.ExecuteAsync("Items.Insert", new { Rows = Posting.Json(items) }, cancellationToken);
        var lines = numbered.SelectMany(Lines).ToList();
        var itemIds = numbered.Select(one => one.Item).DistinctBy(item => item.Seq).ToDictionary(item => item.Seq, item => item.Id);
        await work.ExecuteAsync("Lots.Insert", new
        {
            Rows = Posting.Json(lines.DistinctBy(line => (line.Item, line.Serial)).Select(line => new Lot
            {
                Id = Guid.CreateVersion7(like.At),
                ItemId = itemIds[line.Item],
                Serial = line.Serial ?? "",
                EnteredOn = enteredOn,
                StorageUntil = Storage.LastDay(book.Kind, enteredOn),
            })),
        }, cancellationToken);
        var posting = await Posting.HoldAsync(work, book.Id, lines, cancellationToken);
        if (await PlacePiecesAsync(work, posting, lines, cancellationToken) is { } elsewhere)
            return elsewhere;
        foreach (var line in lines)
        {
            var lot = posting.Find(line)!;
            if (posting.Move(lot, like with { BookId = book.Id, LotId = lot.Id, Quantity = line.Quantity }) is { } twice)
                return twice;
        }
        await posting.WriteAsync(work, cancellationToken);
        return null;
    }

    private static async Task<Problem?> PlacePiecesAsync(Work work, Posting posting, IReadOnlyList<LotLine> lines, CancellationToken cancellationToken)
    {
        var pieces = lines.Select(line => posting.Find(line)!).Where(lot => lot.IsPiece).ToList();
        if (pieces.Count == 0)
            return null;
        var placed = await work.ExecuteAsync("Lots.PlacePieces", new { Rows = Posting.Json(pieces.Select(lot => new { lot.GoodsCode, lot.Serial, LotId = lot.Id })) }, cancellationToken);
        return placed == pieces.Count ? null : LedgerProblems.Elsewhere(string.Join(", ", pieces.Select(lot => lot.Serial).Take(10)));
    }

    private static IEnumerable<LotLine> Lines(Entering one) =>
        one.Item.Tracking == Item.BySerial ? one.Serials.Select(serial => new LotLine(one.Item.Seq, serial, 1)) : [new LotLine(one.Item.Seq, "", one.Quantity)];
}
