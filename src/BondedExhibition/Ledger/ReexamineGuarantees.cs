using Platform.CaseKernel.Sweeps;
using Platform.Contracts.Identity.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Codes;

namespace Platform.BondedExhibition.Ledger;

/// <summary>
/// An exemption or a waiver that has lost its rating is marked for customs (L581 art. 10; S0 task 10): new goods are refused without the mark too,
/// and what is on show stays secured. The rating back, the mark goes. What is marked follows from the levels and the day alone, in whatever order they come.
/// </summary>
internal static class ReexamineGuarantees
{
    /// <summary>Nothing changes when something later is known of the same day; a level of a day that has not come waits for the <see cref="RatingSweep"/>.</summary>
    public static async Task NoteAsync(this Work work, OrganisationCreditChanged told, DateOnly today, CancellationToken cancellationToken)
    {
        // A level that is not known here is nothing to go on: to the error queue with it.
        var rating = told with { Level = CreditLevels.NameOf(CreditLevels.Parse(told.Level)) };
        if (await work.ExecuteAsync("Credit.Advance", rating, cancellationToken) == 0)
            await work.ExecuteAsync("Credit.Insert", rating, cancellationToken);
        foreach (var id in await work.QueryAsync<Guid>("Guarantees.OfCreditCode", new { rating.CreditCode }, cancellationToken))
            await work.ReexamineAsync(id, today, cancellationToken);
    }

    /// <summary>Whether the mark changed.</summary>
    public static async Task<bool> ReexamineAsync(this Work work, Guid id, DateOnly today, CancellationToken cancellationToken)
    {
        // Held before the levels are read: of two who look at the same moment, the second sees the levels of both.
        if (await work.HoldGuaranteesAsync([id], cancellationToken) is not [var guarantee])
            return false;
        var lostOn = guarantee.LosesRatingOn(await work.RatingsAsync(guarantee.OrganisationId, today, cancellationToken), today);
        return lostOn != guarantee.RatingLostOn && await work.ExecuteAsync("Guarantees.Reexamine", new { guarantee.Id, RatingLostOn = lostOn }, cancellationToken) == 1;
    }
}

internal sealed class WhenOrganisationCreditChanged(Database database, TimeProvider time) : InboxConsumer<OrganisationCreditChanged>(database, time)
{
    protected override Task ApplyAsync(OrganisationCreditChanged @event, Work work, CancellationToken cancellationToken) => work.NoteAsync(@event, Time.ShanghaiToday(), cancellationToken);
}

/// <summary>Levels take effect on their day, guarantees begin and end on theirs, and a book may name its enterprise's code later.</summary>
internal sealed class RatingSweep(SweepWork sweep, TimeProvider time) : ISweep
{
    private const int Batch = 200;

    public string Name => "rating-sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Guid> page = [];
        do
        {
            var after = page is [.., var last] ? last : Guid.Empty;
            page = await sweep.LookAsync(work => work.QueryAsync<Guid>("Guarantees.OnRating", new { After = after, Most = Batch }, cancellationToken), cancellationToken);
            await sweep.EachAsync(page, id => $"guarantee {id}", (work, id) => work.ReexamineAsync(id, time.ShanghaiToday(), cancellationToken), cancellationToken);
        }
        while (page.Count == Batch);
    }
}
