using System.Text.Json.Nodes;
using Platform.CaseKernel.Materials.Scanning;
using Platform.CaseKernel.Tests.Sample;
using Platform.Persistence;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.CaseKernel.Tests.Materials;

/// <summary>What a scanner says, what its silence means, and that nothing infected is ever given out.</summary>
public sealed class ScanTests
{
    private const string Found = "stream: Test.Virus FOUND";

    [Fact]
    public async Task Without_a_scanner_a_file_is_not_scanned_and_never_clean()
    {
        await using var host = await MaterialHost.StartAsync();
        var story = await host.BeginsAsync();
        await (await host.AttachAsync(story, "volume", TestFiles.Pdf("a"))).ReadJsonAsync();
        Assert.Equal("not-scanned", await StateAsync(story));
        await SweepAsync(host);
        Assert.Equal("not-scanned", await StateAsync(story));
        await story.SubmitsAsync();
        Assert.Equal(200, (int)(await story.GetAsync($"desk/cases/{story.Id}/materials/volume", SampleCallers.Officer)).StatusCode);
    }

    [Theory, EachEngine]
    public async Task A_file_is_scanned_while_it_is_uploaded(Engine engine)
    {
        await using var clam = new FakeClam(FakeClam.Says("stream: OK"));
        await using var host = await MaterialHost.StartAsync(engine, ("Scanner:ClamAv", clam.Address));
        var story = await host.BeginsAsync();
        await (await host.AttachAsync(story, "volume", TestFiles.Pdf("a"))).ReadJsonAsync();
        Assert.Equal(("clean", 1), (await StateAsync(story), clam.Asked));
        Assert.Equal(200, (int)(await story.GetAsync($"cases/{story.Id}/materials/volume", SampleCallers.Applicant)).StatusCode);
    }

    [Theory, EachEngine]
    public async Task An_infected_file_is_set_aside_blocks_the_filing_and_is_given_to_nobody(Engine engine)
    {
        await using var clam = new FakeClam(FakeClam.Says("stream: OK"));
        await using var host = await MaterialHost.StartAsync(engine, ("Scanner:ClamAv", clam.Address));
        var earlier = await host.BeginsAsync();
        await (await host.AttachAsync(earlier, "volume", TestFiles.Pdf("virus"))).ReadJsonAsync();
        await earlier.SubmitsAsync();

        // The signatures have learned meanwhile.
        clam.Behaves = FakeClam.Says(Found);
        var story = await host.BeginsAsync();
        var seen = await (await host.AttachAsync(story, "volume", TestFiles.Pdf("virus"), "合同.pdf")).ReadJsonAsync();
        var finding = Assert.Single(seen["findings"]!.AsArray(), finding => (string)finding!["pointer"]! == "/materials/volume")!;
        Assert.Equal(("material-infected", "block"), ((string)finding["code"]!, (string)finding["severity"]!));
        Assert.DoesNotContain("合同.pdf", finding.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("合同.pdf", (string)seen["materials"]![0]!["file"]!["fileName"]!);
        Assert.Contains("Test.Virus", (string)finding["title"]!, StringComparison.Ordinal);

        await ProblemAssert.IsAsync(await story.GetAsync($"cases/{story.Id}/materials/volume", SampleCallers.Applicant), 409, "material-infected");
        await ProblemAssert.IsAsync(await story.SubmitAsync(), 422, "findings-block-submission", "/materials/volume");
        // The same content elsewhere is as infected, and the office is told.
        foreach (var rest in new[] { "", "/preview", "/pages" })
            await ProblemAssert.IsAsync(await earlier.GetAsync($"desk/cases/{earlier.Id}/materials/volume{rest}", SampleCallers.Officer), 409, "material-infected");
        var desk = await earlier.ReadAsync(SampleCallers.Officer);
        Assert.Contains(desk["findings"]!.AsArray(), found => (string)found!["code"]! == "material-infected");
        Assert.Equal([Path.Combine("quarantine", (string)seen["materials"]![0]!["file"]!["sha256"]!)], host.Files());

        // Another file mends it.
        clam.Behaves = FakeClam.Says("stream: OK");
        await (await host.AttachAsync(story, "volume", TestFiles.Pdf("clean"))).ReadJsonAsync();
        await story.SubmitsAsync();
        Assert.Equal("Submitted", story.State);
    }

    [Fact]
    public async Task A_large_upload_is_scanned_too()
    {
        await using var clam = new FakeClam(FakeClam.Says(Found));
        await using var host = await MaterialHost.StartAsync(Engine.Postgres, ("Scanner:ClamAv", clam.Address));
        var story = await host.BeginsAsync();
        var whole = TestFiles.Pdf("virus");
        var upload = await host.Upload(story).BeginsAsync(whole.Length);
        Assert.Equal(204, (int)(await upload.PatchAsync(0, whole)).StatusCode);
        Assert.Equal("infected", await StateAsync(story));
        Assert.Empty(host.Files("uploads"));
    }

    public static readonly TheoryData<string> Troubles = ["away", "dies", "garbage", "error", "limits", "too-large", "empty"];

    [Theory, MemberData(nameof(Troubles))]
    public async Task While_the_scanner_is_in_trouble_files_wait_in_quarantine_and_filings_go_on(string trouble)
    {
        await using var clam = new FakeClam(trouble switch
        {
            "away" or "dies" => FakeClam.Dies,
            "garbage" => FakeClam.Says("HTTP/1.1 200 OK"),
            "error" => FakeClam.Says("stream: Can't allocate memory ERROR"),
            "limits" => FakeClam.Says("stream: Heuristics.Limits.Exceeded.MaxScanSize FOUND"),
            "empty" => (connection, _) => Task.CompletedTask,
            _ => async (connection, token) =>
            {
                await connection.WriteAsync("INSTREAM size limit exceeded. ERROR\0"u8.ToArray(), token);
                connection.Close();
            },
        });
        await using var host = await MaterialHost.StartAsync(Engine.Postgres, ("Scanner:ClamAv", trouble == "away" ? "127.0.0.1:1" : clam.Address));
        var story = await host.BeginsAsync();
        await (await host.AttachAsync(story, "volume", TestFiles.Pdf("a"))).ReadJsonAsync();
        Assert.Equal("pending", await StateAsync(story));
        await ProblemAssert.IsAsync(await story.GetAsync($"cases/{story.Id}/materials/volume", SampleCallers.Applicant), 409, "material-in-quarantine");
        Assert.Equal(["warn"], await SeveritiesAsync(story));
        await story.SubmitsAsync();
        foreach (var rest in new[] { "", "/preview", "/pages" })
            await ProblemAssert.IsAsync(await story.GetAsync($"desk/cases/{story.Id}/materials/volume{rest}", SampleCallers.Officer), 409, "material-in-quarantine");

        // It is back, and nothing was lost.
        clam.Behaves = FakeClam.Says("stream: OK");
        if (trouble == "away")
            return;
        host.Time.Advance(TimeSpan.FromHours(1));
        await SweepAsync(host);
        Assert.Equal("clean", await StateAsync(story));
        Assert.Equal(200, (int)(await story.GetAsync($"desk/cases/{story.Id}/materials/volume", SampleCallers.Officer)).StatusCode);
    }

    [Fact]
    public async Task A_scanner_that_hangs_holds_an_upload_up_for_seconds_only()
    {
        await using var clam = new FakeClam(FakeClam.Hangs);
        await using var host = await MaterialHost.StartAsync(Engine.Postgres, ("Scanner:ClamAv", clam.Address));
        var story = await host.BeginsAsync();
        var started = TimeProvider.System.GetTimestamp();
        await (await host.AttachAsync(story, "volume", TestFiles.Pdf("a"))).ReadJsonAsync();
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
        Assert.Equal("pending", await StateAsync(story));
    }

    [Theory, EachEngine]
    public async Task What_came_before_there_was_a_scanner_is_scanned_when_there_is_one(Engine engine)
    {
        await using var clam = new FakeClam(FakeClam.Says(Found));
        await using var host = await MaterialHost.StartAsync(engine);
        var story = await host.BeginsAsync();
        await (await host.AttachAsync(story, "volume", TestFiles.Pdf("a"))).ReadJsonAsync();
        await story.SubmitsAsync();
        var replica = await host.Sample.AddReplicaAsync(settings => settings with { Configuration = new Dictionary<string, string>(settings.Configuration) { ["Scanner:ClamAv"] = clam.Address } });
        await replica.Services.GetRequiredService<ScanSweep>().RunAsync(default);
        var file = await MaterialHost.FileAsync(story, "volume", SampleCallers.Officer);
        Assert.Equal(("infected", "Test.Virus"), ((string)file!["scan"]!, (string)file["scanFound"]!));
        Assert.Equal([Path.Combine("quarantine", (string)file["sha256"]!)], host.Files());
        await ProblemAssert.IsAsync(await story.GetAsync($"desk/cases/{story.Id}/materials/volume", SampleCallers.Officer), 409, "material-infected");
    }

    [Fact]
    public async Task Who_takes_the_scanner_away_has_files_that_say_so()
    {
        await using var host = await MaterialHost.StartAsync(Engine.Postgres, ("Scanner:ClamAv", "127.0.0.1:1"));
        var story = await host.BeginsAsync();
        await (await host.AttachAsync(story, "volume", TestFiles.Pdf("a"))).ReadJsonAsync();
        var replica = await host.Sample.AddReplicaAsync(settings => settings with { Configuration = settings.Configuration.Where(pair => pair.Key != "Scanner:ClamAv").ToDictionary() });
        await replica.Services.GetRequiredService<ScanSweep>().RunAsync(default);
        Assert.Equal("not-scanned", await StateAsync(story));
    }

    private static Task SweepAsync(MaterialHost host) => host.Sample.Service.Services.GetRequiredService<ScanSweep>().RunAsync(default);

    private static async Task<string> StateAsync(SampleStory story) => (string)(await MaterialHost.FileAsync(story, "volume"))!["scan"]!;

    private static async Task<string[]> SeveritiesAsync(SampleStory story)
    {
        JsonNode seen = await story.ReadAsync(SampleCallers.Applicant);
        return [.. seen["findings"]!.AsArray().Where(finding => (string)finding!["pointer"]! == "/materials/volume").Select(finding => (string)finding!["severity"]!)];
    }
}
