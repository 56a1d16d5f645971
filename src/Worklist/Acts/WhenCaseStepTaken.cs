using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Cases;

namespace Platform.Worklist.Acts;

/// <summary>Shows the case as it is after the step; a step older than what is shown changes nothing.</summary>
internal sealed class WhenCaseStepTaken(Database database, TimeProvider time) : InboxConsumer<CaseStepTaken>(database, time)
{
    protected override Task ApplyAsync(CaseStepTaken @event, Work work, CancellationToken cancellationToken) => CaseRows.UpdateAsync(
        work,
        new CaseIdentity(@event.CaseId, @event.Number, @event.Service, @event.Matter, @event.Zone, @event.Organ, @event.OrganisationId),
        "Cases.Step",
        new
        {
            @event.CaseId,
            @event.Number,
            @event.Zone,
            @event.Organ,
            @event.OrganisationId,
            @event.Title,
            @event.State,
            @event.Version,
            @event.AssigneeId,
            @event.DueOn,
            @event.At,
        },
        @event.At,
        cancellationToken);
}
