using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Corrections;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Opinions;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Cases;

/// <summary>
/// For a service that keeps a register: the cases and papers about something in it. Whether the caller may see that thing is the
/// service's to decide; of its cases the office sees all but drafts.
/// </summary>
public sealed class SubjectCases
{
    private const int Latest = 100;

    private readonly MatterCatalog matters;
    private readonly CaseReader reader;

    internal SubjectCases(MatterCatalog matters, CaseReader reader) => (this.matters, this.reader) = (matters, reader);

    /// <summary>The latest hundred, the last first.</summary>
    public async Task<IReadOnlyList<CaseLine>> OfAsync(Work work, string subject, Audience audience, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return [.. (await work.QueryAsync<CaseRecord>("Cases.OfSubject", new { Subject = subject, Drafts = audience == Audience.Applicant ? 1 : 0, Most = Latest }, cancellationToken)).Select(reader.Line)];
    }

    /// <summary>The undecided ones of several subjects.</summary>
    public async Task<ILookup<string, CaseLine>> OpenAsync(Work work, IReadOnlyCollection<string> subjects, Audience audience, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var rows = await work.QueryAsync<CaseRecord>("Cases.OpenOfSubjects", new { Subjects = subjects.ToArray(), Drafts = audience == Audience.Applicant ? 1 : 0 }, cancellationToken);
        return rows.ToLookup(row => row.Subject!, reader.Line);
    }

    /// <summary>Numbers of the submitted cases that are not decided, without one.</summary>
    public static Task<IReadOnlyList<string>> OpenNumbersAsync(Work work, string subject, Guid except, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.QueryAsync<string>("Cases.OpenAbout", new { Subject = subject, Except = except }, cancellationToken);
    }

    /// <summary>The form of the case that brought a subject forth, canonical; null when there is no such case.</summary>
    public static async Task<string?> FormAsync(Work work, Guid caseId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return (await work.FindCaseAsync(caseId, cancellationToken))?.Form;
    }

    /// <summary>A case as it stands, whoever asks: for what the service shows of it by its own right, such as to a person by a personal link.</summary>
    public static Task<CaseRecord?> CaseAsync(Work work, Guid caseId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.FindCaseAsync(caseId, cancellationToken);
    }

    /// <summary>Submitted cases of a matter that are not decided, by their ids: for what a service has to do with each.</summary>
    public static Task<IReadOnlyList<Guid>> FiledAsync(Work work, string matter, Guid after, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.QueryAsync<Guid>("Cases.FiledOf", new { Matter = matter, After = after, Most = most }, cancellationToken);
    }

    /// <summary>As <see cref="CaseAsync"/>, with its row locked until the transaction ends: no step is taken with it meanwhile.</summary>
    public static Task<CaseRecord> HoldAsync(Work work, Guid caseId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.HoldCaseAsync(caseId, cancellationToken);
    }

    /// <summary>Certificates of all its cases in the order they were issued, without what is printed on them.</summary>
    public static Task<IReadOnlyList<CertificateRecord>> PapersAsync(Work work, string subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.QueryAsync<CertificateRecord>("Certificates.OfSubject", new { Subject = subject }, cancellationToken);
    }

    /// <summary>A case with its form as this caller sees it: of a case that is being mended the office sees what was handed in. A stranger's is not found.</summary>
    public async Task<Outcome<CaseRecord>> FindAsync(Work work, Guid id, Caller caller, Audience audience, CancellationToken cancellationToken)
    {
        if ((await work.VisibleAsync(id, caller, audience, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        if (audience != Audience.Officer || !matters.Of(@case).Flow.MayEdit(@case.State))
            return @case;
        var submissions = await work.SubmissionsOfAsync(id, await work.TimelineOfAsync(id, cancellationToken), cancellationToken);
        return submissions is [.., var handedIn] ? @case with { Form = handedIn.Form } : @case;
    }

    /// <summary>When a limit that runs in some cases is due.</summary>
    public static Task<IReadOnlyList<CaseDue>> DueAsync(Work work, IReadOnlyCollection<Guid> cases, string limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.QueryAsync<CaseDue>("Deadlines.RunningOf", new { Cases = cases.ToArray(), Code = limit }, cancellationToken);
    }

    /// <summary>Whether a legal hold keeps the data of any of its cases. Until the transaction ends nobody places another.</summary>
    public static async Task<bool> HeldAsync(Work work, string subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await work.ExecuteAsync("Cases.HoldSubject", new { Subject = subject }, cancellationToken);
        return await work.FindAsync<int>("Holds.OpenOfSubject", new { Subject = subject }, cancellationToken) > 0;
    }
}

/// <summary>When a running limit of a case is due.</summary>
public sealed record CaseDue(Guid CaseId, DateOnly DueOn);
