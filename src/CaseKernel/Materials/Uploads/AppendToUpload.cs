using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Materials.Uploads;

/// <param name="Algorithm">As .NET names it.</param>
internal sealed record PieceChecksum(HashAlgorithmName Algorithm, byte[] Expected);

/// <summary>
/// Writes a piece behind what is there, and hands the whole file over when nothing is missing. What was written when a
/// connection is cut stays; the row never says more than what is flushed to disk.
/// </summary>
internal sealed class AppendToUpload(Database database, Uploads uploads, Attach attach, MaterialStore store, TimeProvider time, ILogger<AppendToUpload> logger)
{
    /// <summary>At most so much is sent again after a process was killed.</summary>
    private const long Checkpoint = 8 * 1024 * 1024;

    /// <summary>For a writer that died without a word; one that lives renews it with every checkpoint.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    /// <summary>Hashing, inspecting and scanning 256 MB takes seconds; on a busy machine more.</summary>
    private static readonly TimeSpan LongestFinish = TimeSpan.FromMinutes(5);

    public async Task<Outcome<UploadRecord>> DoAsync(
        Guid id, string code, Guid uploadId, long offset, long? announced, PieceChecksum? checksum, Stream body, Caller caller, CancellationToken cancellationToken)
    {
        if ((await uploads.FindAsync(id, code, uploadId, caller, cancellationToken)).Failed(out var problem, out var upload))
            return problem;
        if (upload.State == UploadRecord.Refused)
            return upload;
        if (offset != upload.Received)
            return UploadProblems.OffsetWrong.With(upload.Received);
        if (upload.State == UploadRecord.Done)
            return upload;
        if (announced > upload.Length - offset)
            return UploadProblems.BeyondLength.With(upload.Length);

        var holder = Guid.CreateVersion7();
        if (!await ChangeAsync("Uploads.Hold", new { upload.Id, Holder = holder, Received = offset, Now = time.GetUtcNow(), Until = time.GetUtcNow() + Hold }, cancellationToken))
            return UploadProblems.Busy;
        var held = new Held(upload, holder);
        try
        {
            if ((await WriteAsync(held, checksum, body, cancellationToken)).Failed(out problem, out var isWhole))
                return problem;
            // Whoever sent the last byte may be gone by now; the file is taken all the same.
            using var limit = new CancellationTokenSource(LongestFinish, time);
            return isWhole ? await FinishAsync(held, caller, limit.Token) : upload with { Received = held.Received };
        }
        finally
        {
            if (!held.IsEnded)
                await ReleaseAsync(held, UploadRecord.Open, null);
        }
    }

    /// <returns>Whether nothing is missing.</returns>
    private async Task<Outcome<bool>> WriteAsync(Held held, PieceChecksum? checksum, Stream body, CancellationToken cancellationToken)
    {
        var (length, start) = (held.Upload.Length, held.Received);
        FileStream file;
        try
        {
            file = store.OpenUpload(held.Upload.Id);
        }
        catch (IOException)
        {
            // A writer that lost its hold without knowing has the file still open.
            return UploadProblems.Busy;
        }
        await using var closing = file;
        // What was not flushed before a crash is written anew.
        file.SetLength(start);
        file.Position = start;
        using var hash = checksum is null ? null : IncrementalHash.CreateHash(checksum.Algorithm);
        var buffer = new byte[128 * 1024];
        var isCut = false;
        while (true)
        {
            int read;
            try
            {
                read = await body.ReadAsync(buffer, cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or ConnectionResetException or BadHttpRequestException)
            {
                isCut = true;
                break;
            }
            if (read == 0)
                break;
            if (file.Position + read > length)
            {
                file.SetLength(start);
                return UploadProblems.BeyondLength.With(length);
            }
            // Bytes that have arrived are written even if nobody waits any more.
            await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            hash?.AppendData(buffer, 0, read);
            if (hash is null && file.Position - held.Received >= Checkpoint && file.Position < length && !await CheckpointAsync(held, file))
                return UploadProblems.Busy;
        }
        // A piece with a checksum counts as a whole or not at all.
        if (hash is not null && (isCut || !hash.GetHashAndReset().AsSpan().SequenceEqual(checksum!.Expected)))
        {
            file.SetLength(start);
            return UploadProblems.ChecksumMismatch;
        }
        if (file.Position == length)
        {
            file.Flush(flushToDisk: true);
            return true;
        }
        return await CheckpointAsync(held, file) ? false : UploadProblems.Busy;
    }

    private async Task<bool> CheckpointAsync(Held held, FileStream file)
    {
        file.Flush(flushToDisk: true);
        var now = time.GetUtcNow();
        if (!await ChangeAsync("Uploads.Advance", new { held.Upload.Id, held.Holder, Received = file.Position, Until = now + Hold, ExpiresAt = now + UploadRecord.Kept }, CancellationToken.None))
        {
            held.IsEnded = true;
            return false;
        }
        held.Received = file.Position;
        return true;
    }

    // The row says that everything has come only when the file has become the material: a client that asks after a crash
    // sends the last piece again, and is not told of success before there is any.
    private async Task<Outcome<UploadRecord>> FinishAsync(Held held, Caller caller, CancellationToken cancellationToken)
    {
        var upload = held.Upload;
        var now = time.GetUtcNow();
        if (!await ChangeAsync("Uploads.Advance", new { upload.Id, held.Holder, held.Received, Until = now + LongestFinish, ExpiresAt = now + UploadRecord.Kept }, cancellationToken))
            return UploadProblems.Busy;
        if ((await attach.EditableAsync(upload.CaseId, upload.Code, null, caller, cancellationToken)).Failed(out var problem, out var target))
            return problem;
        using var staged = await store.StageUploadAsync(upload.Id, cancellationToken);
        if ((await attach.TakeAsync(target, upload.FileName, staged, caller, cancellationToken)).Failed(out problem, out CaseRecord _))
        {
            // Another version of the case is a reason to try again; what is in the file is not.
            if (problem.Kind.Status is StatusCodes.Status422UnprocessableEntity or StatusCodes.Status413PayloadTooLarge)
            {
                staged.DeleteOnDispose();
                await ReleaseAsync(held, UploadRecord.Refused, problem.ToJson().ToJsonString(JsonDefaults.Options));
                logger.LogInformation("Upload {Upload} of {Material} was refused: {Code}", upload.Id, upload.Code, problem.Kind.Code);
            }
            return problem;
        }
        held.Received = upload.Length;
        await ReleaseAsync(held, UploadRecord.Done, null);
        return upload with { Received = upload.Length, State = UploadRecord.Done };
    }

    private async Task ReleaseAsync(Held held, string state, string? refusal)
    {
        held.IsEnded = true;
        await ChangeAsync("Uploads.Release", new
        {
            held.Upload.Id,
            held.Holder,
            held.Received,
            State = state,
            Refusal = (PersonalText?)refusal,
            ExpiresAt = time.GetUtcNow() + UploadRecord.Kept,
        }, CancellationToken.None);
    }

    private async Task<bool> ChangeAsync(string statement, object parameters, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.ExecuteAsync(statement, parameters, cancellationToken) == 1;
    }

    private sealed class Held(UploadRecord upload, Guid holder)
    {
        public UploadRecord Upload { get; } = upload;

        public Guid Holder { get; } = holder;

        public long Received { get; set; } = upload.Received;

        public bool IsEnded { get; set; }
    }
}
