namespace Platform.Contracts.BondedExhibitions.V1;

/// <summary>The tax of a consolidated declaration is paid, was counted anew, or is not owed any more: nobody need be reminded of it.</summary>
/// <param name="CaseId">Of the declaration.</param>
/// <param name="ListNumber">保税核注清单编号.</param>
/// <param name="DueOn">The day that was reminded of, in Shanghai.</param>
public sealed record ExhibitionTaxSettled(
    Guid CaseId,
    string ListNumber,
    Guid OrganisationId,
    string Zone,
    string BookNumber,
    DateOnly DueOn,
    DateTimeOffset At);
