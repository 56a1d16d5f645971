namespace Platform.Contracts.BondedExhibitions.V1;

/// <summary>The tax of a consolidated declaration is to be paid in ten days, or should have been. Raised once for each declaration while it is not paid.</summary>
/// <param name="CaseId">Of the declaration.</param>
/// <param name="ListNumber">保税核注清单编号.</param>
/// <param name="DueOn">The last day for the payment, in Shanghai.</param>
/// <param name="Offices">Codes of the offices that are told; null in older events: those that handle the matter in the zone.</param>
public sealed record ExhibitionTaxDueSoon(
    Guid CaseId,
    string ListNumber,
    Guid OrganisationId,
    string Zone,
    string BookNumber,
    DateOnly DueOn,
    DateTimeOffset At,
    IReadOnlyList<string>? Offices = null);
