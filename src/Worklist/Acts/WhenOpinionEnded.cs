using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Notices;

namespace Platform.Worklist.Acts;

/// <summary>The department has answered, or need not any more.</summary>
internal sealed class WhenOpinionEnded(Database database, TimeProvider time) : InboxConsumer<OpinionEnded>(database, time)
{
    protected override Task ApplyAsync(OpinionEnded @event, Work work, CancellationToken cancellationToken) =>
        work.SettleAsync(@event.OpinionId, @event.At, cancellationToken);
}
