using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Tax;
using Platform.Persistence;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Goods that come into a book: of an item that it has, or of a new one whose number is given out.</summary>
/// <param name="Item">Its number and id do not count when it is new.</param>
/// <param name="Serials">Of pieces; otherwise empty.</param>
internal sealed record Entering(Item Item, bool IsNew, IReadOnlyList<string> Serials, decimal Quantity)
{
    /// <summary>By serial, of goods that keep the terms that they have; others begin one of their own.</summary>
    public IReadOnlyDictionary<string, StorageTerm>? Terms { get; init; }
}

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
        var begins = new StorageTerm(enteredOn, Storage.LastDay(book.Kind, enteredOn));
        var stored = numbered.SelectMany(one => Lines(one).Select(line => (Line: line, Term: one.Terms?[line.Serial!] ?? begins))).ToList();
        var lines = stored.ConvertAll(one => one.Line);
        var itemIds = numbered.Select(one => one.Item).DistinctBy(item => item.Seq).ToDictionary(item => item.Seq, item => item.Id);
        await work.ExecuteAsync("Lots.Insert", new
        {
            Rows = Posting.Json(stored.DistinctBy(one => (one.Line.Item, one.Line.Serial)).Select(one => new Lot
            {
                Id = Guid.CreateVersion7(like.At),
                ItemId = itemIds[one.Line.Item],
                Serial = one.Line.Serial!,
                EnteredOn = one.Term.EnteredOn,
                StorageUntil = one.Term.Until,
            })),
        }, cancellationToken);
        var posting = await Posting.HoldAsync(work, book.Id, lines, cancellationToken);
        if (await TermsAsync(work, posting, stored, cancellationToken) is { } differ)
            return differ;
        if (await work.PlacePiecesAsync([.. lines.Select(line => posting.Find(line)!).Where(lot => lot.IsPiece)], cancellationToken) is { } elsewhere)
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

    /// <summary>A lot has one term: an empty one begins anew, and goods with another term than those that lie there are an item of their own (STOR).</summary>
    private static async Task<Problem?> TermsAsync(Work work, Posting posting, IEnumerable<(LotLine Line, StorageTerm Term)> stored, CancellationToken cancellationToken)
    {
        foreach (var (line, term) in stored)
        {
            var lot = posting.Find(line)!;
            if (lot.EnteredOn == term.EnteredOn && lot.StorageUntil == term.Until)
                continue;
            if (!posting.Of(lot).Any())
                await work.ExecuteAsync("Lots.Restart", new { lot.Id, term.EnteredOn, term.Until }, cancellationToken);
            else if (lot.StorageUntil != term.Until)
                return LedgerProblems.StorageTermsDiffer.With(lot.Title, lot.Seq, lot.StorageUntil, term.Until) with { Provision = Law.StorageTerm };
        }
        return null;
    }

    /// <summary>Notes where pieces lie; null, or that one of them lies elsewhere already.</summary>
    public static async Task<Problem?> PlacePiecesAsync(this Work work, IReadOnlyList<HeldLot> pieces, CancellationToken cancellationToken)
    {
        if (pieces.Count == 0)
            return null;
        var placed = await work.ExecuteAsync("Lots.PlacePieces", new { Rows = Posting.Json(pieces.Select(lot => new { lot.OrganisationId, lot.GoodsCode, lot.Serial, Make = MakeOf(lot), LotId = lot.Id })) }, cancellationToken);
        return placed == pieces.Count ? null : LedgerProblems.Elsewhere(string.Join(", ", pieces.Select(lot => lot.Serial).Take(10)));
    }

    /// <summary>
    /// By which a piece is the same at every enterprise: maker and model stand in its name. Null for what may be art: its number is its owner's own, and
    /// two galleries each have a 001.
    /// </summary>
    private static string? MakeOf(HeldLot lot) => Tariff.IsArt(lot.GoodsCode) || Tariff.MayBeArt(lot.GoodsCode) ? null : Written.Plain(lot.Name);

    private static IEnumerable<LotLine> Lines(Entering one) =>
        one.Item.Tracking == Item.BySerial ? one.Serials.Select(serial => new LotLine(one.Item.Seq, serial, 1)) : [new LotLine(one.Item.Seq, "", one.Quantity)];
}
