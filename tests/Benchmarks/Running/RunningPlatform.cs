using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Npgsql;

namespace Platform.Benchmarks.Running;

/// <summary>The whole platform as <c>eng/run</c> starts it, in a state folder and on a port of its own.</summary>
internal sealed partial class RunningPlatform : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Process process;
    private readonly string state;
    private JsonNode run = new JsonObject();

    private RunningPlatform(Process process, string state, Uri gateway) => (this.process, this.state, Gateway) = (process, state, gateway);

    public Uri Gateway { get; }

    /// <summary>From the start of the built program to the gateway's word that all is ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    public string Keys => Path.Combine(state, "keys");

    /// <param name="watched">Sends telemetry to the viewer; otherwise none.</param>
    public static async Task<RunningPlatform> StartAsync(string state, CancellationToken cancellationToken, bool watched = false)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Repository.AppHost]) { WorkingDirectory = state, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var given in start.Environment.Keys.Where(name => name.StartsWith("ConnectionStrings__", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(given);
        start.Environment["PLATFORM_DATA"] = state;
        start.Environment["PLATFORM_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["LocalHosting__FailFast"] = "true";
        start.Environment.Remove("OTEL_EXPORTER_OTLP_ENDPOINT");
        start.Environment["LocalHosting__Viewer"] = watched ? "true" : "false";
        var platform = new RunningPlatform(new Process { StartInfo = start }, state, new Uri($"http://localhost:{port}"));
        try
        {
            await platform.StartAsync(cancellationToken);
            return platform;
        }
        catch
        {
            await platform.DisposeAsync();
            throw;
        }
    }

    public Uri AddressOf(string resource) => new((string)run["resources"]![resource]!["endpoints"]!["http"]!);

    public string LogOf(string resource) => (string)run["resources"]![resource]!["processes"]![0]!["log"]!;

    /// <summary>The platform's processes by name, the host among them.</summary>
    public IEnumerable<(string Name, int Id)> Processes() =>
        run["resources"]!.AsObject().Select(resource => resource.Value).Append(run["telemetry"]).OfType<JsonObject>().SelectMany(resource => resource["processes"]!.AsArray())
            .Select(one => ((string)one!["name"]!, (int)one["id"]!)).Append(("AppHost (LocalHosting)", process.Id));

    /// <summary>As the service itself was told to connect.</summary>
    public string ConnectionString(string resource, string database)
    {
        var id = (int)run["resources"]![resource]!["processes"]![0]!["id"]!;
        var prefix = $"ConnectionStrings__{database}=";
        return File.ReadAllText($"/proc/{id}/environ").Split('\0').First(line => line.StartsWith(prefix, StringComparison.Ordinal))[prefix.Length..];
    }

    public NpgsqlDataSource Open(string resource, string database) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(ConnectionString(resource, database)) { CommandTimeout = 300, MaxPoolSize = 10 });

    /// <summary>Only Ctrl-C and the end of a run come here, and both want everything gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            _ = SendSignal(process.Id, 15);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        var last = new Queue<string>();
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        var started = Stopwatch.GetTimestamp();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Gateway };
        while (!File.Exists(Path.Combine(state, "run.json")) || !await IsReadyAsync(client, cancellationToken))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
                throw new InvalidOperationException($"The platform did not start:\n{string.Join('\n', last)}");
            await Task.Delay(Pause, cancellationToken);
        }
        ReadyAfter = Stopwatch.GetElapsedTime(started);
        run = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(state, "run.json"), cancellationToken))!;

        void Keep(string? line)
        {
            lock (last)
            {
                last.Enqueue(line ?? "");
                if (last.Count > 40)
                    last.Dequeue();
            }
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
