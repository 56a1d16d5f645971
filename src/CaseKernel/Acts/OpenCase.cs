using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Corrections;
using Platform.CaseKernel.Flow;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>
/// The office begins a case that nobody applied for, in the transaction in which it found what the case is about. The organisation it
/// concerns stands where the applicant does: it reads the case, is heard by the flow's own acts and gets the letters.
/// </summary>
public sealed class OpenCase
{
    private readonly MatterCatalog matters;
    private readonly StepTaker steps;
    private readonly TimeProvider time;

    internal OpenCase(MatterCatalog matters, StepTaker steps, TimeProvider time) => (this.matters, this.steps, this.time) = (matters, steps, time);

    /// <summary>The open case, with its number. Refused as any act is: an officer without jurisdiction finds nothing.</summary>
    public async Task<Outcome<CaseRecord>> DoAsync(Work work, Opening opening, Caller officer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(opening);
        var (matter, now) = (matters[opening.Matter], time.GetUtcNow());
        var begun = new CaseRecord
        {
            Id = Guid.CreateVersion7(now),
            Matter = matter.Code,
            Zone = opening.Zone,
            Organ = matter.OrganFor(opening.Zone).Code,
            State = matter.Flow.Initial.Name,
            // Its first version is the opening: nobody ever sees it before.
            Version = 0,
            FormVersion = matter.FormVersion,
            Form = "{}",
            Title = opening.Title,
            OrganisationId = opening.OrganisationId,
            OrganisationName = opening.OrganisationName,
            Subject = opening.Subject,
            CreatedAt = now,
            UpdatedAt = now,
            SubmittedAt = now,
        };
        await work.AddCaseAsync(begun, cancellationToken);
        var detail = Receipt.Detail(begun, []);
        detail["found"] = opening.Found.DeepClone();
        if (!string.IsNullOrWhiteSpace(opening.Note))
            detail["note"] = opening.Note;
        if ((await steps.TakeAsync(work, new ActRequest(begun.Id, Act.Open, Audience.Officer, officer, begun.Version, detail), cancellationToken)).Failed(out var problem, out var opened))
            return problem;
        await work.AddSubmissionAsync(opened, cancellationToken);
        return opened;
    }
}

/// <summary>What a case of the office's is about.</summary>
/// <param name="Subject">In the service's own register.</param>
/// <param name="Title">What lists call it, in no particular language; never a person.</param>
/// <param name="Found">What the office found, as the timeline keeps it.</param>
public sealed record Opening(string Matter, string Zone, Guid OrganisationId, string OrganisationName, string? Subject, string Title, JsonObject Found, string? Note = null);
