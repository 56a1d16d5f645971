using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Cases;

namespace Platform.Worklist.Acts;

/// <summary>Notes what is nearly due; the row says so while that date is the case's next one.</summary>
internal sealed class WhenDeadlineApproaching(Database database, TimeProvider time) : InboxConsumer<DeadlineApproaching>(database, time)
{
    protected override Task ApplyAsync(DeadlineApproaching @event, Work work, CancellationToken cancellationToken) => CaseRows.UpdateAsync(
        work,
        new CaseIdentity(@event.CaseId, @event.Number, @event.Service, @event.Matter, @event.Zone, @event.Organ, @event.OrganisationId),
        "Cases.SetApproaching",
        new { @event.CaseId, @event.Limit, @event.DueOn },
        @event.At,
        cancellationToken);
}
