using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Cases;

namespace Platform.Worklist.Acts;

/// <summary>Notes when the case was first filed; the step of the same act brings the rest.</summary>
internal sealed class WhenCaseSubmitted(Database database, TimeProvider time) : InboxConsumer<CaseSubmitted>(database, time)
{
    protected override Task ApplyAsync(CaseSubmitted @event, Work work, CancellationToken cancellationToken) => CaseRows.UpdateAsync(
        work,
        new CaseIdentity(@event.CaseId, @event.Number, @event.Service, @event.Matter, @event.Zone, @event.Organ, @event.OrganisationId),
        "Cases.SetSubmitted",
        new { @event.CaseId, @event.At },
        @event.At,
        cancellationToken);
}
