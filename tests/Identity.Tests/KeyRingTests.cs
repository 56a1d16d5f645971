using Platform.Identity.Domain;
using Platform.Testing.Hosting;

namespace Platform.Identity.Tests;

/// <summary>Whoever reads the key ring can make tickets for anybody.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class KeyRingTests : IDisposable
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("platform-key-ring-").FullName, "keys");

    [Fact]
    public async Task Identity_has_made_a_key_that_only_its_owner_reads_before_it_answers()
    {
        await using var host = await StartAsync("Development", folder, create: true);
        var key = Assert.Single(Directory.GetFiles(folder, "key-*.xml"));
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(key) & Others);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(folder) & Others);
    }

    [Fact]
    public async Task A_key_ring_that_others_may_read_is_closed_by_Identity()
    {
        Directory.CreateDirectory(folder);
        var key = Path.Combine(folder, "key-of-old.xml");
        await File.WriteAllTextAsync(key, "<key/>");
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | Others);
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        await using var host = await StartAsync("Development", folder, create: true);
        Assert.All(Directory.GetFiles(folder).Append(folder), path => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & Others));
    }

    [Fact]
    public async Task A_process_that_only_reads_keys_does_not_start_in_production_when_others_may_read_them_too()
    {
        await using (await StartAsync("Development", folder, create: true))
        {
        }
        var key = Directory.GetFiles(folder, "key-*.xml")[0];
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync("Production", folder, create: false));
        File.SetUnixFileMode(key, UnixFileMode.UserRead);
        await using var host = await StartAsync("Production", folder, create: false);
    }

    [Fact]
    public Task Production_without_a_folder_of_keys_does_not_start() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync("Production", "", create: true));

    [Fact]
    public Task Production_without_a_key_in_the_folder_does_not_start() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync("Production", folder, create: false));

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    private static Task<ServiceHost<Organisation>> StartAsync(string environment, string path, bool create) =>
        ServiceHost.StartAsync<Organisation>(new ServiceSettings
        {
            Environment = environment,
            WaitUntilReady = false,
            Configuration = new Dictionary<string, string>
            {
                ["Keys:Path"] = path,
                ["Keys:Create"] = create.ToString(),
                // Nobody there: the keys come before the database.
                ["ConnectionStrings:identity-db"] = "Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=1",
                ["ConnectionStrings:messaging"] = "amqp://guest:guest@127.0.0.1:1/",
            },
        });
}
