namespace Platform.Contracts.Cosmetics.V1;

/// <summary>A filed cosmetic that was suspended may be sold and used again.</summary>
/// <param name="Version">The filing's; a later fact about it has a higher one.</param>
public sealed record CosmeticFilingResumed(
    Guid FilingId,
    string Number,
    Guid OrganisationId,
    string Name,
    int Version,
    DateTimeOffset At);
