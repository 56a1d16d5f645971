using Platform.Persistence;

namespace Platform.Identity.Acts;

/// <summary>Signing out, and the end of a chain of refresh tokens. Revoking what has ended already is no error.</summary>
internal sealed class RevokeSession(Database database, TimeProvider time)
{
    public async Task NowAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        await InAsync(work, sessionId, time.GetUtcNow(), cancellationToken);
    }

    public static Task InAsync(Work work, Guid sessionId, DateTimeOffset now, CancellationToken cancellationToken) =>
        work.ExecuteAsync("Sessions.Revoke", new { Id = sessionId, Now = now }, cancellationToken);
}
