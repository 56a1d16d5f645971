using System.Text.Json.Nodes;
using Platform.BondedExhibition.Domain;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>LOSS_REPORT, then LOSS_FM, LOSS_OTHER or LOSS_BACK: the keeper reports at once, customs decide (SHC9 VIII).</summary>
internal sealed class LoseGoods(Writes writes, Outbox outbox, TimeProvider time)
{
    /// <summary>The loss's id.</summary>
    public Task<Outcome<string>> ReportAsync(JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<LossForm>(body, form => form.Errors(), "loss", key, caller, (work, form) => ReportAsync(work, form, caller, cancellationToken), cancellationToken);

    /// <summary>The loss's id.</summary>
    public Task<Outcome<string>> DecideAsync(Guid id, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<LossDecisionForm>(body, LedgerBodies.Errors, $"loss-decision {id}", key, caller, (work, form) => DecideAsync(work, id, form, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> ReportAsync(Work work, LossForm form, Caller caller, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var posting = await Posting.HoldAsync(work, [form.Lot!.Value], cancellationToken);
        if (posting.Find(form.Lot.Value) is not { } lot || !caller.ActsFor(lot.OrganisationId))
            return CommonProblems.NotFound;
        if (form.HappenedOn > now.ShanghaiDate())
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = [LedgerBodies.Error("/happenedOn", "day-ahead")] };
        var exhibition = Places.ExhibitionOf(form.Place!) is { } number ? await work.FindExhibitionAsync(number, cancellationToken) : null;
        if (Places.IsShow(form.Place!) && exhibition?.BookId != lot.BookId)
            return CommonProblems.NotFound;
        var (id, share) = (Guid.CreateVersion7(now), posting.ShareOf(lot, form.Place!, form.Quantity!.Value));
        if (posting.Move(lot, Of(MovementKinds.LossReport, lot, form.Place!, Places.Lost, form.Quantity.Value, now, caller.AccountId) with
        {
            GuaranteeId = exhibition?.GuaranteeId,
            Released = share,
            Reserved = share,
            ExhibitionId = exhibition?.Id,
            LossId = id,
            Reason = form.Account,
        }) is { } tooLittle)
            return tooLittle;
        await work.ExecuteAsync("Losses.Insert", new
        {
            Id = id,
            LotId = lot.Id,
            lot.BookId,
            lot.OrganisationId,
            lot.Zone,
            ExhibitionId = exhibition?.Id,
            form.Place,
            form.Quantity,
            Cause = Loss.NameOf(form.Cause!.Value),
            form.HappenedOn,
            form.Account,
            State = Loss.Reported,
            exhibition?.GuaranteeId,
            Reserved = share,
            ReportedAt = now,
        }, cancellationToken);
        await posting.WriteAsync(work, cancellationToken);
        return id.ToString();
    }

    private async Task<Outcome<string>> DecideAsync(Work work, Guid id, LossDecisionForm form, Caller caller, CancellationToken cancellationToken)
    {
        if (await work.FindAsync<Loss>("Losses.Get", new { Id = id }, cancellationToken) is not { } loss || !caller.MayKeep(loss.Zone))
            return CommonProblems.NotFound;
        var now = time.GetUtcNow();
        var posting = await Posting.HoldAsync(work, [loss.LotId], cancellationToken);
        // What stands for it may have been replaced until now.
        loss = (await work.FindAsync<Loss>("Losses.Get", new { Id = id }, cancellationToken))!;
        var lot = posting.Find(loss.LotId)!;
        var (kind, to) = form.Outcome!.Value switch
        {
            LossOutcome.ForceMajeure => (MovementKinds.ForceMajeure, Places.WrittenOff),
            LossOutcome.Returned => (MovementKinds.LossReturned, Places.Stock),
            _ => (MovementKinds.OtherLoss, Places.Sold),
        };
        Guid? saleId = to == Places.Sold ? Guid.CreateVersion7(now) : null;
        if (await work.ExecuteAsync("Losses.Decide", new { Id = id, Outcome = Loss.NameOf(form.Outcome.Value), form.Reasons, DecidedAt = now }, cancellationToken) == 0)
            return ((Problem)LedgerProblems.LossDecided) with { Provision = Law.Loss };
        if (posting.Move(lot, Of(kind, lot, Places.Lost, to, loss.Quantity, now, caller.AccountId) with
        {
            GuaranteeId = loss.GuaranteeId,
            Released = loss.Reserved,
            Reserved = saleId is null ? 0 : loss.Reserved,
            ExhibitionId = loss.ExhibitionId,
            LossId = loss.Id,
            SaleId = saleId,
            Reason = form.Reasons,
        }) is { } tooLittle)
            return tooLittle;
        if (to == Places.Stock && Places.ExhibitionOf(loss.Place) is { } shown && await work.BringBackAsync(shown, lot, loss.Quantity, now, cancellationToken) is { } notDeclared)
            return notDeclared;
        await posting.FreeAsync(work, cancellationToken);
        if (saleId is { } sale)
        {
            await work.RecordSaleAsync(lot, new NewSale(sale, loss.ExhibitionId, loss.Quantity, lot.Value(loss.Quantity), null, now.ShanghaiDate(), Sale.ByLoss, loss.GuaranteeId, loss.Reserved), now, outbox, cancellationToken);
            await work.ExecuteAsync("Losses.Import", new { Id = id, SaleId = sale }, cancellationToken);
        }
        await posting.WriteAsync(work, cancellationToken);
        return id.ToString();
    }

    /// <summary>Goods that are missing from a place count as an import at once: customs have decided so after counting. Null, or why not.</summary>
    public static async Task<Problem?> ImportAsync(Work work, Posting posting, HeldLot lot, string place, decimal quantity, string reason, DateTimeOffset at, Guid accountId, Outbox outbox, CancellationToken cancellationToken)
    {
        var exhibition = Places.ExhibitionOf(place) is { } number ? await work.FindExhibitionAsync(number, cancellationToken) : null;
        var (sale, share) = (Guid.CreateVersion7(at), posting.ShareOf(lot, place, quantity));
        if (posting.Move(lot, Of(MovementKinds.OtherLoss, lot, place, Places.Sold, quantity, at, accountId) with
        {
            GuaranteeId = exhibition?.GuaranteeId,
            Released = share,
            Reserved = share,
            ExhibitionId = exhibition?.Id,
            SaleId = sale,
            Reason = reason,
        }) is { } tooLittle)
            return tooLittle;
        await work.RecordSaleAsync(lot, new NewSale(sale, exhibition?.Id, quantity, lot.Value(quantity), null, at.ShanghaiDate(), Sale.ByLoss, exhibition?.GuaranteeId, share), at, outbox, cancellationToken);
        await posting.WriteAsync(work, cancellationToken);
        return null;
    }

    private static Movement Of(string kind, HeldLot lot, string from, string to, decimal quantity, DateTimeOffset at, Guid accountId) => new()
    {
        Kind = kind,
        BookId = lot.BookId,
        LotId = lot.Id,
        FromPlace = from,
        ToPlace = to,
        Quantity = quantity,
        At = at,
        AccountId = accountId,
    };
}
