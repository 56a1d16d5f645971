using Platform.Contracts.Talent.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Notices;

namespace Platform.Worklist.Acts;

/// <summary>Tells the offices what an employer has reported.</summary>
internal sealed class WhenStaffReported(Database database, TimeProvider time) : InboxConsumer<StaffReported>(database, time)
{
    protected override Task ApplyAsync(StaffReported @event, Work work, CancellationToken cancellationToken) =>
        work.TellAsync(Notice.Of(@event), cancellationToken);
}
