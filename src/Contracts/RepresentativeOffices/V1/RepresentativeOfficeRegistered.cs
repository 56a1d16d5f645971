namespace Platform.Contracts.RepresentativeOffices.V1;

/// <summary>A representative office entered the public register.</summary>
/// <param name="CaseId">All zeros for an office that was registered before the platform and taken over.</param>
/// <param name="RegistrationNumber">Number of the registration certificate (登记证).</param>
public sealed record RepresentativeOfficeRegistered(
    Guid OfficeId,
    Guid CaseId,
    Guid OrganisationId,
    string RegistrationNumber,
    string Name,
    string Zone,
    DateOnly RegisteredOn,
    DateOnly? TermTo);
