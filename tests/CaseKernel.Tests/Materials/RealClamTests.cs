using System.Diagnostics;
using System.Text;
using Platform.CaseKernel.Tests.Sample;
using Platform.Persistence;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Materials;

/// <summary>The real clamd with one signature of our own.</summary>
public sealed class RealClamTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EICAR_is_found_and_never_leaves_quarantine(bool socket)
    {
        await using var clam = await Clamd.StartAsync();
        await using var host = await MaterialHost.StartAsync(Engine.Postgres, ("Scanner:ClamAv", socket ? clam.Socket : clam.Address));
        var story = await host.BeginsAsync();
        await (await host.AttachAsync(story, "volume", TestFiles.Pdf("harmless"))).ReadJsonAsync();
        Assert.Equal("clean", (string)(await MaterialHost.FileAsync(story, "volume"))!["scan"]!);

        await (await host.AttachAsync(story, "volume", TestFiles.PdfOf($"<< /Length 68 >>\nstream\n{Clamd.Eicar}\nendstream"))).ReadJsonAsync();
        var file = (await MaterialHost.FileAsync(story, "volume"))!;
        Assert.Equal("infected", (string)file["scan"]!);
        Assert.Contains("EICAR", (string)file["scanFound"]!, StringComparison.OrdinalIgnoreCase);
        await ProblemAssert.IsAsync(await story.GetAsync($"cases/{story.Id}/materials/volume", SampleCallers.Applicant), 409, "material-infected");
        await ProblemAssert.IsAsync(await story.SubmitAsync(), 422, "findings-block-submission", "/materials/volume");
        Assert.Contains(Path.Combine("quarantine", (string)file["sha256"]!), host.Files());
    }

    /// <summary>A clamd of this test, with its folder, its socket and its port.</summary>
    private sealed class Clamd : IAsyncDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("clamd-").FullName;
        private Process? process;

        private Clamd()
        {
        }

        /// <summary>Put together here, so that no file of the repository is taken for it.</summary>
        public static string Eicar { get; } = string.Concat(@"X5O!P%@AP[4\PZX54(P^)7CC)7}", "$EICAR-", "STANDARD-", "ANTIVIRUS-", "TEST-FILE!$H+H*");

        public string Socket => Path.Combine(folder, "clamd.sock");

        public string Address { get; private set; } = "";

        public static async Task<Clamd> StartAsync()
        {
            const string program = "/usr/sbin/clamd";
            Assert.SkipUnless(File.Exists(program), "clamd is not installed (Debian's package clamav-daemon)");
            var clam = new Clamd();
            using (var free = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0))
            {
                free.Start();
                clam.Address = $"127.0.0.1:{((System.Net.IPEndPoint)free.LocalEndpoint).Port}";
            }
            var signatures = Directory.CreateDirectory(Path.Combine(clam.folder, "signatures")).FullName;
            await File.WriteAllTextAsync(Path.Combine(signatures, "test.ndb"), $"Test.EICAR:0:*:{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Eicar))}\n");
            var settings = Path.Combine(clam.folder, "clamd.conf");
            await File.WriteAllLinesAsync(settings,
            [
                $"LocalSocket {clam.Socket}", $"TCPSocket {clam.Address.Split(':')[1]}", "TCPAddr 127.0.0.1", $"DatabaseDirectory {signatures}",
                "Foreground yes", "StreamMaxLength 300M", "MaxScanSize 300M", "MaxFileSize 300M", "AlertExceedsMax yes", $"TemporaryDirectory {clam.folder}", $"LogFile {clam.folder}/log",
            ]);
            clam.process = Process.Start(new ProcessStartInfo(program, ["--config-file", settings]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await Eventually.AsyncAssert(async () =>
            {
                Assert.False(clam.process.HasExited, $"clamd ended: {(File.Exists($"{clam.folder}/log") ? await File.ReadAllTextAsync($"{clam.folder}/log") : "no log")}");
                using var client = new System.Net.Sockets.TcpClient();
                await client.ConnectAsync("127.0.0.1", int.Parse(clam.Address.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
            }, TimeSpan.FromSeconds(30));
            return clam;
        }

        public async ValueTask DisposeAsync()
        {
            process?.Kill(entireProcessTree: true);
            if (process is not null)
                await process.WaitForExitAsync();
            process?.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }
}
