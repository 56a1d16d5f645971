using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Corrections;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Materials.Inspection;
using Platform.CaseKernel.Materials.Scanning;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>
/// Puts, fetches and removes the files of a case. A file is on disk before its row is written. Files have versions of
/// their own (their hash), so uploads in parallel and autosave do not get in each other's way.
/// </summary>
internal sealed class Attach(Database database, MatterCatalog matters, Editing editing, MaterialStore store, Scanner scanner, TimeProvider time, ILogger<Attach> logger)
{
    /// <summary>Of one request; larger files go up resumably.</summary>
    public const long MostAtOnce = 20 * Mebibyte;

    private const long Mebibyte = 1024 * 1024;

    /// <summary>A file that comes in one request. What is larger comes piece by piece: Materials/Uploads.</summary>
    public async Task<Outcome<CaseRecord>> PutAsync(Guid id, string code, string fileName, Stream content, int? version, Caller caller, CancellationToken cancellationToken)
    {
        if ((await EditableAsync(id, code, version, caller, cancellationToken)).Failed(out var problem, out var target))
            return problem;
        var name = MaterialName.Of(fileName);
        using var staged = await store.StageAsync(content, Math.Min(target.Slot.MaxBytes, MostAtOnce), cancellationToken);
        if (staged is null)
            return TooLarge(target, name);
        return await TakeAsync(target, name, staged, caller, cancellationToken);
    }

    /// <summary>For a request that is not even read; its file's name is in it.</summary>
    public async Task<Problem> TooLargeAtOnceAsync(Guid id, string code, Caller caller, CancellationToken cancellationToken) =>
        (await EditableAsync(id, code, null, caller, cancellationToken)).Failed(out var problem, out var target) ? problem : TooLarge(target, code);

    /// <summary>A whole file on disk becomes the material, or is refused with the reason. Both ways of uploading end here.</summary>
    public async Task<Outcome<CaseRecord>> TakeAsync(UploadTarget target, string name, StagedFile staged, Caller caller, CancellationToken cancellationToken)
    {
        var (@case, slot) = target;
        if (staged.Size == 0)
            return At(slot.Code, CaseProblems.MaterialEmpty.With(name));
        if (staged.Size > slot.MaxBytes)
            return At(slot.Code, CaseProblems.MaterialTooLarge.With(name, slot.MaxBytes / Mebibyte));
        if ((await InspectAsync(staged, name, slot, cancellationToken)).Failed(out var problem, out var inspected))
            return At(slot.Code, problem);
        var scan = await scanner.FirstLookAsync(staged.Path, cancellationToken);
        return await ChangeAsync(@case, slot.Code, async work =>
        {
            await work.ExecuteAsync("Materials.Insert", new MaterialRecord
            {
                Id = Guid.CreateVersion7(),
                CaseId = @case.Id,
                Code = slot.Code,
                FileName = name,
                MediaType = inspected.MediaType,
                Size = staged.Size,
                Sha256 = staged.Sha256,
                Scan = scan.State,
                ScanFound = scan.Found,
                ScannedAt = scan.At,
                UploadedBy = caller.AccountId,
                UploadedAt = time.GetUtcNow(),
            }, cancellationToken);
            if (scan.State == ScanState.Infected)
            {
                // Nobody gets the same content under another name either.
                await work.ExecuteAsync("Materials.Condemn", new { staged.Sha256, scan.Found, Now = time.GetUtcNow() }, cancellationToken);
                store.Isolate(staged);
                logger.LogWarning("Material {Material} of case {CaseId} is infected with {Found} and stays in quarantine", slot.Code, @case.Id, scan.Found);
                return;
            }
            // Last before the commit: a row never points at nothing, and while the database is away the file stays where it came in.
            store.Keep(staged);
        }, cancellationToken);
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

    /// <summary>The case and its material, if this caller may change it now.</summary>
    public async Task<Outcome<UploadTarget>> EditableAsync(Guid id, string code, int? version, Caller caller, CancellationToken cancellationToken)
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
        return matter.MaterialsFor(@case.Form).FirstOrDefault(slot => slot.Code == code) is { } slot ? new UploadTarget(@case, slot) : CaseProblems.MaterialUnknown.With(code);
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

    internal static Problem At(string code, Problem problem) => problem with
    {
        Errors = [new FieldError($"/materials/{code}", problem.Kind.Code, problem.Kind.Title(problem.Args))],
    };

    private static Task<Outcome<Inspected>> InspectAsync(StagedFile staged, string name, MaterialSlot slot, CancellationToken cancellationToken) => Task.Run(() =>
    {
        using var file = File.OpenHandle(staged.Path);
        return ContentInspector.Inspect(Content.Of(file), name, slot.Kinds, cancellationToken);
    }, cancellationToken);

    private Problem TooLarge(UploadTarget target, string name)
    {
        var most = target.Slot.MaxBytes;
        return At(target.Slot.Code, most <= MostAtOnce
            ? CaseProblems.MaterialTooLarge.With(name, most / Mebibyte)
            : MaterialProblems.TooLargeAtOnce.With(name, MostAtOnce / Mebibyte, most / Mebibyte, $"POST /api/{matters.Service}/cases/{target.Case.Id}/materials/{target.Slot.Code}/uploads"));
    }
}

/// <summary>What a file is put into.</summary>
internal sealed record UploadTarget(CaseRecord Case, MaterialSlot Slot);
