using Platform.Contracts.Talent.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Notices;

namespace Platform.Worklist.Acts;

/// <summary>The permits are renewed or have ended: nobody is reminded of them.</summary>
internal sealed class WhenPermitRenewalSettled(Database database, TimeProvider time) : InboxConsumer<PermitRenewalSettled>(database, time)
{
    protected override Task ApplyAsync(PermitRenewalSettled @event, Work work, CancellationToken cancellationToken) =>
        work.SettleAsync(@event.StaffId, @event.At, cancellationToken);
}
