using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>A step that needs nothing beyond the flow table and the words that come with it.</summary>
internal sealed class TakeStep(Database database, StepTaker steps)
{
    public async Task<Outcome<CaseRecord>> DoAsync(Guid id, Act act, Audience by, Caller caller, int version, JsonObject? detail, CancellationToken cancellationToken)
    {
        await using var work = await database.BeginAsync(cancellationToken);
        if ((await steps.TakeAsync(work, new ActRequest(id, act, by, caller, version, detail), cancellationToken)).Failed(out var problem, out var after))
            return problem;
        await work.CommitAsync(cancellationToken);
        return after;
    }
}
