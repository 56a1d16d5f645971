using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Corrections;

/// <summary>
/// Tells the applicant everything that is missing, anchored to fields and materials. The law allows one notice for each
/// stage; a second one says why it is sent.
/// </summary>
internal sealed class RequestCorrections(Database database, MatterCatalog matters, StepTaker steps)
{
    public async Task<Outcome<CaseRecord>> DoAsync(Guid id, CorrectionBody body, int version, Caller caller, CancellationToken cancellationToken)
    {
        if (ActBody.Detail(body).Failed(out var problem, out var detail))
            return problem;
        await using var work = await database.BeginAsync(cancellationToken);
        if ((await work.VisibleAsync(id, caller, Audience.Officer, cancellationToken)).Failed(out problem, out var @case))
            return problem;
        if (@case.Version != version)
            return Refusals.Stale(@case);
        var matter = matters.Of(@case);
        if (matter.Flow.Find(@case.State, Act.RequestCorrections) is not { } step)
            return Refusals.NotOpen(matter, @case, Act.RequestCorrections);
        if (body.Errors(matter, @case.Form).ToList() is { Count: > 0 } errors)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = errors };
        var earlier = CorrectionNotice.Of(await work.TimelineOfAsync(id, cancellationToken));
        if (string.IsNullOrWhiteSpace(body.Ground) && earlier.Any(notice => notice.Stage == @case.State))
            return SecondNotice(step);
        if ((await steps.TakeAsync(work, new ActRequest(id, Act.RequestCorrections, Audience.Officer, caller, version, detail), cancellationToken)).Failed(out problem, out var after))
            return problem;
        await work.CommitAsync(cancellationToken);
        return after;
    }

    private static Problem SecondNotice(Step step) => ((Problem)CaseProblems.BodyIncomplete) with
    {
        Errors = [CaseProblems.Field("/ground", "second-notice-needs-ground") with { Provision = step.Provision }],
        Provision = step.Provision,
    };
}
