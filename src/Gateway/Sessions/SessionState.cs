using Platform.ServiceDefaults.Authentication;

namespace Platform.Gateway.Sessions;

internal sealed record SessionAccount(Guid Id, string UserName, string DisplayName);

internal sealed record SessionOrganisation(Guid Id, string Name, string? NameEn, string? Country = null);

/// <summary>What Identity says about a session that has not ended.</summary>
internal sealed record SessionState(
    Guid SessionId,
    string CsrfToken,
    DateTimeOffset ExpiresAt,
    SessionAccount Account,
    IReadOnlyList<string> Roles,
    IReadOnlyList<SessionOrganisation> Organisations,
    IReadOnlyList<Jurisdiction> Jurisdictions,
    IReadOnlyList<Absentee>? StandsInFor = null)
{
    public Caller ToCaller() => new(
        Account.Id, Account.UserName, Account.DisplayName, Roles,
        [.. Organisations.Select(organisation => new Mandate(organisation.Id, organisation.Name) { NameEn = organisation.NameEn, Country = organisation.Country })],
        Jurisdictions)
    {
        StandsInFor = StandsInFor ?? [],
    };

    public SessionInfo ToInfo() => new(Account, Roles, Organisations, Jurisdictions, StandsInFor ?? [], CsrfToken, ExpiresAt);
}

/// <summary>What the signed-in person's browser may know; never the session's id.</summary>
internal sealed record SessionInfo(
    SessionAccount Account,
    IReadOnlyList<string> Roles,
    IReadOnlyList<SessionOrganisation> Organisations,
    IReadOnlyList<Jurisdiction> Jurisdictions,
    IReadOnlyList<Absentee> StandsInFor,
    string CsrfToken,
    DateTimeOffset ExpiresAt);

/// <summary>How this request proved who it comes from; set on the context by <see cref="SessionHandler"/>.</summary>
internal sealed record SignedIn(SessionState Session, bool ByCookie)
{
    public static SignedIn? Of(HttpContext context) => context.Features.Get<SignedIn>();
}
