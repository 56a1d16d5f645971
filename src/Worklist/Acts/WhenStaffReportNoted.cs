using Platform.Contracts.Talent.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Notices;

namespace Platform.Worklist.Acts;

/// <summary>An office has taken note: it is told no more.</summary>
internal sealed class WhenStaffReportNoted(Database database, TimeProvider time) : InboxConsumer<StaffReportNoted>(database, time)
{
    protected override Task ApplyAsync(StaffReportNoted @event, Work work, CancellationToken cancellationToken) =>
        work.SettleAsync(@event.ReportId, @event.At, cancellationToken, @event.Office);
}
