using Platform.Identity.Domain;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.Identity.Acts;

internal sealed record SignedInAccount(Guid Id, string UserName, string DisplayName);

internal sealed record OrganisationLine(Guid Id, string Name, string? NameEn, string? Country);

/// <summary>What the gateway learns about a session: who it is, what they may, and until when.</summary>
internal sealed record SignedIn(
    Guid SessionId,
    SessionKind Kind,
    string CsrfToken,
    DateTimeOffset ExpiresAt,
    SignedInAccount Account,
    IReadOnlyList<string> Roles,
    IReadOnlyList<OrganisationLine> Organisations,
    IReadOnlyList<Jurisdiction> Jurisdictions,
    IReadOnlyList<Absentee> StandsInFor);

/// <summary>The gateway asks again every 30 seconds while a session is used: each time moves the idle limit and reads the rights anew.</summary>
internal sealed class SeeSession(Database database, TimeProvider time)
{
    public async Task<Outcome<SignedIn>> AsOfNowAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if (!await TouchAsync(work, sessionId, time.GetUtcNow(), cancellationToken))
            return IdentityProblems.SessionEnded;
        return await DescribeAsync(work, sessionId, cancellationToken) is { } signedIn ? signedIn : IdentityProblems.SessionEnded;
    }

    /// <summary>False when the session has ended.</summary>
    public static async Task<bool> TouchAsync(Work work, Guid sessionId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await work.ExecuteAsync("Sessions.Touch", new
        {
            Id = sessionId,
            Now = now,
            BrowserIdleUntil = now + SessionLimits.BrowserIdle,
            ApiIdleUntil = now + SessionLimits.ApiIdle,
        }, cancellationToken) == 1;

    public async Task<SignedIn?> DescribeAsync(Work work, Guid sessionId, CancellationToken cancellationToken)
    {
        var session = await work.FindAsync<SessionRow>("Sessions.Find", new { Id = sessionId }, cancellationToken);
        if (session is null)
            return null;
        var account = new { session.AccountId, Today = time.ShanghaiToday() };
        var roles = await work.QueryAsync<string>("AccountRoles.OfAccount", account, cancellationToken);
        var organisations = await ListOwnOrganisations.FindAsync(work, session.AccountId, time, cancellationToken);
        var jurisdictions = await work.QueryAsync<Jurisdiction>("OfficeJurisdictions.OfAccount", account, cancellationToken);
        var standsInFor = await work.QueryAsync<AbsenteeRow>("Absences.CoveredBy", account, cancellationToken);
        return new SignedIn(
            session.SessionId,
            session.Kind,
            session.CsrfToken,
            session.ExpiresAt,
            new SignedInAccount(session.AccountId, session.UserName, session.DisplayName),
            roles,
            [.. organisations.Items.DistinctBy(o => o.Id).Select(o => new OrganisationLine(o.Id, o.Name, o.NameEn, o.Country))],
            jurisdictions,
            [.. standsInFor.Select(absent => new Absentee(absent.AccountId, absent.Name))]);
    }

    private sealed record AbsenteeRow(Guid AccountId, PersonalText Name);

    private sealed record SessionRow
    {
        public required Guid SessionId { get; init; }

        public required SessionKind Kind { get; init; }

        public required string CsrfToken { get; init; }

        public required DateTimeOffset ExpiresAt { get; init; }

        public required Guid AccountId { get; init; }

        public required string UserName { get; init; }

        public required PersonalText DisplayName { get; init; }
    }
}
