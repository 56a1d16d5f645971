namespace Platform.Contracts.Cases.V1;

/// <summary>Nobody has touched a draft for so long that it will be deleted; saving it or adding a file keeps it.</summary>
/// <param name="DeletedOn">The day on which it will be deleted otherwise (Asia/Shanghai), at least 14 days later.</param>
public sealed record DraftExpiring(
    Guid CaseId,
    string Service,
    string Matter,
    string Zone,
    Guid OrganisationId,
    string Title,
    DateOnly DeletedOn,
    DateTimeOffset At);
