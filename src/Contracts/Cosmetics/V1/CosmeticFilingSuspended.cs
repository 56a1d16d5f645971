namespace Platform.Contracts.Cosmetics.V1;

/// <summary>Sale and use of a filed cosmetic are suspended, at once.</summary>
/// <param name="Ground">Code of the ground.</param>
/// <param name="Version">The filing's; a later fact about it has a higher one.</param>
public sealed record CosmeticFilingSuspended(
    Guid FilingId,
    string Number,
    Guid OrganisationId,
    string Name,
    string Ground,
    DateOnly SuspendedOn,
    int Version,
    DateTimeOffset At);
