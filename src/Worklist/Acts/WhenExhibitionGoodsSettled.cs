using Platform.Contracts.BondedExhibitions.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Notices;

namespace Platform.Worklist.Acts;

/// <summary>The sale is declared or was cancelled: nobody is reminded of it.</summary>
internal sealed class WhenExhibitionGoodsSettled(Database database, TimeProvider time) : InboxConsumer<ExhibitionGoodsSettled>(database, time)
{
    protected override Task ApplyAsync(ExhibitionGoodsSettled @event, Work work, CancellationToken cancellationToken) =>
        work.SettleAsync(@event.SaleId, @event.At, cancellationToken);
}
