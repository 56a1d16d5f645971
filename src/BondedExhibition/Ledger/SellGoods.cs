using System.Text.Json.Nodes;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Tax;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.Contracts.BondedExhibitions.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>SALE and TAKE: goods are sold where they stand, and a sale that is not declared yet is cancelled (SHC9 VI).</summary>
internal sealed class SellGoods(Writes writes, Tariffs tariffs, Outbox outbox, TimeProvider time)
{
    /// <summary>The sale's number.</summary>
    public Task<Outcome<string>> DoAsync(JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<SaleForm>(body, form => form.Errors(), "sale", key, caller, (work, form) => SellAsync(work, form, caller, cancellationToken), cancellationToken);

    /// <summary>The sale's number.</summary>
    public Task<Outcome<string>> CancelAsync(string number, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<CancellationForm>(body, form => LedgerBodies.Errors(form), $"sale-cancellation {number}", key, caller, (work, form) => CancelAsync(work, number, form, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> SellAsync(Work work, SaleForm form, Caller caller, CancellationToken cancellationToken)
    {
        var (now, today) = (time.GetUtcNow(), time.ShanghaiToday());
        var soldOn = form.SoldOn ?? today;
        var posting = await Posting.HoldAsync(work, [form.Lot!.Value], cancellationToken);
        if (posting.Find(form.Lot.Value) is not { } lot || !caller.ActsFor(lot.OrganisationId))
            return CommonProblems.NotFound;
        if (soldOn > today || soldOn < lot.EnteredOn)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = [LedgerBodies.Error("/soldOn", soldOn > today ? "day-ahead" : "day-before-entry")] };
        if ((await WhereAsync(work, posting, lot, form, soldOn, cancellationToken)).Failed(out var problem, out var exhibition))
            return problem;
        var tariff = await tariffs.AsOfAsync(work, today, cancellationToken);
        if (await UnfitAsync(work, lot, tariff, soldOn, cancellationToken) is { } unfit)
            return unfit;
        var from = exhibition is null ? Places.Stock : Places.Show(exhibition.Number);
        var (quantity, share) = (form.Quantity!.Value, posting.ShareOf(lot, from, form.Quantity.Value));
        // Whatever price is typed: not less than the full tax of the goods as they entered, and not less than what stood for them on show (SHC9 IV).
        if (tariff.FullTax(lot, Math.Max(form.Price!.Value, lot.Value(quantity)), quantity) is not { } tax)
            return tariff.Untaxable(lot);
        var secured = Math.Max(tax, share);
        var guarantee = exhibition is null ? await work.GeneralGuaranteeAsync(lot.OrganisationId, today, cancellationToken) : await work.FindGuaranteeAsync(exhibition.GuaranteeId, cancellationToken);
        if (guarantee is null)
            return LedgerProblems.TooSmall(null, secured, 0);
        if (await work.UnfitAsync(guarantee, today, cancellationToken) is { } lapsed)
            return lapsed;
        var id = Guid.CreateVersion7(now);
        if (posting.Move(lot, new Movement
        {
            Kind = MovementKinds.Sale,
            BookId = lot.BookId,
            LotId = lot.Id,
            FromPlace = from,
            ToPlace = Places.Sold,
            Quantity = quantity,
            GuaranteeId = guarantee.Id,
            Released = share,
            Reserved = secured,
            ExhibitionId = exhibition?.Id,
            SaleId = id,
            At = now,
            AccountId = caller.AccountId,
        }) is { } tooLittle)
            return tooLittle;
        if (await posting.ReserveAsync(work, cancellationToken) is { } tooSmall)
            return tooSmall;
        var sale = await work.RecordSaleAsync(lot, new NewSale(id, exhibition?.Id, quantity, form.Price.Value, form.Buyer, soldOn, Sale.BySale, guarantee.Id, secured), now, outbox, cancellationToken);
        await posting.WriteAsync(work, cancellationToken);
        return sale;
    }

    private static async Task<Outcome<Exhibition?>> WhereAsync(Work work, Posting posting, HeldLot lot, SaleForm form, DateOnly soldOn, CancellationToken cancellationToken)
    {
        var place = form.Place;
        if (string.IsNullOrEmpty(place))
        {
            var shows = posting.Of(lot).Where(balance => Places.IsShow(balance.Place)).ToList();
            if (shows.Count > 1)
                return ((Problem)CaseProblems.BodyIncomplete) with { Errors = [LedgerBodies.Error("/place", "place-needed")] };
            place = shows.Find(balance => balance.Quantity >= form.Quantity)?.Place ?? Places.Stock;
        }
        if (Places.ExhibitionOf(place) is not { } number)
            return (Exhibition?)null!;
        if (await work.FindExhibitionAsync(number, cancellationToken) is not { } exhibition || exhibition.BookId != lot.BookId)
            return CommonProblems.NotFound;
        return exhibition.ValidUntil < soldOn ? LedgerProblems.Over(exhibition) : (Exhibition?)exhibition;
    }

    private static async Task<Problem?> UnfitAsync(Work work, HeldLot lot, Tariff tariff, DateOnly soldOn, CancellationToken cancellationToken)
    {
        if (lot.FilingNumber is { Length: > 0 } filing && await work.FindBlockAsync(filing, cancellationToken) is { } block)
            return block.Refusal();
        if (tariff.NeedsLicence(lot.GoodsCode) && (string.IsNullOrWhiteSpace(lot.LicenceNumber) || lot.LicenceValidUntil < soldOn))
            return LedgerProblems.LicenceMissing.With(lot.Title, lot.GoodsCode, lot.LicenceValidUntil) with { Provision = Law.NoRelease };
        return Tariff.IsArt(lot.GoodsCode) && string.IsNullOrWhiteSpace(lot.ArtPermit) ? LedgerProblems.ArtPermitMissing.With(lot.Title) with { Provision = Law.ArtPermit } : null;
    }

    private async Task<Outcome<string>> CancelAsync(Work work, string number, CancellationForm form, Caller caller, CancellationToken cancellationToken)
    {
        if (await work.FindSaleAsync(number, cancellationToken) is not { } sale || !caller.ActsFor(sale.OrganisationId))
            return CommonProblems.NotFound;
        // What the book holds comes before what the sale says: a release that runs at once has the same order.
        var posting = await Posting.HoldAsync(work, [sale.LotId], cancellationToken);
        sale = (await work.FindSaleAsync(number, cancellationToken))!;
        if (sale.Cause == Sale.ByLoss)
            return LedgerProblems.SaleIsLoss.With(sale.Number) with { Provision = Law.Loss };
        if (sale.State == Sale.Released)
            return LedgerProblems.SaleReleased.With(sale.Number) with { Provision = Law.Reexport };
        if (sale.State == Sale.Cancelled)
            return LedgerProblems.SaleCancelled.With(sale.Number);
        if (await work.ExecuteAsync("Sales.Cancel", new { sale.Id }, cancellationToken) == 0)
            return LedgerProblems.SaleDeclared.With(sale.Number) with { Provision = Law.Consolidated };
        await work.SettleRemindersAsync(outbox, null, sale.Id, time.GetUtcNow(), cancellationToken);
        var lot = posting.Find(sale.LotId)!;
        if (posting.Move(lot, new Movement
        {
            Kind = MovementKinds.Take,
            BookId = sale.BookId,
            LotId = sale.LotId,
            FromPlace = Places.Sold,
            ToPlace = Places.Stock,
            Quantity = sale.Quantity,
            GuaranteeId = sale.GuaranteeId,
            Released = sale.Reserved,
            ExhibitionId = sale.ExhibitionId,
            SaleId = sale.Id,
            Reason = form.Reason,
            At = time.GetUtcNow(),
            AccountId = caller.AccountId,
        }) is { } tooLittle)
            return tooLittle;
        if (sale.ExhibitionNumber is { } shown && await work.BringBackAsync(shown, lot, sale.Quantity, time.GetUtcNow(), cancellationToken) is { } notDeclared)
            return notDeclared;
        await posting.FreeAsync(work, cancellationToken);
        await posting.WriteAsync(work, cancellationToken);
        return sale.Number;
    }
}

/// <summary>What is new of a sale.</summary>
internal sealed record NewSale(Guid Id, Guid? ExhibitionId, decimal Quantity, decimal Price, string? Buyer, DateOnly SoldOn, string Cause, Guid? GuaranteeId, decimal Reserved);

internal static class SaleRecords
{
    /// <summary>Writes a sale and tells of it; of a loss reminds at once. Answers its number.</summary>
    public static async Task<string> RecordSaleAsync(this Work work, HeldLot lot, NewSale sale, DateTimeOffset at, Outbox outbox, CancellationToken cancellationToken)
    {
        var number = await work.NextLedgerNumberAsync(LedgerNumbers.Sale, lot.Zone, at.ShanghaiDate(), cancellationToken);
        var dueOn = Sale.DueOf(sale.SoldOn);
        await work.ExecuteAsync("Sales.Insert", new
        {
            sale.Id,
            Number = number,
            Version = 1,
            LotId = lot.Id,
            lot.BookId,
            lot.OrganisationId,
            lot.Zone,
            sale.ExhibitionId,
            sale.Quantity,
            sale.Price,
            Buyer = (Persistence.PersonalData.PersonalText?)(string.IsNullOrWhiteSpace(sale.Buyer) ? null : sale.Buyer.Trim()),
            sale.SoldOn,
            DueOn = dueOn,
            sale.Cause,
            State = Sale.Sold,
            sale.GuaranteeId,
            sale.Reserved,
            CaseId = (Guid?)null,
            Line = (int?)null,
            At = at,
        }, cancellationToken);
        await outbox.AddAsync(work, new ExhibitionGoodsSold(sale.Id, number, lot.OrganisationId, lot.Zone, lot.BookNumber, sale.SoldOn, dueOn, at), cancellationToken);
        // Customs have decided it, so who has to declare it may not know.
        if (sale.Cause == Sale.ByLoss)
            await work.RemindAsync(outbox, new SoldGoods(sale.Id, number, lot.OrganisationId, lot.Zone, lot.BookNumber, dueOn, sale.Cause), at, cancellationToken);
        return number;
    }

    /// <summary>Refuses while a sale is overdue for declaration.</summary>
    public static async Task<Problem?> FirstOverdueAsync(this Work work, Guid organisationId, DateOnly today, CancellationToken cancellationToken) =>
        await work.FindAsync<OverdueSale>("Sales.FirstOverdue", new { OrganisationId = organisationId, Today = today }, cancellationToken) is { } overdue
            ? LedgerProblems.DeclarationOverdue.With(overdue.Number, overdue.DueOn) with
            {
                Provision = Law.Consolidated,
                Extensions = new Dictionary<string, JsonNode?> { ["sale"] = overdue.Number, ["dueOn"] = overdue.DueOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture) },
            }
            : null;

    private sealed record OverdueSale(string Number, DateOnly DueOn);
}
