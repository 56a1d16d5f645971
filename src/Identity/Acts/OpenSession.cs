using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Platform.Identity.Domain;
using Platform.Persistence;
using Platform.ServiceDefaults.Problems;

namespace Platform.Identity.Acts;

internal sealed class OpenSession(Database database, CheckCredentials check, SeeSession see, TimeProvider time, ILogger<OpenSession> logger)
{
    public async Task<Outcome<SignedIn>> ForBrowserAsync(Credentials credentials, CancellationToken cancellationToken)
    {
        if ((await check.AccountOfAsync(credentials, cancellationToken)).Failed(out var problem, out var accountId))
            return problem;
        await using var work = await database.BeginAsync(cancellationToken);
        var sessionId = await InsertAsync(work, accountId, SessionKind.Browser, cancellationToken);
        var signedIn = await see.DescribeAsync(work, sessionId, cancellationToken);
        await work.CommitAsync(cancellationToken);
        logger.LogInformation("Account {AccountId} signed in", accountId);
        return signedIn is null ? IdentityProblems.InvalidCredentials : signedIn;
    }

    public async Task<Guid> InsertAsync(Work work, Guid accountId, SessionKind kind, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await work.ExecuteAsync("Sessions.Insert", new
        {
            Id = id,
            AccountId = accountId,
            Kind = kind.ToString(),
            CsrfToken = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)),
            Now = now,
            IdleUntil = now + SessionLimits.Idle(kind),
            ExpiresAt = now + SessionLimits.Absolute(kind),
        }, cancellationToken);
        return id;
    }
}
