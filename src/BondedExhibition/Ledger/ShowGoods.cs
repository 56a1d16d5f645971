using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Platform.BondedExhibition.Customs;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Tax;
using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Goods that move, by item and serial. Quantities as decimal strings.</summary>
public sealed record MovedForm
{
    public const int MostLines = 1000;

    /// <summary>Number of the 出入库单, under which it goes to customs, or of another paper.</summary>
    [StringLength(200)]
    public string? Document { get; init; }

    [Required, MaxLength(MostLines)]
    public IReadOnlyList<MovedLineForm>? Lines { get; init; }

    internal IEnumerable<FieldError> Errors() => LedgerBodies.Errors(this).Concat(MovedLineForm.Errors(Lines ?? []));
}

public sealed record MovedLineForm
{
    /// <summary>底账序号.</summary>
    [Required, Range(1, 999_999)]
    public int? Item { get; init; }

    /// <summary>Of goods that are tracked one by one.</summary>
    [StringLength(60)]
    public string? Serial { get; init; }

    [Required, Range(typeof(decimal), "0.00001", "99999999999999")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Quantity { get; init; }

    internal LotLine ToLine() => new(Item!.Value, Serial?.Trim(), Quantity!.Value);

    internal static IEnumerable<FieldError> Errors(IReadOnlyList<MovedLineForm> lines)
    {
        foreach (var (line, index) in lines.Select((line, index) => (line, index)))
        {
            if (line.Quantity is { } quantity && !Amounts.IsQuantity(quantity))
                yield return LedgerBodies.Error($"/lines/{index}/quantity", "quantity-too-fine");
        }
    }
}

/// <summary>EX_OUT and EX_BACK: goods go to an exhibition under its guarantee, and come back.</summary>
internal sealed class ShowGoods(Writes writes, Tariffs tariffs, TimeProvider time)
{
    /// <summary>The exhibition's number.</summary>
    public Task<Outcome<string>> OutAsync(string number, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<MovedForm>(body, form => form.Errors(), $"exhibition-out {number}", key, caller, (work, form) => OutAsync(work, number, form, caller, cancellationToken), cancellationToken);

    /// <summary>The exhibition's number.</summary>
    public Task<Outcome<string>> BackAsync(string number, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<MovedForm>(body, form => form.Errors(), $"exhibition-back {number}", key, caller, (work, form) => BackAsync(work, number, form, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> OutAsync(Work work, string number, MovedForm form, Caller caller, CancellationToken cancellationToken)
    {
        var today = time.ShanghaiToday();
        if (await work.FindExhibitionAsync(number, cancellationToken) is not { } exhibition || !caller.ActsFor(exhibition.OrganisationId))
            return CommonProblems.NotFound;
        if (exhibition.State != Exhibition.Open || exhibition.ValidUntil < today)
            return LedgerProblems.Over(exhibition);
        if (await work.FirstOverdueAsync(exhibition.OrganisationId, today, cancellationToken) is { } overdue)
            return overdue;
        if (today < exhibition.OutFrom)
            return LedgerProblems.TooEarly(exhibition);
        var tariff = await tariffs.AsOfAsync(work, today, cancellationToken);
        var lines = form.Lines!.Select(line => line.ToLine()).ToList();
        var posting = await Posting.HoldAsync(work, exhibition.BookId, lines, cancellationToken);
        exhibition = await work.KeepAsync(exhibition, cancellationToken);
        if (await work.UnfitAsync((await work.FindGuaranteeAsync(exhibition.GuaranteeId, cancellationToken))!, today, cancellationToken) is { } unfit)
            return unfit;
        var taken = new List<(HeldLot, decimal)>();
        foreach (var line in lines)
        {
            if (posting.Find(line) is not { } lot)
                return LedgerProblems.GoodsUnknown.With(line.Item, line.Serial, exhibition.BookNumber);
            if (Tariff.IsArt(lot.GoodsCode) && string.IsNullOrWhiteSpace(lot.ArtPermit))
                return LedgerProblems.ArtPermitMissing.With(lot.Title) with { Provision = Law.ArtPermit };
            if (tariff.FullTax(lot, lot.Value(line.Quantity), line.Quantity) is not { } tax)
                return tariff.Untaxable(lot);
            if (posting.Move(lot, Of(MovementKinds.ExhibitionOut, exhibition, lot, line, form, caller) with { FromPlace = Places.Stock, ToPlace = Places.Show(exhibition.Number), Reserved = tax }) is { } tooLittle)
                return tooLittle;
            taken.Add((lot, line.Quantity));
        }
        return await WriteAsync(work, exhibition, Direction.Out, form, posting, taken, cancellationToken);
    }

    private async Task<Outcome<string>> BackAsync(Work work, string number, MovedForm form, Caller caller, CancellationToken cancellationToken)
    {
        if (await work.FindExhibitionAsync(number, cancellationToken) is not { } exhibition || !caller.ActsFor(exhibition.OrganisationId))
            return CommonProblems.NotFound;
        var lines = form.Lines!.Select(line => line.ToLine()).ToList();
        var posting = await Posting.HoldAsync(work, exhibition.BookId, lines, cancellationToken);
        exhibition = await work.KeepAsync(exhibition, cancellationToken);
        var (show, taken) = (Places.Show(exhibition.Number), new List<(HeldLot, decimal)>());
        foreach (var line in lines)
        {
            if (posting.Find(line) is not { } lot)
                return LedgerProblems.GoodsUnknown.With(line.Item, line.Serial, exhibition.BookNumber);
            var movement = Of(MovementKinds.ExhibitionBack, exhibition, lot, line, form, caller) with { FromPlace = show, ToPlace = Places.Stock, Released = posting.ShareOf(lot, show, line.Quantity) };
            if (posting.Move(lot, movement) is { } tooLittle)
                return tooLittle;
            taken.Add((lot, -line.Quantity));
        }
        return await WriteAsync(work, exhibition, Direction.In, form, posting, taken, cancellationToken);
    }

    private async Task<Outcome<string>> WriteAsync(Work work, Exhibition exhibition, Direction direction, MovedForm form, Posting posting, IReadOnlyList<(HeldLot Lot, decimal Quantity)> taken, CancellationToken cancellationToken)
    {
        if (await work.TakeDeclaredAsync(exhibition, taken, cancellationToken) is { } notDeclared)
            return notDeclared;
        if (await posting.ReserveAsync(work, cancellationToken) is { } tooSmall)
            return tooSmall;
        await posting.WriteAsync(work, cancellationToken);
        await CaseMessages.QueueStockAsync(work, exhibition, direction, form.Document, [.. taken.Select(line => (line.Lot, Math.Abs(line.Quantity)))], time.GetUtcNow(), cancellationToken);
        return exhibition.Number;
    }

    private Movement Of(string kind, Exhibition exhibition, HeldLot lot, LotLine line, MovedForm form, Caller caller) => new()
    {
        Kind = kind,
        BookId = lot.BookId,
        LotId = lot.Id,
        FromPlace = "",
        ToPlace = "",
        Quantity = line.Quantity,
        GuaranteeId = exhibition.GuaranteeId,
        ExhibitionId = exhibition.Id,
        Document = form.Document,
        At = time.GetUtcNow(),
        AccountId = caller.AccountId,
    };
}
