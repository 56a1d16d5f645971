using Platform.Contracts.BondedExhibitions.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.Worklist.Notices;

namespace Platform.Worklist.Acts;

/// <summary>The tax is paid or not owed any more: nobody is reminded of it.</summary>
internal sealed class WhenExhibitionTaxSettled(Database database, TimeProvider time) : InboxConsumer<ExhibitionTaxSettled>(database, time)
{
    protected override Task ApplyAsync(ExhibitionTaxSettled @event, Work work, CancellationToken cancellationToken) =>
        work.SettleAsync(@event.CaseId, @event.At, cancellationToken);
}
