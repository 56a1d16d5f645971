using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Platform.BondedExhibition.Domain;
using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>A balance is corrected by customs' decision.</summary>
public sealed record AdjustmentForm
{
    [Required, StringLength(12)]
    public string? Book { get; init; }

    /// <summary>底账序号.</summary>
    [Required, Range(1, 999_999)]
    public int? Item { get; init; }

    [StringLength(60)]
    public string? Serial { get; init; }

    /// <summary><c>stock</c> or <c>show/…</c>.</summary>
    [Required, StringLength(80)]
    public string? Place { get; init; }

    /// <summary>More, or with a sign less.</summary>
    [Required, Range(typeof(decimal), "-99999999999999", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Quantity { get; init; }

    [Required, StringLength(2000)]
    public string? Reason { get; init; }

    internal IEnumerable<FieldError> Errors()
    {
        foreach (var error in LedgerBodies.Errors(this))
            yield return error;
        if (Quantity is { } quantity && (quantity == 0 || !Amounts.IsQuantity(quantity)))
            yield return LedgerBodies.Error("/quantity", quantity == 0 ? "nothing-adjusted" : "quantity-too-fine");
        if (Place is { Length: > 0 } place && place != Places.Stock && !Places.IsShow(place))
            yield return LedgerBodies.Error("/place", "place-not-counted");
    }
}

/// <summary>ADJ: only customs correct what the books hold.</summary>
internal sealed class AdjustGoods(Writes writes, TimeProvider time)
{
    /// <summary>The book's number.</summary>
    public Task<Outcome<string>> DoAsync(JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<AdjustmentForm>(body, form => form.Errors(), "adjustment", key, caller, async (work, form) =>
        {
            if (await work.FindBookAsync(form.Book!, cancellationToken) is not { } book || !caller.MayKeep(book.Zone))
                return CommonProblems.NotFound;
            if ((await work.HoldBookAsync(book, 0, cancellationToken)).Failed(out var problem, out _))
                return problem;
            var line = new LotLine(form.Item!.Value, form.Serial?.Trim(), form.Quantity!.Value);
            var posting = await Posting.HoldAsync(work, book.Id, [line], cancellationToken);
            if (posting.Find(line) is not { } lot)
                return LedgerProblems.GoodsUnknown.With(line.Item, line.Serial, book.Number) with { Provision = Law.Supervised };
            return await AdjustAsync(work, posting, lot, form.Place!, line.Quantity, form.Reason!, time.GetUtcNow(), caller.AccountId, cancellationToken) is { } refused ? refused : book.Number;
        }, cancellationToken);

    /// <summary>Null, or why the lot's balance at a place is not changed. What is on show keeps its guarantee, in proportion when it becomes less.</summary>
    public static async Task<Problem?> AdjustAsync(Work work, Posting posting, HeldLot lot, string place, decimal change, string reason, DateTimeOffset at, Guid accountId, CancellationToken cancellationToken)
    {
        var exhibition = Places.ExhibitionOf(place) is { } number ? await work.FindExhibitionAsync(number, cancellationToken) : null;
        if (Places.IsShow(place) && exhibition?.BookId != lot.BookId)
            return CommonProblems.NotFound;
        if (exhibition is not null)
            exhibition = await work.KeepAsync(exhibition, cancellationToken);
        if (change > 0 && lot.IsPiece && await work.PlacePiecesAsync([lot], cancellationToken) is { } elsewhere)
            return elsewhere;
        if (posting.Move(lot, new Movement
        {
            Kind = MovementKinds.Adjustment,
            BookId = lot.BookId,
            LotId = lot.Id,
            FromPlace = change > 0 ? Places.Customs : place,
            ToPlace = change > 0 ? place : Places.Customs,
            Quantity = Math.Abs(change),
            GuaranteeId = exhibition?.GuaranteeId,
            Released = change < 0 && exhibition is not null ? posting.ShareOf(lot, place, -change) : 0,
            ExhibitionId = exhibition?.Id,
            Reason = reason,
            At = at,
            AccountId = accountId,
        }) is { } tooLittle)
            return tooLittle;
        if (exhibition is not null && await work.TakeDeclaredAsync(exhibition, [(lot, change)], cancellationToken) is { } notDeclared)
            return notDeclared;
        if (await posting.ReserveAsync(work, cancellationToken) is { } tooSmall)
            return tooSmall;
        await posting.WriteAsync(work, cancellationToken);
        return null;
    }
}
