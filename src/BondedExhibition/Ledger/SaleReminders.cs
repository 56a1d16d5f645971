using Platform.CaseKernel.Sweeps;
using Platform.Contracts.BondedExhibitions.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Reminds once of every sale that is to be declared, 20 days after it (SHC9 VI; domain reference §3.2).</summary>
internal sealed class SaleReminderSweep(SweepWork sweep, Outbox outbox, TimeProvider time) : ISweep
{
    private const int Batch = 200;

    public string Name => "sale-reminder-sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<SoldGoods> due;
        do
        {
            due = await sweep.LookAsync(work => work.QueryAsync<SoldGoods>("Sales.Unreminded", new { DueBy = time.ShanghaiToday().AddDays(Duties.WarnDays), Most = Batch }, cancellationToken), cancellationToken);
        }
        // Of a batch in which nothing could be done the next run tries again.
        while (await sweep.EachAsync(due, sale => sale.Number, (work, sale) => RemindAsync(work, sale, cancellationToken), cancellationToken) == Batch);
    }

    private async Task<bool> RemindAsync(Work work, SoldGoods sale, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await work.ExecuteAsync("Sales.Remind", new { sale.Id, RemindedAt = now }, cancellationToken) == 0)
            return false;
        await outbox.AddAsync(work, new ExhibitionGoodsDueSoon(sale.Id, sale.Number, sale.OrganisationId, sale.Zone, sale.BookNumber, sale.DueOn, now), cancellationToken);
        return true;
    }
}

internal static class SaleReminders
{
    /// <summary>Takes back what was reminded of, in the transaction that declares sales (those of a case) or cancels one. Undeclared again, a sale is reminded of again.</summary>
    public static async Task SettleRemindersAsync(this Work work, Outbox outbox, Guid? caseId, Guid? saleId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var sale in await work.QueryAsync<SoldGoods>("Sales.Reminded", new { CaseId = caseId, SaleId = saleId }, cancellationToken))
        {
            await work.ExecuteAsync("Sales.Settle", new { sale.Id }, cancellationToken);
            await outbox.AddAsync(work, new ExhibitionGoodsSettled(sale.Id, sale.Number, sale.OrganisationId, sale.Zone, sale.BookNumber, sale.DueOn, at), cancellationToken);
        }
    }
}

/// <summary>What a reminder says of a sale.</summary>
internal sealed record SoldGoods(Guid Id, string Number, Guid OrganisationId, string Zone, string BookNumber, DateOnly DueOn);
