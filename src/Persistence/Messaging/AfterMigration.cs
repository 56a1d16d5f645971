using MassTransit;

namespace Platform.Persistence.Messaging;

/// <summary>
/// Holds events back until the schema is there: a service that starts with an empty or unreachable database would
/// otherwise send what waits in its queues to the error queue.
/// </summary>
internal sealed class AfterMigration<T>(DatabaseReadiness readiness) : IFilter<ConsumeContext<T>>
    where T : class
{
    public async Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next)
    {
        await readiness.WaitAsync(context.CancellationToken);
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("after-migration");
}
