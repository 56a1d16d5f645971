using System.Text.Json;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Corrections;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Rules;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>
/// Handing in, for the first time or again after a correction. The receipt is given only after the commit, and again,
/// the same, to every repeat of the request.
/// </summary>
internal sealed class Submit(Database database, MatterCatalog matters, StepTaker steps, CheckCase check, TimeProvider time)
{
    /// <param name="body">What the applicant says to a correction notice; its hash belongs to the request.</param>
    public async Task<Outcome<Receipt>> DoAsync(Guid id, Act act, ResubmissionBody body, int version, string key, Caller caller, CancellationToken cancellationToken)
    {
        if (ActBody.Detail(body).Failed(out var problem, out var said))
            return problem;
        await using var work = await database.BeginAsync(cancellationToken);
        var hash = body.Answers is null ? Idempotency.Hash(id.ToString(), act.Name) : Idempotency.Hash(id.ToString(), act.Name, said.ToJsonString());
        if ((await work.BeginIdempotentAsync(caller.AccountId, key, hash, time.GetUtcNow(), cancellationToken)).Failed(out problem, out var earlier))
            return problem;
        if (earlier is not null)
            return JsonSerializer.Deserialize<Receipt>(earlier, JsonDefaults.Options)!;

        if ((await work.VisibleAsync(id, caller, Audience.Applicant, cancellationToken)).Failed(out problem, out var @case))
            return problem;
        if (@case.Version != version)
            return Refusals.Stale(@case);
        // A case that is not open for the act is told so, before anything about its form.
        if (matters.Of(@case).Flow.Find(@case.State, act) is null)
            return Refusals.NotOpen(matters.Of(@case), @case, act);
        var materials = await work.MaterialsOfAsync(id, cancellationToken);
        if (Blocking(await check.FindAsync(work, @case, materials, cancellationToken)) is { } blocked)
            return blocked;
        var detail = Receipt.Detail(@case, materials);
        if (body.Answers is not null)
            detail["answers"] = said["answers"]!.DeepClone();
        var request = new ActRequest(id, act, Audience.Applicant, caller, version, detail);
        if ((await steps.TakeAsync(work, request, cancellationToken)).Failed(out problem, out var after))
            return problem;
        await work.AddSubmissionAsync(after, cancellationToken);
        var receipt = Receipt.Last(after, await work.TimelineOfAsync(id, cancellationToken), await work.DeadlinesOfAsync(id, cancellationToken))!;
        await work.CompleteIdempotentAsync(caller.AccountId, key, JsonSerializer.Serialize(receipt, JsonDefaults.Options), cancellationToken);
        await work.CommitAsync(cancellationToken);
        return receipt;
    }

    private static Problem? Blocking(IReadOnlyList<Finding> findings)
    {
        var blocking = findings.Where(finding => finding.Severity == Severity.Block).ToList();
        if (blocking.Count == 0)
            return null;
        return CaseProblems.FindingsBlockSubmission.With(blocking.Count) with
        {
            Errors = [.. blocking.Select(finding => new FieldError(finding.Pointer, finding.Code, finding.Title, finding.Provision))],
            Provision = blocking[0].Provision,
        };
    }
}
