using System.Diagnostics;
using System.Diagnostics.Metrics;
using MassTransit;

namespace Platform.Persistence.Messaging;

/// <summary>
/// Sends what the outbox holds, oldest first, with publisher confirms, and deletes only what the broker confirmed. Dying
/// between the two sends again; the inbox of each consumer makes that harmless. One relay per database (lease).
/// </summary>
internal sealed class OutboxRelay(Database database, DatabaseReadiness readiness, IBusControl bus, OutboxSignal signal, TimeProvider time, ILogger<OutboxRelay> logger) : BackgroundService
{
    private const int Batch = 100;
    private static readonly TimeSpan LeaseDuration = TimeSpan.FromSeconds(10);

    /// <summary>How long one look waits for confirmations; what is still on its way then is looked at again the next time.</summary>
    private static readonly TimeSpan SendWait = TimeSpan.FromSeconds(3);

    /// <summary>After this a publication counts as lost inside the client and the event is sent again.</summary>
    private static readonly TimeSpan SendPatience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan IdleWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan FaultWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UnreadableWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UnroutedWait = TimeSpan.FromSeconds(3);

    /// <summary>How long an event waits for a first service that wants it: services start in any order.</summary>
    private static readonly TimeSpan UnroutedPatience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan CareInterval = TimeSpan.FromSeconds(15);

    /// <summary>Much longer than a broker or a relay keeps a message before it is delivered again.</summary>
    private static readonly TimeSpan InboxMemory = TimeSpan.FromDays(30);

    private static readonly ActivitySource Source = new("Platform.Persistence");
    private static readonly Meter Meter = new("Platform.Persistence");
    private static readonly Counter<long> Sent = Meter.CreateCounter<long>("platform.outbox.sent", "{event}", "Events confirmed by the broker");
    private static readonly Gauge<long> Depth = Meter.CreateGauge<long>("platform.outbox.depth", "{event}", "Events not sent yet, also those that are not due");
    private static readonly Gauge<double> Age = Meter.CreateGauge<double>("platform.outbox.age", "s", "How long the oldest event that is due has been waiting");

    private readonly Lease lease = new(database, time, "outbox-relay", LeaseDuration);
    private readonly Dictionary<Guid, Sending> sending = [];
    private long caredAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        await QueuesAsync(stoppingToken);
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

    /// <summary>Its own consumers' queues come first, so that none of their events is sent to nobody; but it does not wait for ever.</summary>
    private async Task QueuesAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartPatience);
        try
        {
            await bus.WaitForHealthStatus(BusHealthStatus.Healthy, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("The broker is not reachable; events wait in the outbox");
        }
    }

    /// <summary>The number of events that left the outbox.</summary>
    private async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        var due = await work.QueryAsync<OutboxRow>("Outbox.Due", new { Now = time.GetUtcNow(), Most = Batch }, cancellationToken);
        foreach (var row in due.Where(row => !sending.ContainsKey(row.Id)))
            sending.Add(row.Id, new Sending(row, SendAsync(row, cancellationToken), Stopwatch.GetTimestamp()));
        if (sending.Count == 0)
            return 0;

        // Publishing waits inside while the broker is away. It is never cancelled but left on its way: a cancelled
        // publication breaks the client's channel, and then nothing leaves any more although the broker is back.
        await Task.WhenAny(Task.WhenAll(sending.Values.Select(item => item.Task)), Task.Delay(SendWait, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        var ended = sending.Values.Where(item => item.Task.IsCompleted).ToLookup(item => item.Task.Result, item => item.Row);
        foreach (var item in sending.Values.Where(item => item.Task.IsCompleted || Stopwatch.GetElapsedTime(item.Since) > SendPatience).ToList())
            sending.Remove(item.Row.Id);

        // What was confirmed goes, whatever became of its neighbours: left here it would be sent again for their sake.
        await DeleteAsync(work, [.. ended[Result.Confirmed], .. ended[Result.Unrouted].Where(IsUnwanted)]);
        Sent.Add(ended[Result.Confirmed].Count());
        foreach (var row in ended[Result.Unreadable])
            await PostponeAsync(work, row, UnreadableWait, cancellationToken);
        foreach (var row in ended[Result.Unrouted].Where(row => !IsUnwanted(row)))
            await PostponeAsync(work, row, UnroutedWait, cancellationToken);
        if (ended[Result.Failed].Any())
            await Task.Delay(FaultWait, cancellationToken);
        return ended[Result.Confirmed].Count();
    }

    private static async Task DeleteAsync(Work work, IReadOnlyCollection<OutboxRow> rows)
    {
        if (rows.Count > 0)
            await work.ExecuteAsync("Outbox.Delete", new { Ids = rows.Select(row => row.Id).ToArray() }, CancellationToken.None);
    }

    private Task<int> PostponeAsync(Work work, OutboxRow row, TimeSpan wait, CancellationToken cancellationToken) =>
        work.ExecuteAsync("Outbox.Postpone", new { row.Id, DueAt = time.GetUtcNow() + wait }, cancellationToken);

    private bool IsUnwanted(OutboxRow row) => time.GetUtcNow() - row.CreatedAt > UnroutedPatience;

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
            await bus.Publish(@event, @event.GetType(), context => Address(context, row.Id), cancellationToken);
            return Result.Confirmed;
        }
        catch (MessageReturnedException)
        {
            // No service has a queue for it yet; nobody may ever want this type, so it waits for a while only.
            if (IsUnwanted(row))
                logger.LogInformation("Event {Id} of type {Type} found no service that wants it", row.Id, row.Type);
            return Result.Unrouted;
        }
        catch (Exception exception)
        {
            span?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            if (exception is not OperationCanceledException)
                logger.LogWarning(exception, "Event {Id} of type {Type} was not confirmed and is sent again", row.Id, row.Type);
            return Result.Failed;
        }
    }

    private static void Address(PublishContext context, Guid id)
    {
        context.MessageId = id;
        // Asks the broker to hand back what no queue takes.
        if (context.TryGetPayload<RabbitMqSendContext>(out var rabbit))
            rabbit.Mandatory = true;
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
        Failed,
        Unreadable,
        Unrouted,
    }

    private sealed record Sending(OutboxRow Row, Task<Result> Task, long Since);

    private sealed record OutboxRow(Guid Id, string Type, string Body, string? TraceParent, DateTimeOffset CreatedAt);

    private sealed record OutboxState(long Depth, DateTimeOffset? Oldest);
}
