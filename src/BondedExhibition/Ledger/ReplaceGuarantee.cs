using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Platform.BondedExhibition.Customs;
using Platform.BondedExhibition.Domain;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Ledger;

/// <summary>What stands for an exhibition from now on.</summary>
public sealed record ReplacementForm
{
    /// <summary><c>GUA-…</c>, accepted by customs and in force to the exhibition's last day.</summary>
    [Required, StringLength(60)]
    public string? Guarantee { get; init; }
}

/// <summary>Another guarantee that customs have accepted takes the place of an exhibition's: everything that the first stood for goes over at once, or nothing (L581 art. 17). Certificate and 业务申报表 name it from now on.</summary>
internal sealed class ReplaceGuarantee(Writes writes, Issuance issuance, TimeProvider time)
{
    /// <summary>The exhibition's number.</summary>
    public Task<Outcome<string>> DoAsync(string number, JsonNode? body, string key, Caller caller, CancellationToken cancellationToken) =>
        writes.OnceAsync<ReplacementForm>(body, LedgerBodies.Errors, $"exhibition-guarantee {number}", key, caller, (work, form) => ReplaceAsync(work, number, form, caller, cancellationToken), cancellationToken);

    private async Task<Outcome<string>> ReplaceAsync(Work work, string number, ReplacementForm form, Caller caller, CancellationToken cancellationToken)
    {
        if (await work.FindExhibitionAsync(number, cancellationToken) is not { } exhibition || !caller.ActsFor(exhibition.OrganisationId))
            return CommonProblems.NotFound;
        if (await work.FindGuaranteeAsync(form.Guarantee!, cancellationToken) is not { } next || next.OrganisationId != exhibition.OrganisationId)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = [LedgerBodies.Error("/guarantee", "guarantee-unknown", form.Guarantee)] };
        if (next.Id == exhibition.GuaranteeId)
            return LedgerProblems.GuaranteeTheSame.With(exhibition.Number, next.Number) with { Provision = Law.GuaranteeChange };
        if (await work.UnfitAsync(next, time.ShanghaiToday(), cancellationToken) is { } unfit)
            return unfit;
        if (next.ValidUntil < exhibition.ValidUntil)
            return LedgerProblems.GuaranteeTooShort.With(next.Number, next.ValidUntil, exhibition.ValidUntil) with { Provision = Law.FullGuarantee };

        var posting = await Posting.HoldAsync(work, (await SecuredAsync(work, exhibition, cancellationToken)).Select(goods => goods.LotId).Distinct(), cancellationToken);
        // From here on nothing goes out. What went out just before is not held, and holding it now would be against the order.
        if (await work.ExecuteAsync("Exhibitions.ReplaceGuarantee", new { exhibition.Id, GuaranteeId = next.Id, Before = exhibition.GuaranteeId }, cancellationToken) == 0)
            return LedgerProblems.ExhibitionMoves.With(exhibition.Number);
        var secured = await SecuredAsync(work, exhibition, cancellationToken);
        if (secured.Any(goods => posting.Find(goods.LotId) is null))
            return LedgerProblems.ExhibitionMoves.With(exhibition.Number);
        await work.HoldGuaranteesAsync([exhibition.GuaranteeId, next.Id], cancellationToken);
        if (await work.TakenAsync(next, exhibition.Number, cancellationToken) is { } taken)
            return taken;
        foreach (var goods in secured.Where(goods => goods.Reserved > 0))
        {
            var released = Of(goods, exhibition, exhibition.GuaranteeId, caller) with { Released = goods.Reserved };
            var reserved = Of(goods, exhibition, next.Id, caller) with { Reserved = goods.Reserved };
            if ((posting.Move(posting.Find(goods.LotId)!, released) ?? posting.Move(posting.Find(goods.LotId)!, reserved)) is not null)
                throw new InvalidOperationException($"{exhibition.Number}: the books hold less than the guarantee stands for.");
        }
        await work.ExecuteAsync("Sales.ReplaceGuarantee", new { exhibition.Id, GuaranteeId = next.Id }, cancellationToken);
        await work.ExecuteAsync("Losses.ReplaceGuarantee", new { exhibition.Id, GuaranteeId = next.Id }, cancellationToken);
        if (await posting.ReserveAsync(work, cancellationToken) is { } tooSmall)
            return tooSmall;
        await posting.WriteAsync(work, cancellationToken);
        await TellAsync(work, exhibition with { GuaranteeId = next.Id, GuaranteeNumber = next.Number }, cancellationToken);
        return exhibition.Number;
    }

    private async Task TellAsync(Work work, Exhibition exhibition, CancellationToken cancellationToken)
    {
        if (await work.FindAsync<CaseRecord>("Cases.Get", new { Id = exhibition.CaseId }, cancellationToken) is not { } declared)
            return;
        await ExhibitionCertificate.SecureAsync(work, issuance, exhibition, declared, time.ShanghaiToday(), cancellationToken);
        await CaseMessages.QueueExhibitionAsync(work, declared, time.GetUtcNow(), cancellationToken);
    }

    private Movement Of(SecuredGoods goods, Exhibition exhibition, Guid guarantee, Caller caller) => new()
    {
        Kind = MovementKinds.Guarantee,
        BookId = goods.BookId,
        LotId = goods.LotId,
        FromPlace = goods.Place,
        ToPlace = goods.Place,
        Quantity = goods.Quantity,
        GuaranteeId = guarantee,
        ExhibitionId = exhibition.Id,
        SaleId = goods.SaleId,
        LossId = goods.LossId,
        At = time.GetUtcNow(),
        AccountId = caller.AccountId,
    };

    private static Task<IReadOnlyList<SecuredGoods>> SecuredAsync(Work work, Exhibition exhibition, CancellationToken cancellationToken) =>
        work.QueryAsync<SecuredGoods>("Exhibitions.Secured", new { exhibition.Id, exhibition.Number }, cancellationToken);

    /// <summary>Goods for which an exhibition's guarantee stands: on show, sold and not released, or reported lost.</summary>
    private sealed record SecuredGoods(Guid LotId, Guid BookId, string Place, decimal Quantity, decimal Reserved, Guid? SaleId, Guid? LossId);
}
