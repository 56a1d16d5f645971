using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Contracts.Cases.V1;
using Platform.ServiceDefaults;

namespace Platform.Persistence.Messaging;

/// <summary>
/// Events leave through here and nowhere else: written in the transaction that makes them true, sent by the relay
/// afterwards, as often as it takes.
/// </summary>
public sealed class Outbox(TimeProvider time, OutboxSignal signal)
{
    // Unlike requests, events may carry members that this version does not know yet: replicas are updated one by one.
    private static readonly JsonSerializerOptions EventJson = new(JsonDefaults.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <param name="after">Keeps the event back, for reminders that should come later.</param>
    public async Task AddAsync(Work work, object @event, CancellationToken cancellationToken, TimeSpan after = default)
    {
        var now = time.GetUtcNow();
        await work.ExecuteAsync("Outbox.Insert", new
        {
            Id = Guid.CreateVersion7(now),
            Type = @event.GetType().FullName,
            Body = JsonSerializer.Serialize(@event, @event.GetType(), EventJson),
            TraceParent = Activity.Current?.Id,
            CreatedAt = now,
            DueAt = now + after,
        }, cancellationToken);
        work.OnCommitted(signal.Pulse);
    }

    internal static object Read(string type, string body) =>
        JsonSerializer.Deserialize(
            body,
            typeof(CaseSubmitted).Assembly.GetType(type) ?? throw new InvalidOperationException($"Event type {type} is not in Contracts."),
            EventJson)!;
}

/// <summary>Wakes the relay of the same process right after a commit; other replicas find the row by looking.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim pending = new(0, 1);

    public void Pulse()
    {
        try
        {
            if (pending.CurrentCount == 0)
                pending.Release();
        }
        catch (SemaphoreFullException)
        {
            // Another commit pulsed in between; one wake-up serves both.
        }
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => pending.WaitAsync(atMost, cancellationToken);

    public void Dispose() => pending.Dispose();
}
