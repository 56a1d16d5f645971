using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Sweeps;
using Platform.Persistence;
using Platform.RepresentativeOffices.Domain;
using Platform.ServiceDefaults;

namespace Platform.RepresentativeOffices.Register;

/// <summary>
/// Erases what the register holds of persons when the term of an ended office has passed: its entry and its people. The public items,
/// the history and the numbers of papers stay. A legal hold on any of its cases keeps them.
/// </summary>
internal sealed class RegisterRetention(SweepWork sweep, TimeProvider time, ILogger<RegisterRetention> logger) : ISweep
{
    private const int Batch = 100;

    /// <summary>The register is kept as long as the file of a registration.</summary>
    private const string Outcome = "Approved";

    public string Name => "register-retention";

    public TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    /// <summary>The first day on which the data of an office that ended so is no longer kept; null while nobody has said.</summary>
    public static DateOnly? KeptUntil(DateOnly endedOn) => RetentionTerm.Of(OfficeRetention.Terms, Outcome, endedOn) is { } term ? endedOn.AddYears(term.Years).AddDays(1) : null;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = time.ShanghaiToday();
        var (afterDay, afterId) = (DateOnly.MinValue, Guid.Empty);
        while (await EndedAsync(today, afterDay, afterId, cancellationToken) is { Count: > 0 } ended)
        {
            await sweep.EachAsync(ended.Where(office => KeptUntil(office.EndedOn) <= today), office => $"Office {office.RegistrationNumber}, personal data", (work, office) => EraseAsync(work, office, cancellationToken), cancellationToken);
            (afterDay, afterId) = (ended[^1].EndedOn, ended[^1].Id);
        }
    }

    private Task<IReadOnlyList<Ended>> EndedAsync(DateOnly today, DateOnly afterDay, Guid afterId, CancellationToken cancellationToken) =>
        sweep.LookAsync(work => work.QueryAsync<Ended>("Offices.Ended", new { Today = today, AfterDay = afterDay, AfterId = afterId, Most = Batch }, cancellationToken), cancellationToken);

    private async Task<bool> EraseAsync(Work work, Ended office, CancellationToken cancellationToken)
    {
        if (await SubjectCases.HeldAsync(work, office.RegistrationNumber, cancellationToken) || await work.ExecuteAsync("Offices.Erase", new { office.Id }, cancellationToken) == 0)
            return false;
        await work.ExecuteAsync("OfficePeople.Erase", new { OfficeId = office.Id }, cancellationToken);
        work.OnCommitted(() => logger.LogInformation("The personal data of office {RegistrationNumber} was erased", office.RegistrationNumber));
        return true;
    }

    private sealed record Ended
    {
        public required Guid Id { get; init; }

        public required string RegistrationNumber { get; init; }

        public required DateOnly EndedOn { get; init; }
    }
}
