using Platform.BondedExhibition.Domain;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Goods change the book, or within one book their channel: 网购保税 and 进境保税 (S2 item 2).</summary>
internal static class Transfers
{
    /// <summary>
    /// Moves goods from stock to stock; in the receiving book they are items of their own. Within one book they keep their terms: changing the
    /// channel stores nothing longer. In another warehouse a term of its own begins (STOR, to be verified). Null, or why not.
    /// </summary>
    public static async Task<Problem?> TransferAsync(this Work work, Book from, Book to, IReadOnlyList<LotLine> lines, Channel receivedAs, Guid caseId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (from.State != Book.Open)
            return LedgerProblems.NoBook(from.Number);
        // The receiving book before the goods, as everybody takes them.
        if ((await work.HoldBookAsync(to, 0, cancellationToken)).Failed(out var problem, out _))
            return problem;
        var posting = await Posting.HoldAsync(work, from.Id, lines, cancellationToken);
        var items = (await work.ItemsOfAsync(from.Id, cancellationToken)).ToDictionary(item => item.Seq);
        foreach (var line in lines)
        {
            if (posting.Find(line) is not { } lot)
                return LedgerProblems.GoodsUnknown.With(line.Item, line.Serial, from.Number);
            if (posting.Move(lot, new Movement
            {
                Kind = MovementKinds.OutTransfer,
                BookId = from.Id,
                LotId = lot.Id,
                FromPlace = Places.Stock,
                ToPlace = Places.OtherBook,
                Quantity = line.Quantity,
                CaseId = caseId,
                Document = to.Number,
                At = at,
            }) is { } tooLittle)
                return tooLittle;
        }
        await posting.WriteAsync(work, cancellationToken);
        var entering = lines.GroupBy(line => line.Item).OrderBy(group => group.Key).Select(group => new Entering(
            items[group.Key] with { Channel = Item.NameOf(receivedAs) },
            IsNew: true,
            [.. group.Where(line => !string.IsNullOrEmpty(line.Serial)).Select(line => line.Serial!)],
            group.Sum(line => line.Quantity))
        {
            Terms = from.Id == to.Id ? group.DistinctBy(line => line.Serial ?? "").ToDictionary(line => line.Serial ?? "", TermOf) : null,
        }).ToList();
        return await work.EnterAsync(to, entering, new Movement
        {
            Kind = MovementKinds.InTransfer,
            BookId = to.Id,
            LotId = default,
            FromPlace = Places.OtherBook,
            ToPlace = Places.Stock,
            Quantity = 0,
            CaseId = caseId,
            Document = from.Number,
            At = at,
        }, at.ShanghaiDate(), cancellationToken);

        StorageTerm TermOf(LotLine line) => new(posting.Find(line)!.EnteredOn, posting.Find(line)!.StorageUntil);
    }
}
