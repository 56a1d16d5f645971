using System.Collections.Concurrent;
using MassTransit;
using Platform.Contracts.Cases.V1;

namespace Platform.CaseKernel.Tests.Sample;

/// <summary>Somebody who listens to what the clock says on a broker, as another service would.</summary>
internal sealed class EventCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<object> seen = new();
    private readonly ConcurrentDictionary<Guid, bool> known = new();
    private readonly IBusControl bus;

    private EventCollector(Uri broker) => bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
    {
        rabbit.Host(broker);
        rabbit.ReceiveEndpoint("event-collector", endpoint =>
        {
            endpoint.Handler<DeadlineApproaching>(context => See(context));
            endpoint.Handler<DeadlinePassed>(context => See(context));
            endpoint.Handler<CaseStepTaken>(context => See(context));
        });
    });

    public static async Task<EventCollector> StartAsync(SampleHost host)
    {
        var collector = new EventCollector(host.Broker);
        await collector.bus.StartAsync(TimeSpan.FromSeconds(30));
        return collector;
    }

    public IReadOnlyList<T> Of<T>() => [.. seen.OfType<T>()];

    public async ValueTask DisposeAsync() => await bus.StopAsync();

    // At least once is all that is promised; like every consumer, this one takes a message that comes again for the same.
    private Task See<T>(ConsumeContext<T> context)
        where T : class
    {
        if (known.TryAdd(context.MessageId!.Value, true))
            seen.Enqueue(context.Message);
        return Task.CompletedTask;
    }
}
