using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;

namespace Platform.Worklist.Acts;

/// <summary>The row goes; its id stays, so that a step that comes late does not bring it back.</summary>
internal sealed class WhenDraftDeleted(Database database, TimeProvider time) : InboxConsumer<DraftDeleted>(database, time)
{
    protected override async Task ApplyAsync(DraftDeleted @event, Work work, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("DeletedDrafts.Insert", new { @event.CaseId, @event.At }, cancellationToken);
        await work.ExecuteAsync("Cases.Remove", new { @event.CaseId }, cancellationToken);
    }
}
