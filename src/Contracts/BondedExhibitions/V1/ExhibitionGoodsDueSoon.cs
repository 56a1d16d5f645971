namespace Platform.Contracts.BondedExhibitions.V1;

/// <summary>What was sold is to be declared in ten days, which is the twentieth day after the sale. Raised once for each sale while it is undeclared; of a loss with customs' decision.</summary>
/// <param name="Number">Of the sale.</param>
/// <param name="DueOn">The last day for the declaration, in Shanghai.</param>
/// <param name="Cause"><c>sale</c>, or <c>loss</c> of goods that were lost and count as an import.</param>
/// <param name="Offices">Codes of the offices that are told; null in older events: those that handle the matter in the zone.</param>
public sealed record ExhibitionGoodsDueSoon(
    Guid SaleId,
    string Number,
    Guid OrganisationId,
    string Zone,
    string BookNumber,
    DateOnly DueOn,
    DateTimeOffset At,
    string Cause = "sale",
    IReadOnlyList<string>? Offices = null);
