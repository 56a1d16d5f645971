using Platform.CaseKernel.Sweeps;
using Platform.Persistence;

namespace Platform.CaseKernel.Materials.Uploads;

/// <summary>Forgets uploads that nobody has continued, and bytes that no row speaks of.</summary>
internal sealed class UploadSweep(Database database, MaterialStore store, TimeProvider time) : ISweep
{
    private const int Most = 500;

    public string Name => "upload-sweep";

    public TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var work = await database.ReadAsync(cancellationToken);
        foreach (var id in await work.QueryAsync<Guid>("Uploads.Expired", new { Now = now, Most }, cancellationToken))
        {
            if (await work.ExecuteAsync("Uploads.Delete", new { Id = id, Now = now }, cancellationToken) == 1)
                store.DeleteUpload(id);
        }
        // A process may have died between the row and the file.
        foreach (var id in store.UploadsOlderThan(now - UploadRecord.Kept - Interval))
        {
            if (await work.FindAsync<int>("Uploads.Exists", new { Id = id }, cancellationToken) == 0)
                store.DeleteUpload(id);
        }
    }
}
