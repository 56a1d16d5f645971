namespace Platform.Contracts.RepresentativeOffices.V1;

/// <summary>A representative office has ended: it was deregistered, or its registration was taken back.</summary>
/// <param name="State"><c>deregistered</c> or <c>revoked</c>.</param>
/// <param name="Ground">Code of the cause or ground.</param>
public sealed record RepresentativeOfficeDeregistered(
    Guid OfficeId,
    Guid OrganisationId,
    string RegistrationNumber,
    string Name,
    string Zone,
    string State,
    string Ground,
    DateOnly EndedOn);
