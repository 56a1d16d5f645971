using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Corrections;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;

namespace Platform.CaseKernel.Privacy;

/// <summary>Gives officers their sight of a case, and records what they saw in clear before they see it.</summary>
internal sealed class Sights(Reveals reveals, TimeProvider time)
{
    /// <summary>With what this officer has revealed.</summary>
    public async Task<OfficeSight> OfAsync(Work work, Matter matter, CaseRecord @case, IReadOnlyList<Submission> submissions, Caller officer, CancellationToken cancellationToken) =>
        new(matter, Forms(@case, submissions), await reveals.OpenAsync(work, @case.Id, officer.AccountId, cancellationToken));

    /// <summary>Of those who may see nothing in clear, whoever they are.</summary>
    public static async Task<OfficeSight> MaskedAsync(Work work, Matter matter, CaseRecord @case, CancellationToken cancellationToken) =>
        new(matter, Forms(@case, await work.SubmissionsOfAsync(@case.Id, await work.TimelineOfAsync(@case.Id, cancellationToken), cancellationToken)), []);

    public async Task RecordAsync(Work work, OfficeSight sight, CaseRecord @case, Caller officer, CancellationToken cancellationToken)
    {
        foreach (var (reveal, places) in sight.Shown)
        {
            await work.RecordAsync(new Reading(@case.Id, time.GetUtcNow(), officer.AccountId, officer.DisplayName, officer.OfficeFor(@case), reveal.Purpose, places)
            {
                Kind = ReadingKind.Again,
                RevealId = reveal.Id,
            }, cancellationToken);
        }
    }

    private static IEnumerable<string> Forms(CaseRecord @case, IReadOnlyList<Submission> submissions) => submissions.Select(submission => submission.Form).Append((string)@case.Form);
}
