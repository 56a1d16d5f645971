using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Sweeps;
using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;

namespace Platform.CaseKernel.Drafts;

/// <summary>
/// Warns the owners of drafts that nobody touches, and deletes the drafts when their term is over. One replica sweeps at a
/// time; the guards of the statements hold also when two do, or when the owner saves at that moment.
/// </summary>
internal sealed class DraftSweep(Database database, MatterCatalog matters, MaterialStore store, Outbox outbox, TimeProvider time, ILogger<DraftSweep> logger) : ISweep
{
    /// <summary>Found at one look; what is left is found at the next.</summary>
    private const int Most = 1000;

    public string Name => "draft-sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await EachAsync(await FindAsync("Drafts.Unwarned", new { TouchedBefore = now - DraftTerm.Kept + DraftTerm.Notice, Most }, cancellationToken), "warned", WarnAsync, cancellationToken);
        await EachAsync(await FindAsync("Drafts.Ending", new { TouchedBefore = now - DraftTerm.Kept, WarnedBefore = now - DraftTerm.Notice, Most }, cancellationToken), "deleted", DeleteAsync, cancellationToken);
        await RemoveFilesAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<Guid>> FindAsync(string statement, object parameters, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.QueryAsync<Guid>(statement, parameters, cancellationToken);
    }

    /// <summary>One draft at a time: one that fails does not keep the others.</summary>
    private async Task EachAsync(IReadOnlyList<Guid> drafts, string what, Func<Guid, CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        foreach (var id in drafts)
        {
            try
            {
                await act(id, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogError(exception, "Draft {CaseId} could not be {Act}; the next hour tries again", id, what);
            }
        }
    }

    private async Task WarnAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var work = await database.BeginAsync(cancellationToken);
        if (await work.ExecuteAsync("Drafts.Warn", new { Id = id, Now = now, TouchedBefore = now - DraftTerm.Kept + DraftTerm.Notice }, cancellationToken) == 0)
            return;
        var draft = (await work.FindCaseAsync(id, cancellationToken))!;
        var deletedOn = new DraftTerm(draft.UpdatedAt, now).DeletedAt(now).ShanghaiDate();
        await outbox.AddAsync(work, new DraftExpiring(id, matters.Service, draft.Matter, draft.Zone, draft.OrganisationId, draft.Title, deletedOn, now), cancellationToken);
        await work.CommitAsync(cancellationToken);
    }

    private async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var work = await database.BeginAsync(cancellationToken);
        if (await work.ExecuteAsync("Drafts.Hold", new { Id = id, TouchedBefore = now - DraftTerm.Kept, WarnedBefore = now - DraftTerm.Notice }, cancellationToken) == 0)
            return;
        var draft = (await work.FindCaseAsync(id, cancellationToken))!;
        // Files go after the commit, so the rows that name them must outlast a crash in between.
        await work.ExecuteAsync("Removals.Ask", new { Id = id, Now = now }, cancellationToken);
        await work.ExecuteAsync("Drafts.DeleteMaterials", new { Id = id }, cancellationToken);
        await work.ExecuteAsync("Drafts.DeleteTimeline", new { Id = id }, cancellationToken);
        await work.ExecuteAsync("Drafts.Delete", new { Id = id }, cancellationToken);
        await outbox.AddAsync(work, new DraftDeleted(id, matters.Service, draft.Matter, draft.Zone, draft.OrganisationId, now), cancellationToken);
        await work.CommitAsync(cancellationToken);
    }

    private async Task RemoveFilesAsync(CancellationToken cancellationToken)
    {
        await using var work = await database.BeginAsync(cancellationToken);
        // A file that one replica has set aside must not be put back by another.
        await work.ExecuteAsync("Locks.Hold", new { Key = "material-removals" }, cancellationToken);
        foreach (var removal in await work.QueryAsync<Removal>("Removals.Due", new { Most }, cancellationToken))
        {
            var content = new { removal.Sha256 };
            if (await store.RemoveUnusedAsync(removal.Sha256, async () => await work.FindAsync<int>("Materials.Uses", content, cancellationToken) > 0))
                await work.ExecuteAsync("Removals.Done", removal, cancellationToken);
        }
        await work.CommitAsync(cancellationToken);
    }

    private sealed record Removal(Guid CaseId, string Sha256);
}
