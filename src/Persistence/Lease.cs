namespace Platform.Persistence;

/// <summary>
/// A right that one replica holds at a time, such as relaying the outbox or sweeping deadlines. Taken with a guarded
/// update; a holder that dies loses it when the time is over.
/// </summary>
public sealed class Lease(Database database, TimeProvider time, string name, TimeSpan duration)
{
    private readonly Guid holder = Guid.CreateVersion7();

    /// <summary>True when this replica holds the lease for another <c>duration</c>.</summary>
    public async Task<bool> TakeAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var parameters = new { Name = name, Holder = holder, Now = now, Until = now + duration };
        await using var work = await database.ReadAsync(cancellationToken);
        if (await work.ExecuteAsync("Leases.Take", parameters, cancellationToken) == 1)
            return true;
        return await work.ExecuteAsync("Leases.Create", parameters, cancellationToken) == 1;
    }

    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        await work.ExecuteAsync("Leases.Release", new { Name = name, Holder = holder }, cancellationToken);
    }
}
