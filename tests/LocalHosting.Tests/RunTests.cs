using System.Net;

namespace LocalHosting.Tests;

/// <summary>Whole runs, as a person or a pipeline sees them.</summary>
public sealed class RunTests
{
    [Fact]
    public async Task A_service_learns_what_Aspire_would_tell_it()
    {
        await using var run = await SampleRun.Start().ReadyAsync();

        var environment = await run.EnvironmentOfAsync("front");

        Assert.Equal(run.AddressOf("back"), environment["services__back__http__0"]);
        Assert.Equal(run.AddressOf("back"), environment["BACK_HTTP"]);
        Assert.Equal(run.AddressOf("back"), environment["Back__Url"]);
        Assert.Equal("Development", environment["ASPNETCORE_ENVIRONMENT"]);
        Assert.Equal("http", environment["DOTNET_LAUNCH_PROFILE"]);
        Assert.Equal("front", environment["OTEL_SERVICE_NAME"]);
        Assert.StartsWith("service.instance.id=", environment["OTEL_RESOURCE_ATTRIBUTES"], StringComparison.Ordinal);
        Assert.NotEqual($"http://localhost:{run.Port}", environment["ASPNETCORE_URLS"]);
        Assert.DoesNotContain("OTEL_EXPORTER_OTLP_ENDPOINT", environment.Keys);
        Assert.Contains("nobody  (who can sign in)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replicas_answer_in_turn()
    {
        await using var run = await SampleRun.Start().ReadyAsync();

        var processes = new HashSet<string>();
        for (var call = 0; call < 4; call++)
            processes.Add(await run.AskAsync("back", "/process"));

        Assert.Equal(run.ProcessesOf("back").Order(), processes.Select(id => int.Parse(id, null)).Order());
    }

    [Fact]
    public async Task A_crash_is_said_and_decides_the_exit_code()
    {
        await using var run = await SampleRun.Start().ReadyAsync();

        Signals.Send(run.ProcessesOf("back")[0], Signals.Kill);

        await run.SaysAsync("back-1 ended by itself (exit code 137)");
        Assert.Equal(HttpStatusCode.OK, (await run.Client.GetAsync(new Uri(run.AddressOf("back") + "/health/ready"))).StatusCode);
        Assert.Equal(1, await run.StopAsync(Signals.Hup));
    }

    [Fact]
    public async Task With_restart_a_crashed_service_comes_back()
    {
        await using var run = await SampleRun.Start(more: "--LocalHosting:Restart=true").ReadyAsync();
        var killed = run.ProcessesOf("front")[0];

        Signals.Send(killed, Signals.Kill);

        await SampleRun.UntilAsync(() => Answers(run, killed), () => run.Output);
        Assert.DoesNotContain(killed, run.ProcessesOf("front"));
        Assert.Equal(0, await run.StopAsync(Signals.Term));
    }

    [Fact]
    public async Task Fail_fast_ends_the_run_with_what_failed()
    {
        await using var run = await SampleRun.Start(more: "--LocalHosting:FailFast=true").ReadyAsync();

        Signals.Send(run.ProcessesOf("front")[0], Signals.Kill);

        Assert.Equal(1, await run.ExitAsync());
    }

    [Fact]
    public async Task A_taken_public_port_is_named_and_nothing_starts()
    {
        using var stranger = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        var taken = ((IPEndPoint)stranger.LocalEndpoint).Port;

        await using var run = SampleRun.Start(port: taken);

        Assert.Equal(1, await run.ExitAsync());
        Assert.Contains($"Port {taken} of front is taken", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("is ready", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_of_one_clone_is_refused()
    {
        using var folder = new TempFolder();
        await using var first = await SampleRun.Start(state: folder.Path).ReadyAsync();

        await using var second = SampleRun.Start(state: folder.Path);

        Assert.Equal(2, await second.ExitAsync());
        Assert.Contains("runs already", second.Output, StringComparison.Ordinal);
        Assert.True(Answers(first, otherThan: 0));
        await first.StopAsync(Signals.Int);
    }

    [Fact]
    public async Task Emptying_a_folder_that_no_run_has_used_is_refused()
    {
        using var folder = new TempFolder();
        var precious = Path.Combine(folder.Path, "precious.txt");
        await File.WriteAllTextAsync(precious, "mine");

        await using var run = SampleRun.Start(state: folder.Path, more: "--LocalHosting:Reset=true");

        Assert.Equal(1, await run.ExitAsync());
        Assert.True(File.Exists(precious));
    }

    private static bool Answers(SampleRun run, int otherThan)
    {
        try
        {
            return run.Client.GetStringAsync(new Uri($"http://localhost:{run.Port}/process")).GetAwaiter().GetResult() != $"{otherThan}";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
