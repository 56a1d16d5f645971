using System.Diagnostics;
using System.Diagnostics.Metrics;
using MassTransit;

namespace Platform.Persistence.Messaging;

/// <summary>
/// Sends what the outbox holds, in order, with publisher confirms, and deletes only what the broker confirmed. Dying
/// between the two sends again; the inbox of each consumer makes that harmless. One relay per database (lease).
/// </summary>
internal sealed class OutboxRelay(Database database, DatabaseReadiness readiness, IBus bus, OutboxSignal signal, TimeProvider time, ILogger<OutboxRelay> logger) : BackgroundService
{
    private const int Batch = 100;
    private static readonly TimeSpan LeaseDuration = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan IdleWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan FaultWait = TimeSpan.FromSeconds(1);
    private static readonly ActivitySource Source = new("Platform.Persistence");
    private static readonly Counter<long> Sent = new Meter("Platform.Persistence").CreateCounter<long>("platform.outbox.sent", "{event}", "Events confirmed by the broker");

    private readonly Lease lease = new(database, time, "outbox-relay", LeaseDuration);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var sent = await lease.TakeAsync(stoppingToken) ? await SendDueAsync(stoppingToken) : 0;
                if (sent < Batch)
                    await signal.WaitAsync(IdleWait, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                logger.LogWarning(exception, "Outbox relay failed and tries again");
                await Task.Delay(FaultWait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await lease.ReleaseAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            logger.LogInformation(exception, "The relay's lease was not released; it runs out by itself");
        }
    }

    private async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        var due = await work.QueryAsync<OutboxRow>("Outbox.Due", new { Now = time.GetUtcNow(), Most = Batch }, cancellationToken);
        if (due.Count == 0)
            return 0;
        // Publish waits inside while the broker is away, so every batch has an end.
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(SendTimeout);
        try
        {
            await Task.WhenAll(due.Select(row => SendAsync(row, timeout.Token)));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The broker confirmed none or not all of {due.Count} events within {SendTimeout.TotalSeconds} s.");
        }
        await work.ExecuteAsync("Outbox.Delete", new { Ids = due.Select(row => row.Id).ToArray() }, cancellationToken);
        Sent.Add(due.Count);
        return due.Count;
    }

    private async Task SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        // The span continues the request that caused the event, also when it is sent minutes later.
        ActivityContext.TryParse(row.TraceParent, null, isRemote: true, out var parent);
        using var span = Source.StartActivity("outbox relay", ActivityKind.Producer, parent);
        var @event = Outbox.Read(row.Type, row.Body);
        await bus.Publish(@event, @event.GetType(), context => context.MessageId = row.Id, cancellationToken);
    }

    private sealed record OutboxRow(Guid Id, string Type, string Body, string? TraceParent);
}
