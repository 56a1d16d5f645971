using System.Globalization;
using Platform.ServiceDefaults.Codes;

namespace Platform.BondedExhibition.Ledger;

internal sealed record BlockView(string Number, string Name, string State, DateOnly Since, string? Ground);

/// <summary>Tax of a price, CNY, at today's rates.</summary>
internal sealed record EstimateView(string Price, string Quantity, string Tax);

/// <summary>Where a lot is on show.</summary>
internal sealed record ShowingView(string Number, string Title, string Venue, DateOnly ValidUntil);

/// <summary>Papers of goods as they were once stated.</summary>
/// <param name="CaseId">The 业务申报表 whose approval wrote them; null when the keeper stated them.</param>
internal sealed record PapersView(string? ArtPermit, string? LicenceNumber, DateOnly? LicenceValidUntil, Guid? CaseId, DateTimeOffset At);

/// <param name="Exhibition">Where it is looked at, or the first that shows it.</param>
/// <param name="Blocked">Why it may not be sold; null when it may.</param>
/// <param name="Estimate">What a sale of it would cost in tax; null when the tariff lacks its code, or its rate counts in another unit.</param>
/// <param name="Papers">What was stated since it came in, the latest first.</param>
/// <param name="Second">法定第二数量 of one unit with its unit's name, where the rate counts by it.</param>
/// <param name="Mine">Whether the caller may sell it.</param>
/// <param name="Losses">Of this lot, the latest first.</param>
internal sealed record LotView(
    Guid Id, string BookNumber, int Item, string Serial, string GoodsCode, string Name, string? Specification, string Unit, string Tracking, string? Origin, string UnitValue, string? LicenceNumber, DateOnly? LicenceValidUntil,
    string? ArtPermit, string? FilingNumber, DateOnly EnteredOn, DateOnly? StorageUntil, IReadOnlyList<PlaceView> Places, ShowingView? Exhibition, BlockView? Blocked, EstimateView? Estimate, IReadOnlyList<PapersView> Papers, string? Second, bool Mine, IReadOnlyList<LossView> Losses);

/// <param name="Due"><c>open</c>, <c>soon</c>, <c>overdue</c>, or <c>done</c> when it is declared or cancelled.</param>
/// <param name="Tax">That the guarantee stands for.</param>
internal sealed record SaleView(
    string Number, string State, string StateTitle, string Cause, string CauseTitle, string BookNumber, string? ExhibitionNumber, Guid LotId, int Item, string GoodsCode, string Name, string? Specification, string Serial, string? Origin,
    string Quantity, string Unit, string Price, string? Buyer, DateOnly SoldOn, DateOnly DueOn, DateOnly WarnOn, string Due, string Tax, Guid? CaseId, int? Line, string Zone)
{
    /// <param name="own">Whether the caller is the seller, to whom alone the buyer is shown.</param>
    public static SaleView Of(Sale sale, DateOnly today, bool own) => new(
        sale.Number, sale.State, LedgerWords.Of($"sale.{sale.State}"), sale.Cause, LedgerWords.Of($"cause.{sale.Cause}"), sale.BookNumber, sale.ExhibitionNumber, sale.LotId, sale.Item, sale.GoodsCode, sale.Name, sale.Specification,
        sale.Serial, sale.Origin, Amounts.Quantity(sale.Quantity), sale.Unit, Amounts.Money(sale.Price), own ? (string?)sale.Buyer : null, sale.SoldOn, sale.DueOn, Duties.WarnOn(sale.DueOn),
        sale.State == Sale.Sold ? Duties.Urgency(sale.DueOn, today) : Duties.Done, Amounts.Money(sale.Reserved), sale.CaseId, sale.Line, sale.Zone);
}

/// <summary>The rating that a guarantee rests on is gone: customs look at it again, and no further goods go out or are sold under it.</summary>
/// <param name="Since">The first day without it.</param>
internal sealed record ReexaminationView(DateOnly Since, string Provision);

/// <param name="ClaimBy">Of what was given and is given back: three months from the notice (L581 arts 20-21).</param>
/// <param name="Reexamination">Null while it has the rating it rests on, or rests on none.</param>
internal sealed record GuaranteeView(
    string Number, string Kind, string KindTitle, string Scope, string ScopeTitle, string? OrganisationName, string? Ceiling, string Reserved, string? Available, DateOnly ValidFrom, DateOnly ValidUntil, string State, string StateTitle,
    string Zone, Guid CaseId, DateOnly? EndedOn, string? EndReasons, DateOnly? ClaimBy, ReexaminationView? Reexamination)
{
    public static GuaranteeView Of(Guarantee one, DateOnly today)
    {
        var state = one.State == Guarantee.Active && !one.Stands(today) ? "expired" : one.State;
        return new(
            one.Number, one.Kind, LedgerWords.Of($"guarantee-kind.{one.Kind}"), one.Scope, LedgerWords.Of($"guarantee-scope.{one.Scope}"), one.OrganisationName, Amounts.Money(one.Ceiling), Amounts.Money(one.Reserved),
            Amounts.Money(one.Available), one.ValidFrom, one.ValidUntil, state, LedgerWords.Of($"guarantee.{state}"), one.Zone, one.CaseId, one.EndedOn, one.EndReasons, one.ClaimBy,
            one.RatingLostOn is { } since ? new ReexaminationView(since, one.RestsOn!.In(CultureInfo.CurrentUICulture)) : null);
    }
}

/// <param name="State"><c>open</c>, <c>over</c> after its last day, or <c>closed</c>.</param>
/// <param name="OnShowCount">How many lots are on show.</param>
/// <param name="OnShowValue">Their dutiable value, CNY.</param>
/// <param name="OverdueSales">Sales of the enterprise that should have been declared.</param>
internal sealed record ExhibitionView(
    string Number, string Title, string Venue, string Address, string OrganisationName, string BookNumber, string Zone, string ZoneTitle, string CustomsCode, DateOnly OpensOn, DateOnly ClosesOn, DateOnly ValidUntil, string State,
    string StateTitle, int OnShowCount, string OnShowValue, string Reserved, string GuaranteeNumber, string? GuaranteeCeiling, string GuaranteeReserved, int OverdueSales)
{
    public static ExhibitionView Of(Exhibition one, ShowTotal? total, Guarantee guarantee, int overdueSales, DateOnly today)
    {
        var state = one.State == Exhibition.Open && one.ValidUntil < today ? "over" : one.State;
        return new(
            one.Number, one.Title, one.Venue, one.Address, one.OrganisationName, one.BookNumber, one.Zone, Zones.Title(one.Zone).InCallersLanguage(), one.CustomsCode, one.OpensOn, one.ClosesOn, one.ValidUntil, state,
            LedgerWords.Of($"exhibition.{state}"), (int)(total?.Lots ?? 0), Amounts.Money(decimal.Round(total?.Value ?? 0, 2)), Amounts.Money(total?.Reserved ?? 0), guarantee.Number, Amounts.Money(guarantee.Ceiling),
            Amounts.Money(guarantee.Reserved), overdueSales);
    }
}

internal sealed record ShowTotal(Guid ExhibitionId, long Lots, decimal Value, decimal Reserved);

/// <param name="Declared">In the 业务申报表; of it <paramref name="Taken"/> is out and not come back.</param>
/// <param name="Lots">What may go out or is on show.</param>
internal sealed record ShownGoods(
    int Item, string GoodsCode, string Name, string? Specification, string Unit, string Tracking, string? Origin, string Declared, string Taken, string OnShow, string Sold, string Reserved, IReadOnlyList<ShownLot> Lots);

internal sealed record ShownLot(Guid Id, string Serial, string OnShow, string InStock);

internal sealed record ExhibitionFile(ExhibitionView Exhibition, Guid CaseId, IReadOnlyList<ShownGoods> Goods);

/// <summary>Something that is due.</summary>
/// <param name="Kind"><c>sale</c>, <c>tax</c>, <c>exhibition</c>, <c>storage</c> or <c>guarantee</c>.</param>
/// <param name="Reference">Its number; of goods the book's.</param>
/// <param name="CaseId">The declaration of the tax, or the case that gave the exhibition or guarantee; null of goods and sales.</param>
internal sealed record DueView(string Kind, string KindTitle, string Reference, string Title, DateOnly DueOn, bool Soon, bool Overdue, Guid? CaseId);
