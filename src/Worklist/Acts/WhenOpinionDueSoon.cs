using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Notices;

namespace Platform.Worklist.Acts;

/// <summary>Reminds a department that has not answered.</summary>
internal sealed class WhenOpinionDueSoon(Database database, TimeProvider time) : InboxConsumer<OpinionDueSoon>(database, time)
{
    protected override Task ApplyAsync(OpinionDueSoon @event, Work work, CancellationToken cancellationToken) =>
        work.TellAsync(Notice.Of(@event), cancellationToken);
}
