using Platform.Contracts.Talent.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Notices;

namespace Platform.Worklist.Acts;

/// <summary>An officer has taken note: the offices are told no more.</summary>
internal sealed class WhenStaffReportNoted(Database database, TimeProvider time) : InboxConsumer<StaffReportNoted>(database, time)
{
    protected override Task ApplyAsync(StaffReportNoted @event, Work work, CancellationToken cancellationToken) =>
        NoticeRows.UpdateAsync(work, NoticeIdentity.Of(@event), "Notices.Settle", @event.At, cancellationToken);
}
