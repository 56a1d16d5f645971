using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Platform.Persistence.Messaging;

/// <summary>
/// Looks now and then how many messages lie in the error queues of this service's consumers, which are there from the first look on. What lies
/// there was given up after its retries and waits for a person.
/// </summary>
internal sealed class ErrorQueues(IConfiguration configuration, TimeProvider time, ILogger<ErrorQueues> logger) : BackgroundService
{
    private const string Suffix = "_error";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private static readonly Gauge<long> Depth = new Meter("Platform.Persistence").CreateGauge<long>("platform.messaging.error_queue.depth", "{message}", "Messages given up after their retries, by queue");

    // As the bus makes them with the first message that fails. Asking for one that is not there would stand in the broker's log as an error each time.
    private static readonly Dictionary<string, object?> Quorum = new() { ["x-queue-type"] = "quorum" };

    private readonly ConcurrentDictionary<string, bool> queues = new();

    public void Add(string queue) => queues[$"{queue}{Suffix}"] = true;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is: a look at figures must not end a service.
                logger.LogDebug(exception, "Error queues could not be looked at; later again");
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        if (queues.IsEmpty)
            return;
        var factory = new ConnectionFactory { Uri = new Uri(configuration.GetConnectionString("messaging")!), AutomaticRecoveryEnabled = false };
        await using var connection = await factory.CreateConnectionAsync("error queues", cancellationToken);
        foreach (var queue in queues.Keys)
            await LookAsync(connection, queue, cancellationToken);
    }

    // A refusal closes the channel; the other queues are looked at all the same.
    private async Task LookAsync(IConnection connection, string queue, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        try
        {
            var found = await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, Quorum, cancellationToken: cancellationToken);
            Depth.Record(found.MessageCount, new KeyValuePair<string, object?>("queue", queue));
        }
        catch (OperationInterruptedException exception)
        {
            logger.LogWarning(exception, "The queue {Queue} is not as the bus makes it; what lies there is not counted", queue);
        }
    }
}
