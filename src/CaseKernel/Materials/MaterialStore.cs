using System.Security.Cryptography;

namespace Platform.CaseKernel.Materials;

/// <summary>
/// A file that has come in whole and is safely on disk, but belongs to nothing yet. Unless it was kept it is gone with this
/// object, or waits for another try.
/// </summary>
public sealed class StagedFile : IDisposable
{
    private bool deletes;

    internal StagedFile(string path, string sha256, long size, bool deletes) => (Path, Sha256, Size, this.deletes) = (path, sha256, size, deletes);

    public string Path { get; }

    public string Sha256 { get; }

    public long Size { get; }

    public void DeleteOnDispose() => deletes = true;

    public void Dispose()
    {
        if (deletes)
            File.Delete(Path);
    }
}

/// <summary>
/// Content-addressed files below <c>Materials:Path</c>. A file is complete and flushed before a row refers to it, so a
/// row never points at nothing; a file without a row is harmless.
/// </summary>
public sealed class MaterialStore
{
    /// <summary>A file this young may belong to an upload whose row is not written yet.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromHours(1);

    private readonly string root;
    private readonly TimeProvider time;

    public MaterialStore(IConfiguration configuration, IHostEnvironment environment, TimeProvider time)
    {
        this.time = time;
        ArgumentNullException.ThrowIfNull(configuration);
        var path = configuration["Materials:Path"];
        if (string.IsNullOrWhiteSpace(path))
        {
            if (!environment.IsDevelopment())
                throw new InvalidOperationException("Materials:Path is missing: outside Development the folder for filed materials must be configured.");
            path = Path.Combine(Path.GetTempPath(), $"platform-materials-{Environment.UserName}");
        }
        root = path;
        Directory.CreateDirectory(Path.Combine(root, "incoming"));
        Directory.CreateDirectory(Path.Combine(root, "uploads"));
        Directory.CreateDirectory(Path.Combine(root, "quarantine"));
    }

    /// <returns>Null when the content is longer than <paramref name="maxBytes"/>; nothing is left of it then.</returns>
    public async Task<StagedFile?> StageAsync(Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var incoming = Path.Combine(root, "incoming", Guid.NewGuid().ToString("n"));
        try
        {
            if (await CopyAsync(content, incoming, maxBytes, cancellationToken) is { } staged)
                return staged;
        }
        catch
        {
            File.Delete(incoming);
            throw;
        }
        File.Delete(incoming);
        return null;
    }

    /// <summary>Gives the file its place; a row may refer to it from now on.</summary>
    public void Keep(StagedFile staged)
    {
        ArgumentNullException.ThrowIfNull(staged);
        var place = PlaceOf(staged.Sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.SetLastWriteTimeUtc(staged.Path, time.GetUtcNow().UtcDateTime);
        // The same content again is the same file: whoever comes second replaces it with itself.
        File.Move(staged.Path, place, overwrite: true);
    }

    /// <summary>An infected file that has just come in: kept as evidence, where nothing is ever served from.</summary>
    internal void Isolate(StagedFile staged)
    {
        File.Move(staged.Path, QuarantineOf(staged.Sha256), overwrite: true);
        if (Has(staged.Sha256))
            File.Delete(PlaceOf(staged.Sha256));
    }

    /// <summary>The same for content that was found infected later.</summary>
    internal void MoveAside(string sha256)
    {
        if (File.Exists(PlaceOf(sha256)))
            File.Move(PlaceOf(sha256), QuarantineOf(sha256), overwrite: true);
    }

    /// <summary>For a program that reads the file itself.</summary>
    internal string PathOf(string sha256) => PlaceOf(sha256);

    internal bool Has(string sha256) => File.Exists(PlaceOf(sha256));

    /// <summary>How much of an upload is on disk.</summary>
    internal long UploadedBytes(Guid upload) => new FileInfo(UploadOf(upload)) is { Exists: true, Length: var length } ? length : 0;

    /// <summary>For one writer at a time; another one fails with <see cref="IOException"/>.</summary>
    internal FileStream OpenUpload(Guid upload) => new(UploadOf(upload), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 128 * 1024, useAsync: true);

    /// <summary>An upload that has come in whole; it stays where it is until it is kept or refused.</summary>
    internal async Task<StagedFile> StageUploadAsync(Guid upload, CancellationToken cancellationToken)
    {
        var path = UploadOf(upload);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024, useAsync: true);
        return new StagedFile(path, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)), file.Length, deletes: false);
    }

    internal void DeleteUpload(Guid upload) => File.Delete(UploadOf(upload));

    /// <summary>Uploads that nobody has written to since.</summary>
    internal IEnumerable<Guid> UploadsOlderThan(DateTimeOffset moment) =>
        from file in new DirectoryInfo(Path.Combine(root, "uploads")).EnumerateFiles()
        where file.LastWriteTimeUtc < moment.UtcDateTime && Guid.TryParse(file.Name, out _)
        select Guid.Parse(file.Name);

    public Stream Open(string sha256) => new FileStream(PlaceOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true);

    /// <summary>
    /// Removes content that no row refers to. An upload of the same content may come at any moment, so the file is set
    /// aside first: what is put in its place after that is another file, and what is young or used comes back.
    /// </summary>
    /// <returns>False when it cannot be said yet whether the content is used; ask again later.</returns>
    public async Task<bool> RemoveUnusedAsync(string sha256, Func<Task<bool>> isUsed)
    {
        ArgumentNullException.ThrowIfNull(isUsed);
        var (place, aside) = (PlaceOf(sha256), Path.Combine(root, "incoming", $"{sha256}.removed"));
        if (File.Exists(aside))
            PutBack(aside, place);
        if (File.Exists(QuarantineOf(sha256)) && !await isUsed())
            File.Delete(QuarantineOf(sha256));
        if (!File.Exists(place) || await isUsed())
            return true;
        if (IsYoung(place))
            return false;
        File.Move(place, aside, overwrite: true);
        var young = IsYoung(aside);
        if (young || await isUsed())
        {
            PutBack(aside, place);
            return !young;
        }
        File.Delete(aside);
        return true;
    }

    // What an upload put there meanwhile is the same content and stays, with its own age.
    private static void PutBack(string aside, string place)
    {
        try
        {
            File.Move(aside, place, overwrite: false);
        }
        catch (IOException) when (File.Exists(place))
        {
            File.Delete(aside);
        }
    }

    private bool IsYoung(string file) => File.GetLastWriteTimeUtc(file) > (time.GetUtcNow() - Settled).UtcDateTime;

    private static async Task<StagedFile?> CopyAsync(Stream content, string path, long maxBytes, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, useAsync: true);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        long size = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            size += read;
            if (size > maxBytes)
                return null;
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
        await file.FlushAsync(cancellationToken);
        file.Flush(flushToDisk: true);
        return new StagedFile(path, Convert.ToHexStringLower(hash.GetHashAndReset()), size, deletes: true);
    }

    private string QuarantineOf(string sha256) => Path.Combine(root, "quarantine", sha256);

    private string UploadOf(Guid upload) => Path.Combine(root, "uploads", upload.ToString("n"));

    private string PlaceOf(string sha256) => Path.Combine(root, sha256[..2], sha256);
}
