using System.Text.Json;
using Platform.Persistence;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>
/// Movements of lots that are held, written together: balances, journal and guarantees change in the caller's transaction or not at all.
/// Everybody takes the rows in the same order: lots by id, the exhibition, declared goods, then guarantees by id.
/// </summary>
internal sealed class Posting
{
    private static readonly JsonSerializerOptions Rows = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly Dictionary<(Guid Lot, string Place), Balance> before;
    private readonly Dictionary<(Guid Lot, string Place), Balance> now;
    private readonly Dictionary<Guid, HeldLot> byId;
    private readonly Dictionary<(int Item, string Serial), HeldLot> byName;
    private readonly List<Movement> movements = [];

    private Posting(IReadOnlyList<HeldLot> lots, IEnumerable<Balance> balances)
    {
        byId = lots.ToDictionary(lot => lot.Id);
        byName = lots.DistinctBy(lot => (lot.Seq, lot.Serial)).ToDictionary(lot => (lot.Seq, lot.Serial));
        before = balances.ToDictionary(balance => (balance.LotId, balance.Place));
        now = new(before);
    }

    /// <summary>Holds lots by their ids.</summary>
    public static async Task<Posting> HoldAsync(Work work, IEnumerable<Guid> lots, CancellationToken cancellationToken) =>
        await OfAsync(work, await work.QueryAsync<HeldLot>("Lots.Hold", new { Ids = lots.ToArray() }, cancellationToken), cancellationToken);

    /// <summary>Holds the lots of a book that lines point at.</summary>
    public static async Task<Posting> HoldAsync(Work work, Guid bookId, IReadOnlyList<LotLine> lines, CancellationToken cancellationToken) =>
        await OfAsync(work, await work.QueryAsync<HeldLot>("Lots.HoldNamed", new
        {
            BookId = bookId,
            Items = lines.Select(line => line.Item).Distinct().ToArray(),
            Serials = lines.Select(line => line.Serial ?? "").Distinct().ToArray(),
        }, cancellationToken), cancellationToken);

    /// <summary>The lot that a line points at, of one book.</summary>
    public HeldLot? Find(LotLine line) => byName.GetValueOrDefault((line.Item, line.Serial ?? ""));

    public HeldLot? Find(Guid lot) => byId.GetValueOrDefault(lot);

    public Balance At(HeldLot lot, string place) => now.GetValueOrDefault((lot.Id, place)) ?? new Balance(lot.Id, place, 0, 0);

    public IEnumerable<Balance> Of(HeldLot lot) => now.Values.Where(balance => balance.LotId == lot.Id && balance.Quantity > 0);

    /// <summary>What is released with a quantity that leaves a show.</summary>
    public decimal ShareOf(HeldLot lot, string place, decimal quantity) => At(lot, place) is var balance && balance.Quantity > 0 ? Amounts.Share(balance.Reserved, quantity, balance.Quantity) : 0;

    /// <summary>Notes a movement; null, or why there is not enough.</summary>
    public Problem? Move(HeldLot lot, Movement movement)
    {
        if (Places.HasBalance(movement.FromPlace))
        {
            var left = At(lot, movement.FromPlace);
            if (left.Quantity < movement.Quantity)
                return LedgerProblems.TooLittle(lot, movement.FromPlace, left.Quantity, movement.Quantity);
            now[(lot.Id, movement.FromPlace)] = left with { Quantity = left.Quantity - movement.Quantity, Reserved = left.Reserved - (Places.IsShow(movement.FromPlace) ? movement.Released : 0) };
        }
        if (Places.HasBalance(movement.ToPlace))
        {
            var to = At(lot, movement.ToPlace);
            if (lot.IsPiece && (movement.Quantity != 1 || Of(lot).Any()))
                return LedgerProblems.Elsewhere(lot.Serial);
            now[(lot.Id, movement.ToPlace)] = to with { Quantity = to.Quantity + movement.Quantity, Reserved = to.Reserved + (Places.IsShow(movement.ToPlace) ? movement.Reserved : 0) };
        }
        movements.Add(movement);
        return null;
    }

    /// <summary>Reserves or refuses; call it before <see cref="WriteAsync"/>, after everything else was refused that may be.</summary>
    public async Task<Problem?> ReserveAsync(Work work, CancellationToken cancellationToken)
    {
        foreach (var change in movements.Where(movement => movement.GuaranteeId is not null)
            .GroupBy(movement => movement.GuaranteeId!.Value, (id, all) => (Id: id, Change: all.Sum(movement => movement.Reserved - movement.Released)))
            .Where(change => change.Change != 0)
            .OrderBy(change => change.Id))
        {
            if (await work.ExecuteAsync("Guarantees.Reserve", new { change.Id, change.Change }, cancellationToken) == 1)
                continue;
            var guarantee = await work.FindAsync<Guarantee>("Guarantees.ById", new { change.Id }, cancellationToken);
            return LedgerProblems.TooSmall(guarantee?.Number, change.Change, guarantee is { State: Guarantee.Active } ? guarantee.Available ?? 0 : 0);
        }
        return null;
    }

    /// <summary>What is given back: nothing more is asked of a guarantee, so none refuses.</summary>
    /// <exception cref="InvalidOperationException">One did: it is not there, or the movements reserve more than they release.</exception>
    public async Task FreeAsync(Work work, CancellationToken cancellationToken)
    {
        if (await ReserveAsync(work, cancellationToken) is { } problem)
            throw new InvalidOperationException($"A guarantee was not given back what stood for goods: {problem.Kind.Code}.");
    }

    public async Task WriteAsync(Work work, CancellationToken cancellationToken)
    {
        if (movements.Count == 0)
            return;
        var changed = now.Where(pair => before.GetValueOrDefault(pair.Key) != pair.Value).Select(pair => pair.Value).ToList();
        if (changed.Where(balance => !before.ContainsKey((balance.LotId, balance.Place))).Select(balance => new { balance.LotId, balance.Place }).ToList() is { Count: > 0 } created)
            await work.ExecuteAsync("Balances.Create", new { Rows = Json(created) }, cancellationToken);
        var moved = await work.ExecuteAsync("Balances.Move", new
        {
            Rows = Json(changed.Select(balance => before.GetValueOrDefault((balance.LotId, balance.Place)) is { } was
                ? balance with { Quantity = balance.Quantity - was.Quantity, Reserved = balance.Reserved - was.Reserved }
                : balance)),
        }, cancellationToken);
        if (moved != changed.Count)
            throw new InvalidOperationException($"{changed.Count} balances should have changed, {moved} did.");
        await work.ExecuteAsync("Movements.Insert", new { Rows = Json(movements) }, cancellationToken);
        var left = movements.Where(movement => !Places.HasBalance(movement.ToPlace)).Select(movement => Find(movement.LotId)!).Where(lot => lot.IsPiece).Select(lot => lot.Id).ToArray();
        if (left.Length > 0)
            await work.ExecuteAsync("Lots.LeavePieces", new { Lots = left }, cancellationToken);
    }

    public static string Json<T>(IEnumerable<T> rows) => JsonSerializer.Serialize(rows, Rows);

    private static async Task<Posting> OfAsync(Work work, IReadOnlyList<HeldLot> lots, CancellationToken cancellationToken) =>
        new(lots, lots.Count == 0 ? [] : await work.QueryAsync<Balance>("Balances.OfLots", new { Lots = lots.Select(lot => lot.Id).ToArray() }, cancellationToken));
}
