using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Proof;
using Platform.Persistence;

namespace Platform.CaseKernel.Cases;

/// <summary>The rows of a case. Reads and plain writes; what may happen is decided elsewhere.</summary>
internal static class CaseStore
{
    public static Task<CaseRecord?> FindCaseAsync(this Work work, Guid id, CancellationToken cancellationToken) =>
        work.FindAsync<CaseRecord>("Cases.Get", new { Id = id }, cancellationToken);

    public static Task<IReadOnlyList<MaterialRecord>> MaterialsOfAsync(this Work work, Guid caseId, CancellationToken cancellationToken) =>
        work.QueryAsync<MaterialRecord>("Materials.Current", new { CaseId = caseId }, cancellationToken);

    /// <summary>An entry whose words were erased reads as one that had none.</summary>
    public static async Task<IReadOnlyList<TimelineRecord>> TimelineOfAsync(this Work work, Guid caseId, CancellationToken cancellationToken) =>
        [.. (await work.QueryAsync<TimelineRecord>("Timeline.OfCase", new { CaseId = caseId }, cancellationToken)).Select(entry => entry.Detail == "" ? entry with { Detail = "{}" } : entry)];

    public static Task<IReadOnlyList<DeadlineRecord>> DeadlinesOfAsync(this Work work, Guid caseId, CancellationToken cancellationToken) =>
        work.QueryAsync<DeadlineRecord>("Deadlines.OfCase", new { CaseId = caseId }, cancellationToken);

    public static Task<IReadOnlyList<CertificateRecord>> CertificatesOfAsync(this Work work, Guid caseId, CancellationToken cancellationToken) =>
        work.QueryAsync<CertificateRecord>("Certificates.OfCase", new { CaseId = caseId }, cancellationToken);

    public static Task<CertificateRecord?> FindCertificateAsync(this Work work, string number, CancellationToken cancellationToken) =>
        work.FindAsync<CertificateRecord>("Certificates.Get", new { Number = number }, cancellationToken);

    public static Task AddCaseAsync(this Work work, CaseRecord @case, CancellationToken cancellationToken) =>
        work.ExecuteAsync("Cases.Insert", @case, cancellationToken);

    /// <summary>Chains an entry to the case's last one. The transaction holds the case's row by then, so no other comes between.</summary>
    public static async Task AddToTimelineAsync(this Work work, TimelineRecord entry, CancellationToken cancellationToken) =>
        await work.ExecuteAsync("Timeline.Insert", TimelineChain.Link(entry, await work.FindAsync<string>("Timeline.Head", new { entry.CaseId }, cancellationToken)), cancellationToken);

    /// <summary>False when the case is no longer as <paramref name="before"/> says.</summary>
    public static async Task<bool> StepAsync(this Work work, CaseRecord before, CaseRecord after, CancellationToken cancellationToken) =>
        await work.ExecuteAsync("Cases.Step", new
        {
            after.Id,
            after.Number,
            after.State,
            after.Version,
            after.AssigneeId,
            after.AssigneeName,
            after.DueOn,
            after.UpdatedAt,
            after.SubmittedAt,
            after.DecidedAt,
            FromState = before.State,
            FromVersion = before.Version,
        }, cancellationToken) == 1;
}
