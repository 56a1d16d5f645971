using Platform.Contracts.BondedExhibitions.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Notices;

namespace Platform.Worklist.Acts;

/// <summary>Reminds of a sale that is to be declared.</summary>
internal sealed class WhenExhibitionGoodsDueSoon(Database database, TimeProvider time) : InboxConsumer<ExhibitionGoodsDueSoon>(database, time)
{
    protected override Task ApplyAsync(ExhibitionGoodsDueSoon @event, Work work, CancellationToken cancellationToken) =>
        work.TellAsync(Notice.Of(@event), cancellationToken);
}
