using System.Collections.Concurrent;
using MassTransit;
using Platform.Contracts.Cosmetics.V1;

namespace Platform.CosmeticsFiling.Tests.Acts;

/// <summary>Somebody who listens to the filings' events on a broker, as another service would.</summary>
internal sealed class EventCollector : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IBusControl bus;
    private readonly ConcurrentQueue<object> seen = new();
    private readonly SemaphoreSlim arrived = new(0);

    private EventCollector(Uri broker) => bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
    {
        rabbit.Host(broker);
        // Of its own, so that two who listen at once hear everything.
        rabbit.ReceiveEndpoint($"event-collector-{Guid.NewGuid():n}", endpoint =>
        {
            endpoint.Handler<CosmeticFilingSuspended>(context => See(context.Message));
            endpoint.Handler<CosmeticFilingResumed>(context => See(context.Message));
            endpoint.Handler<CosmeticFilingCancelled>(context => See(context.Message));
        });
    });

    public static async Task<EventCollector> StartAsync(Uri broker)
    {
        var collector = new EventCollector(broker);
        await collector.bus.StartAsync(Patience);
        return collector;
    }

    /// <summary>Waits for it; fails when it does not come.</summary>
    public async Task<T> FirstAsync<T>(Func<T, bool> which)
    {
        while (true)
        {
            if (seen.OfType<T>().FirstOrDefault(which) is { } found)
                return found;
            Assert.True(await arrived.WaitAsync(Patience), $"No {typeof(T).Name} came.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await bus.StopAsync();
        arrived.Dispose();
    }

    private Task See(object message)
    {
        seen.Enqueue(message);
        arrived.Release();
        return Task.CompletedTask;
    }
}
