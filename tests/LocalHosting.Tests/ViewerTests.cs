using System.Net;
using System.Net.Sockets;

namespace LocalHosting.Tests;

/// <summary>What shows the telemetry of a run stands beside it: the run says where, and needs it for nothing.</summary>
public sealed class ViewerTests
{
    [Fact]
    public async Task Services_are_told_to_send_to_the_viewer_that_is_started_with_them()
    {
        await using var run = await Start().ReadyAsync();

        var environment = await run.EnvironmentOfAsync("front");

        Assert.Equal(Endpoint(run, "otlp-grpc"), environment["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        Assert.Equal("1000", environment["OTEL_BSP_SCHEDULE_DELAY"]);
        Assert.Contains($"telemetry  {Endpoint(run, "http")}  (in memory, not Aspire's dashboard", run.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await run.Client.GetAsync(new Uri(Endpoint(run, "http") + "/health/ready"))).StatusCode);
        Assert.Equal(0, await run.StopAsync(Signals.Term));
    }

    [Fact]
    public async Task Killing_the_viewer_is_said_and_harms_nothing()
    {
        await using var run = await Start().ReadyAsync();

        Signals.Send(run.Viewer.GetProperty("processes")[0].GetProperty("id").GetInt32(), Signals.Kill);

        await run.SaysAsync("telemetry-viewer ended by itself (exit code 137)");
        Assert.NotEmpty(await run.AskAsync("front", "/process"));
        Assert.Equal(0, await run.StopAsync(Signals.Term));
    }

    [Fact]
    public async Task When_one_of_its_ports_is_taken_it_moves_and_says_so()
    {
        using var stranger = Taking(4318);

        await using var run = await Start().ReadyAsync();

        Assert.Contains("other ports, because 18888, 4317 or 4318 is taken", run.Output, StringComparison.Ordinal);
        Assert.NotEqual("http://localhost:18888", Endpoint(run, "http"));
        Assert.Equal(Endpoint(run, "otlp-grpc"), (await run.EnvironmentOfAsync("front"))["OTEL_EXPORTER_OTLP_ENDPOINT"]);
    }

    [Fact]
    public async Task A_given_endpoint_is_passed_on_and_no_viewer_started()
    {
        await using var run = await Start(new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://collector.example:4317" }).ReadyAsync();

        Assert.Equal("http://collector.example:4317", (await run.EnvironmentOfAsync("front"))["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, run.Viewer.ValueKind);
        Assert.Contains("telemetry  http://collector.example:4317", run.Output, StringComparison.Ordinal);
    }

    private static SampleRun Start(Dictionary<string, string>? environment = null) => SampleRun.Start(environment: environment, more: "--LocalHosting:Viewer=true");

    private static string Endpoint(SampleRun run, string name) => run.Viewer.GetProperty("endpoints").GetProperty(name).GetString()!;

    // Another run on this machine may hold the port already, which is as good.
    private static TcpListener? Taking(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            return null;
        }
    }
}
