using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Corrections;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Materials;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>
/// Puts, fetches and removes the files of a case. A file is on disk before its row is written. Files have versions of
/// their own (their hash), so uploads in parallel and autosave do not get in each other's way.
/// </summary>
internal sealed class Attach(Database database, MatterCatalog matters, Editing editing, MaterialStore store, TimeProvider time)
{
    private const int LongestName = 255;

    public async Task<Outcome<CaseRecord>> PutAsync(Guid id, string code, string fileName, Stream content, int? version, Caller caller, CancellationToken cancellationToken)
    {
        if ((await EditableAsync(id, code, version, caller, cancellationToken)).Failed(out var problem, out var target))
            return problem;
        var (@case, slot) = target;
        var name = FileName(fileName);
        if (await store.SaveAsync(content, slot.MaxBytes, cancellationToken) is not { } stored)
            return At(code, CaseProblems.MaterialTooLarge.With(name, slot.MaxBytes / (1024 * 1024)));
        if (stored.Size == 0)
            return At(code, CaseProblems.MaterialEmpty.With(name));
        if (!slot.Kinds.Contains(stored.Kind))
            return At(code, CaseProblems.MaterialKindNotAccepted.With(name, stored.Kind, string.Join(", ", slot.Kinds)));

        return await ChangeAsync(@case, code, work => work.ExecuteAsync("Materials.Insert", new MaterialRecord
        {
            Id = Guid.CreateVersion7(),
            CaseId = id,
            Code = code,
            FileName = name,
            MediaType = stored.MediaType,
            Size = stored.Size,
            Sha256 = stored.Sha256,
            Scan = "not-scanned",
            UploadedBy = caller.AccountId,
            UploadedAt = time.GetUtcNow(),
        }, cancellationToken), cancellationToken);
    }

    public async Task<Outcome<CaseRecord>> RemoveAsync(Guid id, string code, int? version, Caller caller, CancellationToken cancellationToken)
    {
        if ((await EditableAsync(id, code, version, caller, cancellationToken)).Failed(out var problem, out var target))
            return problem;
        return await ChangeAsync(target.Case, code, _ => Task.CompletedTask, cancellationToken);
    }

    public async Task<Outcome<MaterialRecord>> FindAsync(Guid id, string code, Audience audience, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.VisibleAsync(id, caller, audience, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        var materials = audience == Audience.Officer && matters.Of(@case).Flow.MayEdit(@case.State)
            ? await work.SubmittedMaterialsAsync(id, cancellationToken)
            : await work.MaterialsOfAsync(id, cancellationToken);
        return materials.FirstOrDefault(material => material.Code == code) is { } found ? found : CaseProblems.MaterialUnknown.With(code);
    }

    private async Task<Outcome<(CaseRecord Case, MaterialSlot Slot)>> EditableAsync(Guid id, string code, int? version, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.VisibleAsync(id, caller, Audience.Applicant, cancellationToken)).Failed(out var problem, out var @case))
            return problem;
        var matter = matters.Of(@case);
        if (version is { } seen && seen != @case.Version)
            return Refusals.Stale(@case);
        if ((await editing.OfAsync(work, @case, cancellationToken)).Failed(out problem, out var editable))
            return problem;
        if (editable.Refuse([$"/materials/{code}"]) is { } refusal)
            return refusal;
        return matter.MaterialsFor(@case.Form).FirstOrDefault(slot => slot.Code == code) is { } slot ? (@case, slot) : CaseProblems.MaterialUnknown.With(code);
    }

    private async Task<Outcome<CaseRecord>> ChangeAsync(CaseRecord @case, string code, Func<Work, Task> add, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var work = await database.BeginAsync(cancellationToken);
        // The state may have changed while the file came in; the row lock also orders two uploads of the same material.
        if (await work.ExecuteAsync("Cases.Touch", new { @case.Id, UpdatedAt = now, FromState = @case.State }, cancellationToken) == 0)
            return Refusals.Stale(@case);
        await work.ExecuteAsync("Materials.Replace", new { CaseId = @case.Id, Code = code, ReplacedAt = now }, cancellationToken);
        await add(work);
        await work.CommitAsync(cancellationToken);
        return @case;
    }

    private static Problem At(string code, Problem problem) => problem with
    {
        Errors = [new FieldError($"/materials/{code}", problem.Kind.Code, problem.Kind.Title(problem.Args))],
    };

    // A name is shown and offered for download, so it is a bare name without control characters.
    private static string FileName(string given)
    {
        var bare = new string([.. Path.GetFileName(given.Replace('\\', '/')).Where(c => !char.IsControl(c))]).Trim();
        return bare.Length == 0 ? "file" : bare.Length > LongestName ? bare[^LongestName..] : bare;
    }
}
