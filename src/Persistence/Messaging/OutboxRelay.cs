using System.Diagnostics;
using System.Diagnostics.Metrics;
using MassTransit;

namespace Platform.Persistence.Messaging;

/// <summary>
/// Sends what the outbox holds, oldest first, with publisher confirms, and deletes only what the broker confirmed. Dying
/// between the two sends again; the inbox of each consumer makes that harmless. One relay per database (lease).
/// </summary>
internal sealed class OutboxRelay(Database database, DatabaseReadiness readiness, IBus bus, OutboxSignal signal, TimeProvider time, ILogger<OutboxRelay> logger) : BackgroundService
{
    private const int Batch = 100;
    private static readonly TimeSpan LeaseDuration = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan IdleWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan FaultWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UnreadableWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan CareInterval = TimeSpan.FromSeconds(15);

    /// <summary>Much longer than a broker or a relay keeps a message before it is delivered again.</summary>
    private static readonly TimeSpan InboxMemory = TimeSpan.FromDays(30);

    private static readonly ActivitySource Source = new("Platform.Persistence");
    private static readonly Meter Meter = new("Platform.Persistence");
    private static readonly Counter<long> Sent = Meter.CreateCounter<long>("platform.outbox.sent", "{event}", "Events confirmed by the broker");
    private static readonly Gauge<long> Depth = Meter.CreateGauge<long>("platform.outbox.depth", "{event}", "Events not sent yet, also those that are not due");
    private static readonly Gauge<double> Age = Meter.CreateGauge<double>("platform.outbox.age", "s", "How long the oldest event that is due has been waiting");

    private readonly Lease lease = new(database, time, "outbox-relay", LeaseDuration);
    private long caredAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var holds = await lease.TakeAsync(stoppingToken);
                var full = holds && await SendDueAsync(stoppingToken) == Batch;
                if (holds && (caredAt == 0 || Stopwatch.GetElapsedTime(caredAt) > CareInterval))
                    await TakeCareAsync(stoppingToken);
                if (!full)
                    await signal.WaitAsync(IdleWait, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                logger.LogWarning(exception, "Outbox relay failed and tries again");
                await Task.Delay(FaultWait, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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

    /// <summary>The number of events looked at.</summary>
    private async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        var due = await work.QueryAsync<OutboxRow>("Outbox.Due", new { Now = time.GetUtcNow(), Most = Batch }, cancellationToken);
        if (due.Count == 0)
            return 0;
        // Publish waits inside while the broker is away, so every batch has an end.
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(SendTimeout);
        var results = await Task.WhenAll(due.Select(row => SendAsync(row, timeout.Token)));

        // What was confirmed goes, also when something else of the batch failed or the process is stopping: left here it
        // would be sent again and again for the sake of its neighbour.
        await DeleteAsync(work, [.. due.Zip(results).Where(pair => pair.Second == Result.Confirmed).Select(pair => pair.First.Id)]);
        foreach (var row in due.Zip(results).Where(pair => pair.Second == Result.Unreadable).Select(pair => pair.First))
            await work.ExecuteAsync("Outbox.Postpone", new { row.Id, DueAt = time.GetUtcNow() + UnreadableWait }, cancellationToken);
        var unconfirmed = results.Count(result => result == Result.Unconfirmed);
        cancellationToken.ThrowIfCancellationRequested();
        if (unconfirmed > 0)
            throw new TimeoutException($"The broker did not confirm {unconfirmed} of {due.Count} events within {SendTimeout.TotalSeconds} s.");
        return due.Count;
    }

    private static async Task DeleteAsync(Work work, Guid[] ids)
    {
        if (ids.Length == 0)
            return;
        await work.ExecuteAsync("Outbox.Delete", new { Ids = ids }, CancellationToken.None);
        Sent.Add(ids.Length);
    }

    private async Task<Result> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        object @event;
        try
        {
            @event = Outbox.Read(row.Type, row.Body);
        }
        catch (Exception exception)
        {
            // A newer replica may have written it, or an older one; the others of the batch must not wait for it.
            logger.LogError(exception, "Event {Id} of type {Type} cannot be read and stays in the outbox", row.Id, row.Type);
            return Result.Unreadable;
        }
        // The span continues the request that caused the event, also when it is sent minutes later.
        ActivityContext.TryParse(row.TraceParent, null, isRemote: true, out var parent);
        using var span = Source.StartActivity("outbox relay", ActivityKind.Producer, parent);
        try
        {
            await bus.Publish(@event, @event.GetType(), context => context.MessageId = row.Id, cancellationToken);
            return Result.Confirmed;
        }
        catch (Exception exception)
        {
            span?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            if (exception is not OperationCanceledException)
                logger.LogWarning(exception, "Event {Id} of type {Type} was not confirmed", row.Id, row.Type);
            return Result.Unconfirmed;
        }
    }

    /// <summary>Now and then: how full the outbox is, and an end to what the inbox remembers.</summary>
    private async Task TakeCareAsync(CancellationToken cancellationToken)
    {
        caredAt = Stopwatch.GetTimestamp();
        var now = time.GetUtcNow();
        await using var work = await database.ReadAsync(cancellationToken);
        var state = await work.FindAsync<OutboxState>("Outbox.State", new { Now = now }, cancellationToken);
        Depth.Record(state!.Depth);
        Age.Record(state.Oldest is { } oldest ? Math.Max(0, (now - oldest).TotalSeconds) : 0);
        await work.ExecuteAsync("Inbox.Forget", new { Before = now - InboxMemory, Most = 10_000 }, cancellationToken);
    }

    private enum Result
    {
        Confirmed,
        Unconfirmed,
        Unreadable,
    }

    private sealed record OutboxRow(Guid Id, string Type, string Body, string? TraceParent);

    private sealed record OutboxState(long Depth, DateTimeOffset? Oldest);
}
