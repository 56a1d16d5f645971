using Platform.BondedExhibition.Declarations;
using Platform.CaseKernel.Sweeps;
using Platform.Contracts.BondedExhibitions.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Reminds once of every sale that is to be declared, 20 days after it (SHC9 VI; domain reference §3.2), and of every declared tax that is to be paid (GSF art. 43).</summary>
internal sealed class ReminderSweep(SweepWork sweep, Outbox outbox, TimeProvider time) : ISweep
{
    private const int Batch = 200;

    public string Name => "reminder-sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await EachAsync<SoldGoods>("Sales.Unreminded", sale => sale.Number, (work, sale) => work.RemindAsync(outbox, sale, time.GetUtcNow(), cancellationToken), cancellationToken);
        await EachAsync<OwedTax>("Declarations.Unreminded", tax => tax.ListNumber, (work, tax) => work.RemindAsync(outbox, tax, time.GetUtcNow(), cancellationToken), cancellationToken);
    }

    private async Task EachAsync<T>(string unreminded, Func<T, string> name, Func<Work, T, Task<bool>> remind, CancellationToken cancellationToken)
    {
        IReadOnlyList<T> due;
        do
        {
            due = await sweep.LookAsync(work => work.QueryAsync<T>(unreminded, new { DueBy = time.ShanghaiToday().AddDays(Duties.WarnDays), Most = Batch }, cancellationToken), cancellationToken);
        }
        // Of a batch in which nothing could be done the next run tries again.
        while (await sweep.EachAsync(due, name, remind, cancellationToken) == Batch);
    }
}

/// <summary>What was reminded of is taken back in the transaction that does it; what is owed again is reminded of again.</summary>
internal static class Reminders
{
    /// <summary>False when it was reminded of before, or is declared.</summary>
    public static async Task<bool> RemindAsync(this Work work, Outbox outbox, SoldGoods sale, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await work.ExecuteAsync("Sales.Remind", new { sale.Id, RemindedAt = at }, cancellationToken) == 0)
            return false;
        await outbox.AddAsync(work, new ExhibitionGoodsDueSoon(sale.Id, sale.Number, sale.OrganisationId, sale.Zone, sale.BookNumber, sale.DueOn, at, sale.Cause, Offices(sale.Zone)), cancellationToken);
        return true;
    }

    /// <summary>False when it was reminded of before, or is not owed any more.</summary>
    public static async Task<bool> RemindAsync(this Work work, Outbox outbox, OwedTax tax, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await work.ExecuteAsync("Declarations.Remind", new { tax.CaseId, tax.DueOn, RemindedAt = at }, cancellationToken) == 0)
            return false;
        await outbox.AddAsync(work, new ExhibitionTaxDueSoon(tax.CaseId, tax.ListNumber, tax.OrganisationId, tax.Zone, tax.BookNumber, tax.DueOn, at, Offices(tax.Zone)), cancellationToken);
        return true;
    }

    /// <summary>Of sales that are declared (those of a case), or of one that is cancelled.</summary>
    public static async Task SettleRemindersAsync(this Work work, Outbox outbox, Guid? caseId, Guid? saleId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var sale in await work.QueryAsync<SoldGoods>("Sales.Reminded", new { CaseId = caseId, SaleId = saleId }, cancellationToken))
        {
            await work.ExecuteAsync("Sales.Settle", new { sale.Id }, cancellationToken);
            await outbox.AddAsync(work, new ExhibitionGoodsSettled(sale.Id, sale.Number, sale.OrganisationId, sale.Zone, sale.BookNumber, sale.DueOn, at, sale.Cause), cancellationToken);
        }
    }

    /// <summary>Of tax that is paid, that is due on another day, or whose declaration has ended.</summary>
    /// <param name="declaration">As it was when it was reminded of.</param>
    public static async Task SettleReminderAsync(this Work work, Outbox outbox, Declaration declaration, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await work.ExecuteAsync("Declarations.Settle", new { declaration.CaseId }, cancellationToken) == 1)
            await outbox.AddAsync(work, new ExhibitionTaxSettled(declaration.CaseId, declaration.ListNumber, declaration.OrganisationId, declaration.Zone, declaration.BookNumber, declaration.DueOn, at), cancellationToken);
    }

    /// <summary>Who is told beside whoever keeps the book.</summary>
    private static string[] Offices(string zone) => [$"{zone}-CUSTOMS"];
}

/// <summary>What a reminder says of a sale.</summary>
internal sealed record SoldGoods(Guid Id, string Number, Guid OrganisationId, string Zone, string BookNumber, DateOnly DueOn, string Cause);

/// <summary>What a reminder says of tax.</summary>
internal sealed record OwedTax(Guid CaseId, string ListNumber, Guid OrganisationId, string Zone, string BookNumber, DateOnly DueOn);
