namespace Platform.Persistence;

/// <summary>
/// A right that one replica holds at a time, such as relaying the outbox or sweeping deadlines. Taken with a guarded
/// update; a holder that dies loses it when the time is over.
/// </summary>
public sealed class Lease(Database database, TimeProvider time, string name, TimeSpan duration)
{
    private readonly Guid holder = Guid.CreateVersion7();
    private DateTimeOffset renewAt = DateTimeOffset.MinValue;

    /// <summary>
    /// True when this replica holds the lease for at least half of <c>duration</c> from now; asks the database only when
    /// less is left. Not for several threads at once.
    /// </summary>
    public async Task<bool> TakeAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now < renewAt)
            return true;
        renewAt = DateTimeOffset.MinValue;
        var parameters = new { Name = name, Holder = holder, Now = now, Until = now + duration };
        await using var work = await database.ReadAsync(cancellationToken);
        var holds = await work.ExecuteAsync("Leases.Take", parameters, cancellationToken) == 1
            || await work.ExecuteAsync("Leases.Create", parameters, cancellationToken) == 1;
        if (holds)
            renewAt = now + (duration / 2);
        return holds;
    }

    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        renewAt = DateTimeOffset.MinValue;
        await using var work = await database.ReadAsync(cancellationToken);
        await work.ExecuteAsync("Leases.Release", new { Name = name, Holder = holder }, cancellationToken);
    }
}
