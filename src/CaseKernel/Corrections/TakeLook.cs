using System.Data.Common;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Flow;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Corrections;

/// <summary>An officer has seen a case up to a version. Seeing less than before changes nothing.</summary>
internal sealed class TakeLook(Database database, TimeProvider time)
{
    public async Task<Outcome<bool>> DoAsync(Guid id, LookBody body, Caller caller, CancellationToken cancellationToken)
    {
        if (body.Version is not { } version)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = [CaseProblems.Field("/version", "field-required")] };
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.VisibleAsync(id, caller, Audience.Officer, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        var look = new { CaseId = id, caller.AccountId, Version = Math.Min(version, @case.Version), At = time.GetUtcNow() };
        if (await work.ExecuteAsync("Looks.Advance", look, cancellationToken) == 1)
            return true;
        try
        {
            await work.ExecuteAsync("Looks.Create", look, cancellationToken);
        }
        catch (DbException exception) when (UniqueViolation.Is(exception))
        {
            // There is one already that has seen as much; or a second window of the same officer was faster.
            await work.ExecuteAsync("Looks.Advance", look, cancellationToken);
        }
        return true;
    }
}
