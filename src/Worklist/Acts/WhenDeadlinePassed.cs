using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Cases;

namespace Platform.Worklist.Acts;

/// <summary>Notes what has passed; the row keeps the last one, also after the law has gone on by itself.</summary>
internal sealed class WhenDeadlinePassed(Database database, TimeProvider time) : InboxConsumer<DeadlinePassed>(database, time)
{
    protected override Task ApplyAsync(DeadlinePassed @event, Work work, CancellationToken cancellationToken) => CaseRows.UpdateAsync(
        work,
        new CaseIdentity(@event.CaseId, @event.Number, @event.Service, @event.Matter, @event.Zone, @event.Organ, @event.OrganisationId),
        "Cases.SetPassed",
        new { @event.CaseId, @event.Limit, @event.DueOn },
        @event.At,
        cancellationToken);
}
