using System.Diagnostics.Metrics;
using MassTransit;

namespace Platform.Persistence.Messaging;

/// <summary>A consumer whose effect happens once: the inbox row is written in the effect's own transaction.</summary>
public abstract class InboxConsumer<TEvent>(Database database, TimeProvider time) : IConsumer<TEvent>
    where TEvent : class
{
    private static readonly Counter<long> Duplicates = new Meter("Platform.Persistence").CreateCounter<long>("platform.inbox.duplicates", "{event}", "Events that came again and had no effect, by consumer");

    /// <summary>For an effect that depends on the day.</summary>
    protected TimeProvider Time { get; } = time;

    public async Task Consume(ConsumeContext<TEvent> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cancellationToken = context.CancellationToken;
        await using var work = await database.BeginAsync(cancellationToken);
        var first = await work.ExecuteAsync("Inbox.Insert", new
        {
            MessageId = context.MessageId ?? throw new InvalidOperationException("A message without an id cannot be told from its repeat."),
            Consumer = GetType().Name,
            ReceivedAt = Time.GetUtcNow(),
        }, cancellationToken) == 1;
        if (!first)
        {
            Duplicates.Add(1, new KeyValuePair<string, object?>("consumer", GetType().Name));
            return;
        }
        await ApplyAsync(context.Message, work, cancellationToken);
        await work.CommitAsync(cancellationToken);
    }

    /// <summary>The effect, inside <paramref name="work"/>; it commits together with the inbox row.</summary>
    protected abstract Task ApplyAsync(TEvent @event, Work work, CancellationToken cancellationToken);
}
