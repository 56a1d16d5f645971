namespace Platform.Contracts.BondedExhibitions.V1;

/// <summary>What was sold is declared, or its sale was cancelled: nobody need be reminded any more.</summary>
/// <param name="Number">Of the sale.</param>
/// <param name="DueOn">The last day for the declaration, in Shanghai.</param>
/// <param name="Cause"><c>sale</c>, or <c>loss</c> of goods that were lost and count as an import.</param>
public sealed record ExhibitionGoodsSettled(
    Guid SaleId,
    string Number,
    Guid OrganisationId,
    string Zone,
    string BookNumber,
    DateOnly DueOn,
    DateTimeOffset At,
    string Cause = "sale");
