using System.Collections.Concurrent;

namespace Platform.Gateway.Sessions;

/// <summary>
/// Asks Identity about a session at most once in <see cref="Freshness"/>; requests that come meanwhile share the answer, also
/// while it is on its way. A session ended through this gateway is known to have ended at once, elsewhere within that time.
/// </summary>
internal sealed class SessionCache(IServiceScopeFactory scopes, TimeProvider time)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    /// <summary>Each entry is about a kilobyte; beyond this the oldest tenth goes.</summary>
    public const int Most = 20_000;

    private readonly ConcurrentDictionary<Guid, Entry> entries = new();
    private int trimming;

    public int Count => entries.Count;

    /// <summary>Null when the session has ended.</summary>
    public async Task<SessionState?> FindAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!entries.TryGetValue(sessionId, out var entry) || entry.AskedAt + Freshness <= now)
        {
            var asked = new Entry(now, new Lazy<Task<SessionState?>>(() => AskAsync(sessionId)));
            // Only one of those who find the old entry replaces it; the others take what the winner put there.
            entry = entry is null ? entries.GetOrAdd(sessionId, asked)
                : entries.TryUpdate(sessionId, asked, entry) ? asked
                : entries.GetValueOrDefault(sessionId) ?? asked;
            Trim();
        }
        try
        {
            var session = await entry.Session.Value.WaitAsync(cancellationToken);
            return session is not null && session.ExpiresAt > now ? session : null;
        }
        catch (Exception) when (entry.Session.Value.IsFaulted)
        {
            // An outage is nobody's session state: the next request asks again.
            entries.TryRemove(new KeyValuePair<Guid, Entry>(sessionId, entry));
            throw;
        }
    }

    /// <summary>What Identity answered when it opened the session.</summary>
    public void Put(SessionState session)
    {
        entries[session.SessionId] = Known(session);
        Trim();
    }

    /// <summary>Also an answer that is still on its way no longer counts.</summary>
    public void End(Guid sessionId) => entries[sessionId] = Known(null);

    private Entry Known(SessionState? session) => new(time.GetUtcNow(), new Lazy<Task<SessionState?>>(Task.FromResult(session)));

    // Shared by several requests, so no single one's cancellation ends it.
    private async Task<SessionState?> AskAsync(Guid sessionId)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IdentityClient>().SeeAsync(sessionId, CancellationToken.None);
    }

    private void Trim()
    {
        if (entries.Count <= Most || Interlocked.Exchange(ref trimming, 1) == 1)
            return;
        foreach (var old in entries.OrderBy(pair => pair.Value.AskedAt).Take(Most / 10).ToList())
            entries.TryRemove(old);
        Volatile.Write(ref trimming, 0);
    }

    private sealed record Entry(DateTimeOffset AskedAt, Lazy<Task<SessionState?>> Session);
}
