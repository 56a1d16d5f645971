using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Hands;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <param name="To">The receiver's account.</param>
/// <param name="Note">What the receiver should know; stands in the timeline.</param>
internal sealed record HandOverBody(Guid? To, string? Note) : IActBody
{
    public IEnumerable<FieldError> Errors()
    {
        if (To is null)
            yield return CaseProblems.Field("/to", "field-required");
        foreach (var error in ActBody.Text(Note, "/note", required: true))
            yield return error;
    }
}

/// <summary>
/// Passes a case to a colleague with a note. The receiver is checked with Identity before the transaction: no row is
/// locked while another process thinks, and the guard on the version notices whatever happened meanwhile.
/// </summary>
internal sealed class HandOver(Database database, MatterCatalog matters, Colleagues colleagues, StepTaker steps, TimeProvider time)
{
    /// <param name="authorization">The officer's own <c>Authorization</c> header.</param>
    public async Task<Outcome<CaseRecord>> DoAsync(Guid id, HandOverBody body, int version, Caller caller, string authorization, CancellationToken cancellationToken)
    {
        if (ActBody.Detail(body).Failed(out var problem, out _))
            return problem;
        if ((await OpenAsync(id, version, caller, cancellationToken)).Failed(out problem, out var before))
            return problem;
        if ((await colleagues.FindAsync(body.To!.Value, before.Zone, before.Matter, authorization, cancellationToken)).Failed(out problem, out var receiver))
            return problem;

        var after = before with { AssigneeId = receiver.Id, AssigneeName = receiver.Name, Version = before.Version + 1, UpdatedAt = time.GetUtcNow() };
        await using var work = await database.BeginAsync(cancellationToken);
        if (!await work.StepAsync(before, after, cancellationToken))
            return Refusals.Stale(await work.FindCaseAsync(id, cancellationToken) ?? before);
        var detail = new JsonObject { ["note"] = body.Note, ["to"] = new JsonObject { ["id"] = receiver.Id, ["name"] = receiver.Name } };
        await work.AddToTimelineAsync(CaseHands.Entry(Act.HandOver, before, after, caller, detail), cancellationToken);
        await steps.PublishMoveAsync(work, Act.HandOver, after, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return after;
    }

    private async Task<Outcome<CaseRecord>> OpenAsync(Guid id, int version, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.VisibleAsync(id, caller, Audience.Officer, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        if (@case.Version != version)
            return Refusals.Stale(@case);
        if (matters.Of(@case).Flow.HasEnded(@case.State))
            return Refusals.NotOpen(matters.Of(@case), @case, Act.HandOver);
        return CaseHands.NotInHands(@case, caller) is { } refusal ? refusal : @case;
    }
}
