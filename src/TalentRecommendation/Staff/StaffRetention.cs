using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Sweeps;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Staff;

/// <summary>
/// Erases who somebody on the roster was, and what was reported in words, when the term since the work permit's end has passed. Numbers,
/// dates and kinds of what happened stay. A legal hold on any of the person's cases keeps them.
/// </summary>
internal sealed class StaffRetention(SweepWork sweep, TimeProvider time, ILogger<StaffRetention> logger) : ISweep
{
    private const int Batch = 100;

    /// <summary>The roster is kept as long as the file of granted permits.</summary>
    private const string Outcome = "Approved";

    public string Name => "staff-retention";

    public TimeSpan Interval { get; } = TimeSpan.FromHours(24);

    /// <summary>The first day on which the data of who ceased to work so is no longer kept; null while nobody has said.</summary>
    public static DateOnly? KeptUntil(DateOnly endedOn) => RetentionTerm.Of(TalentRetention.Terms, Outcome, endedOn) is { } term ? endedOn.AddYears(term.Years).AddDays(1) : null;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (today, after) = (time.ShanghaiToday(), Guid.Empty);
        while (await EndedAsync(today, after, cancellationToken) is { Count: > 0 } ended)
        {
            await sweep.EachAsync(ended.Where(member => KeptUntil(member.EndedOn) <= today), member => $"Member of staff {member.Number}, personal data", (work, member) => EraseAsync(work, member, cancellationToken), cancellationToken);
            after = ended[^1].Id;
        }
    }

    private Task<IReadOnlyList<Ended>> EndedAsync(DateOnly today, Guid after, CancellationToken cancellationToken) =>
        sweep.LookAsync(work => work.QueryAsync<Ended>("Staff.Ended", new { Today = today, After = after, Most = Batch }, cancellationToken), cancellationToken);

    private async Task<bool> EraseAsync(Work work, Ended member, CancellationToken cancellationToken)
    {
        if (await SubjectCases.HeldAsync(work, member.Number, cancellationToken) || await work.ExecuteAsync("Staff.Erase", new { member.Id }, cancellationToken) == 0)
            return false;
        await work.ExecuteAsync("StaffEntries.Erase", new { StaffId = member.Id }, cancellationToken);
        work.OnCommitted(() => logger.LogInformation("The personal data of {Number} on the roster was erased", member.Number));
        return true;
    }

    private sealed record Ended
    {
        public required Guid Id { get; init; }

        public required string Number { get; init; }

        public required DateOnly EndedOn { get; init; }
    }
}
