using Platform.Contracts.BondedExhibitions.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Notices;

namespace Platform.Worklist.Acts;

/// <summary>Reminds of tax that is to be paid.</summary>
internal sealed class WhenExhibitionTaxDueSoon(Database database, TimeProvider time) : InboxConsumer<ExhibitionTaxDueSoon>(database, time)
{
    protected override Task ApplyAsync(ExhibitionTaxDueSoon @event, Work work, CancellationToken cancellationToken) =>
        work.TellAsync(Notice.Of(@event), cancellationToken);
}
