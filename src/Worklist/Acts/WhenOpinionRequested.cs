using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Notices;

namespace Platform.Worklist.Acts;

/// <summary>Tells a department that it is asked.</summary>
internal sealed class WhenOpinionRequested(Database database, TimeProvider time) : InboxConsumer<OpinionRequested>(database, time)
{
    protected override Task ApplyAsync(OpinionRequested @event, Work work, CancellationToken cancellationToken) =>
        work.TellAsync(Notice.Of(@event), cancellationToken);
}
