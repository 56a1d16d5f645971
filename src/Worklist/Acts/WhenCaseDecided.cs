using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Cases;

namespace Platform.Worklist.Acts;

/// <summary>Notes when the case ended; the step of the same act brings the rest.</summary>
internal sealed class WhenCaseDecided(Database database, TimeProvider time) : InboxConsumer<CaseDecided>(database, time)
{
    protected override Task ApplyAsync(CaseDecided @event, Work work, CancellationToken cancellationToken) => CaseRows.UpdateAsync(
        work,
        new CaseIdentity(@event.CaseId, @event.Number, @event.Service, @event.Matter, @event.Zone, @event.Organ, @event.OrganisationId),
        "Cases.SetDecided",
        new { @event.CaseId, @event.At },
        @event.At,
        cancellationToken);
}
