using System.Collections.Concurrent;
using MassTransit;
using Platform.Contracts.Cases.V1;
using Platform.Contracts.Certificates.V1;
using Platform.Contracts.RepresentativeOffices.V1;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>Somebody who listens to the case events on a broker, as another service would.</summary>
internal sealed class EventCollector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Guid, bool> known = new();
    private readonly IBusControl bus;

    private EventCollector(Uri broker) => bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
    {
        rabbit.Host(broker);
        // Of its own, so that two who listen at once hear everything.
        rabbit.ReceiveEndpoint($"event-collector-{Guid.NewGuid():n}", endpoint =>
        {
            endpoint.Handler<CaseSubmitted>(context => See(context));
            endpoint.Handler<CaseStepTaken>(context => See(context));
            endpoint.Handler<CertificateRevoked>(context => See(context));
            endpoint.Handler<CertificateReplaced>(context => See(context));
            endpoint.Handler<AnnualReportOverdue>(context => See(context));
            endpoint.Handler<RepresentativeOfficeRegistered>(context => See(context));
        });
    });

    public ConcurrentQueue<object> Seen { get; } = new();

    public static async Task<EventCollector> StartAsync(Uri broker)
    {
        var collector = new EventCollector(broker);
        await collector.bus.StartAsync(TimeSpan.FromSeconds(30));
        return collector;
    }

    public async ValueTask DisposeAsync() => await bus.StopAsync();

    // At least once is all that is promised; like every consumer, this one takes a message that comes again for the same.
    private Task See<T>(ConsumeContext<T> context)
        where T : class
    {
        if (known.TryAdd(context.MessageId!.Value, true))
            Seen.Enqueue(context.Message);
        return Task.CompletedTask;
    }
}
