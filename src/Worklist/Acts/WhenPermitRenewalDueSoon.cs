using Platform.Contracts.Talent.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Notices;

namespace Platform.Worklist.Acts;

/// <summary>Reminds of permits that are to be renewed.</summary>
internal sealed class WhenPermitRenewalDueSoon(Database database, TimeProvider time) : InboxConsumer<PermitRenewalDueSoon>(database, time)
{
    protected override Task ApplyAsync(PermitRenewalDueSoon @event, Work work, CancellationToken cancellationToken) =>
        work.TellAsync(Notice.Of(@event), cancellationToken);
}
