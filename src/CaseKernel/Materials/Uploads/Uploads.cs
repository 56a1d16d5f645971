using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Flow;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Materials.Uploads;

/// <summary>
/// Begins, finds and ends uploads. Any replica may take any piece: the rows are in the database, the bytes in the folder
/// they share. Whoever may not see the case is told that there is no such upload.
/// </summary>
internal sealed class Uploads(Database database, Attach attach, MaterialStore store, TimeProvider time)
{
    /// <summary>Of one case at a time; a filing has about fifteen papers, and nobody sends ten at once.</summary>
    private const int MostOpen = 10;

    public async Task<Outcome<UploadRecord>> BeginAsync(Guid id, string code, string fileName, long length, Caller caller, CancellationToken cancellationToken)
    {
        if ((await attach.EditableAsync(id, code, null, caller, cancellationToken)).Failed(out var problem, out var target))
            return problem;
        var name = MaterialName.Of(fileName);
        if (length == 0)
            return Attach.At(code, CaseProblems.MaterialEmpty.With(name));
        if (length > target.Slot.MaxBytes)
            return Attach.At(code, CaseProblems.MaterialTooLarge.With(name, target.Slot.MaxBytes / (1024 * 1024)));
        var now = time.GetUtcNow();
        await using var work = await database.BeginAsync(cancellationToken);
        if (await work.FindAsync<int>("Uploads.Open", new { CaseId = id, Now = now }, cancellationToken) >= MostOpen)
            return UploadProblems.TooMany.With(MostOpen);
        var upload = new UploadRecord
        {
            Id = Guid.CreateVersion7(now),
            CaseId = id,
            Code = code,
            FileName = name,
            Length = length,
            Received = 0,
            State = UploadRecord.Open,
            AccountId = caller.AccountId,
            CreatedAt = now,
            ExpiresAt = now + UploadRecord.Kept,
        };
        await work.ExecuteAsync("Uploads.Insert", upload, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return upload;
    }

    /// <summary>The upload with what is really there of it.</summary>
    public async Task<Outcome<UploadRecord>> FindAsync(Guid id, string code, Guid uploadId, Caller caller, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        if ((await work.VisibleAsync(id, caller, Audience.Applicant, cancellationToken)).Failed(out var problem, out _))
            return problem;
        if (await work.FindAsync<UploadRecord>("Uploads.Get", new { Id = uploadId, CaseId = id, Code = code }, cancellationToken) is not { } upload)
            return CommonProblems.NotFound;
        if (upload.ExpiresAt <= time.GetUtcNow())
            return UploadProblems.Expired;
        return upload.State == UploadRecord.Open ? upload with { Received = Math.Min(upload.Received, store.UploadedBytes(uploadId)) } : upload;
    }

    /// <summary>Ends an upload before its time. A file that has become the material stays.</summary>
    public async Task<Outcome<bool>> EndAsync(Guid id, string code, Guid uploadId, Caller caller, CancellationToken cancellationToken)
    {
        if ((await FindAsync(id, code, uploadId, caller, cancellationToken)).Failed(out var problem, out _))
            return problem;
        await using var work = await database.BeginAsync(cancellationToken);
        if (await work.ExecuteAsync("Uploads.Delete", new { Id = uploadId, Now = time.GetUtcNow() }, cancellationToken) == 0)
            return UploadProblems.Busy;
        await work.CommitAsync(cancellationToken);
        store.DeleteUpload(uploadId);
        return true;
    }
}
