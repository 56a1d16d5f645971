namespace Platform.Contracts.Certificates.V1;

/// <summary>A certificate ceased to be in force before its time.</summary>
/// <param name="Ground">Code of the service's, such as <c>approval-revoked</c>.</param>
/// <param name="CaseId">The case in which it was issued.</param>
public sealed record CertificateRevoked(
    string Number,
    string Ground,
    string Kind,
    string Service,
    string Matter,
    string Zone,
    Guid CaseId,
    Guid OrganisationId,
    string IssuedBy,
    DateOnly RevokedOn,
    DateTimeOffset At);
