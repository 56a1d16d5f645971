namespace Platform.Contracts.BondedExhibitions.V1;

/// <summary>Bonded goods were sold, or were lost and count as an import: they have to be declared.</summary>
/// <param name="Number">Of the sale.</param>
/// <param name="DueOn">By when: 30 days, never across the year.</param>
public sealed record ExhibitionGoodsSold(
    Guid SaleId,
    string Number,
    Guid OrganisationId,
    string Zone,
    string BookNumber,
    DateOnly SoldOn,
    DateOnly DueOn,
    DateTimeOffset At);
