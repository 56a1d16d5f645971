namespace Platform.Contracts.Cosmetics.V1;

/// <summary>A filing of a cosmetic has ended: its filer gave it up, or it was cancelled.</summary>
/// <param name="Ground">Code of the ground; <c>voluntary</c> when its filer asked for it.</param>
/// <param name="Version">The filing's; a later fact about it has a higher one.</param>
public sealed record CosmeticFilingCancelled(
    Guid FilingId,
    string Number,
    Guid OrganisationId,
    string Name,
    string Ground,
    DateOnly EndedOn,
    int Version,
    DateTimeOffset At);
