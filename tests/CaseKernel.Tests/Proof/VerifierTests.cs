using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Dapper;
using Platform.CaseKernel.Proof;
using Platform.CaseKernel.Tests.Drafts;
using Platform.CaseKernel.Tests.Sample;
using Platform.Persistence;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Proof;

/// <summary>The command, as somebody without the platform runs it.</summary>
public sealed class VerifierTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("platform-verifier-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_signed_file_holds_and_one_changed_byte_of_it_does_not()
    {
        await using var host = await SampleHost.StartAsync();
        using var client = host.Service.Client();
        await File.WriteAllTextAsync(At("keys.json"), await client.GetStringAsync(new Uri("/api/sample/public/keys", UriKind.Relative)));
        var signed = host.Service.Services.GetRequiredService<Signer>().Sign(new JsonObject { ["number"] = "DJZ-JA-2026-000001", ["subject"] = "德国某某公司上海代表处" }, "certificate+jws").ToJson();
        await File.WriteAllTextAsync(At("paper.jws.json"), signed);

        var (code, said) = await RunAsync("certificate", At("paper.jws.json"), "--keys", At("keys.json"));
        Assert.True(code == 0, said);
        Assert.Contains("德国某某公司上海代表处", said, StringComparison.Ordinal);
        Assert.Contains("HOLDS", said, StringComparison.Ordinal);

        var bytes = Encoding.UTF8.GetBytes(signed);
        foreach (var place in new[] { 20, bytes.Length / 2, bytes.Length - 10 })
        {
            var changed = (byte[])bytes.Clone();
            changed[place] = (byte)(changed[place] == 'A' ? 'B' : 'A');
            await File.WriteAllBytesAsync(At("changed.jws.json"), changed);
            (code, said) = await RunAsync("certificate", At("changed.jws.json"), "--keys", At("keys.json"));
            Assert.True(code == 1, said);
            Assert.Contains("BROKEN", said, StringComparison.Ordinal);
            Assert.Contains("changed.jws.json", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_cannot_be_checked_is_not_called_broken()
    {
        await File.WriteAllTextAsync(At("keys.json"), "{}");
        await File.WriteAllTextAsync(At("paper.jws.json"), "{}");
        Assert.Equal(2, (await RunAsync("certificate", At("paper.jws.json"), "--keys", At("keys.json"))).Code);
        Assert.Equal(2, (await RunAsync("database", "sample-db", "--keys", folder)).Code);
        Assert.Equal(2, (await RunAsync("database", "sample-db", "--keys", TestKeys.Shared.Path, "--connection", "Host=127.0.0.1;Port=9;Username=x;Password=x;Timeout=2")).Code);
    }

    [Fact]
    public async Task A_database_holds_and_one_changed_entry_and_file_are_named()
    {
        await using var host = await DraftHost.StartAsync(Engine.Postgres);
        var story = await host.Sample.Story().BeginsAsync("sample.paper");
        await story.FillsInAsync(LicenceForm.Complete);
        (await host.AttachAsync(story, "plan", "plan")).EnsureSuccessStatusCode();
        (await host.AttachAsync(story, "lease", "lease")).EnsureSuccessStatusCode();
        await story.SubmitsAsync();
        await host.Sample.Service.Services.GetRequiredService<SealTimelines>().RunAsync(default);
        await using var connection = await host.Sample.Database.OpenAsync(default);
        string[] command = ["database", "sample-db", "--connection", host.Sample.ConnectionString, "--keys", TestKeys.Shared.Path, "--materials", host.Folder];

        var (code, said) = await RunAsync(command);
        Assert.True(code == 0, said);
        Assert.Contains("1 cases, 2 timeline entries", said, StringComparison.Ordinal);
        Assert.Contains("2 files", said, StringComparison.Ordinal);

        await connection.ExecuteAsync("update case_timeline set at = at + interval '1 day' where act = 'submission'");
        (code, said) = await RunAsync(command);
        Assert.Equal(1, code);
        Assert.Contains($"the first: case {story.Id}, timeline entry {story.Version} (submission)", said, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(folder, name);

    private static async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Platform.Verifier.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var (said, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await said + await error);
    }
}
