namespace Platform.Contracts.Certificates.V1;

/// <summary>A newer certificate took the place of this one.</summary>
/// <param name="CaseId">The case in which the replaced one was issued.</param>
public sealed record CertificateReplaced(
    string Number,
    string ReplacedBy,
    string Kind,
    string Service,
    string Matter,
    string Zone,
    Guid CaseId,
    Guid OrganisationId,
    string IssuedBy,
    DateOnly ReplacedOn,
    DateTimeOffset At);
