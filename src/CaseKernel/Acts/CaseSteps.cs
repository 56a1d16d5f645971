using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>
/// For a service that takes a case further together with something in its own records, in one transaction: an officer has decided about
/// one of them, or another authority has answered. Everything a step is held to otherwise holds here; the case is taken as it stands.
/// </summary>
public sealed class CaseSteps
{
    private readonly StepTaker steps;

    internal CaseSteps(StepTaker steps) => this.steps = steps;

    public Task<Outcome<CaseRecord>> ByOfficerAsync<TBody>(Work work, Guid caseId, Act act, TBody body, Caller officer, CancellationToken cancellationToken)
        where TBody : IActBody =>
        TakeAsync(work, caseId, act, Audience.Officer, officer, body, cancellationToken);

    /// <summary>For rows that say so (<see cref="Step.ByAnswer"/>).</summary>
    public Task<Outcome<CaseRecord>> ByAnswerAsync<TBody>(Work work, Guid caseId, Act act, TBody body, CancellationToken cancellationToken)
        where TBody : IActBody =>
        TakeAsync(work, caseId, act, Audience.System, null, body, cancellationToken);

    private async Task<Outcome<CaseRecord>> TakeAsync<TBody>(Work work, Guid caseId, Act act, Audience by, Caller? caller, TBody body, CancellationToken cancellationToken)
        where TBody : IActBody
    {
        ArgumentNullException.ThrowIfNull(work);
        if (ActBody.Detail(body).Failed(out var problem, out var detail))
            return problem;
        if ((await work.VisibleAsync(caseId, caller, by, cancellationToken)).Failed(out problem, out var @case))
            return problem;
        return await steps.TakeAsync(work, new ActRequest(caseId, act, by, caller, @case.Version, detail), cancellationToken);
    }
}
