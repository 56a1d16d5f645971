using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>A step that needs nothing beyond the flow table and the words that come with it.</summary>
internal sealed class TakeStep(Database database, StepTaker steps, Calendars calendars, TimeProvider time)
{
    /// <summary>The day on which a body that is sent now is judged.</summary>
    public ActDay Day => new(time.ShanghaiToday(), calendars.Days);

    public async Task<Outcome<CaseRecord>> DoAsync(Guid id, Act act, Audience by, Caller caller, int version, JsonObject? detail, CancellationToken cancellationToken)
    {
        await using var work = await database.BeginAsync(cancellationToken);
        if ((await steps.TakeAsync(work, new ActRequest(id, act, by, caller, version, detail), cancellationToken)).Failed(out var problem, out var after))
            return problem;
        await work.CommitAsync(cancellationToken);
        return after;
    }
}
