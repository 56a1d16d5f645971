using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.Running;

/// <summary>The whole platform as <c>eng/run</c> starts it: the built AppHost as a program, in a state folder of its own.</summary>
internal sealed class Topology : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly StringBuilder output = new();
    private readonly Process process;
    private readonly string state;

    private Topology(Process process, string state, Uri address) => (this.process, this.state, Address) = (process, state, address);

    public Uri Address { get; }

    private string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <param name="telemetry">Where telemetry goes; null for the viewer that is started with the platform.</param>
    public static async Task<Topology> StartAsync(IReadOnlyDictionary<string, string>? telemetry)
    {
        var state = Directory.CreateTempSubdirectory("platform-e2e-").FullName;
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [AppHostPath()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Services find their settings beside themselves; nothing may depend on where a test runner stands.
            WorkingDirectory = state,
        };
        start.Environment.Remove("OTEL_EXPORTER_OTLP_ENDPOINT");
        foreach (var (name, value) in telemetry ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        start.Environment["PLATFORM_DATA"] = state;
        start.Environment["PLATFORM_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["LocalHosting__FailFast"] = "true";
        // One story kills a process and wants it back; whatever cannot be started again still ends the run.
        start.Environment["LocalHosting__Restart"] = "true";

        var topology = new Topology(new Process { StartInfo = start }, state, new Uri($"http://localhost:{port}"));
        topology.Start();
        try
        {
            await topology.ReadyAsync();
            return topology;
        }
        catch
        {
            await topology.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where the telemetry viewer shows and listens: <c>http</c>, <c>otlp-grpc</c>, <c>otlp-http</c>.</summary>
    public Uri Viewer(string endpoint) => new((string)RunFile["telemetry"]!["endpoints"]![endpoint]!);

    public int ViewerProcess => (int)RunFile["telemetry"]!["processes"]![0]!["id"]!;

    private JsonNode RunFile => JsonNode.Parse(File.ReadAllText(Path.Combine(state, "run.json")))!;

    /// <summary>Ids of a resource's processes now.</summary>
    public IReadOnlyList<int> ProcessesOf(string resource) =>
        [.. RunFile["resources"]![resource]!["processes"]!.AsArray().Select(one => (int)one!["id"]!)];

    /// <summary>A connection string as a resource's own processes were given it.</summary>
    public string ConnectionOf(string resource, string database) =>
        Read(ProcessesOf(resource)[0].ToString(CultureInfo.InvariantCulture), "environ").Split('\0')
            .Select(entry => entry.Split('=', 2)).Single(entry => entry[0] == $"ConnectionStrings__{database}")[1];

    /// <summary>What was sent to somebody without an account, as soon as it lies there for the gateway of mails.</summary>
    public Task<JsonNode> LetterAsync(string to) => Eventually.GetAsync(
        () => Task.FromResult(Directory.GetFiles(Path.Combine(state, "messages"), "*.json").Select(file => JsonNode.Parse(File.ReadAllText(file))!).Single(letter => (string)letter["to"]! == to)),
        TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            Signals.Send(process.Id, Signals.Terminate);
        using (var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60)))
            await process.WaitForExitAsync(deadline.Token);
        var code = process.ExitCode;
        process.Dispose();
        await Eventually.Assert(() => Assert.True(Left().Count == 0, $"Left behind: {string.Join("; ", Left())}"), TimeSpan.FromSeconds(15));
        Assert.True(code == 0, $"AppHost ended with {code}:\n{Output}");
        Directory.Delete(state, recursive: true);
    }

    private void Start()
    {
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address };
        await Eventually.GetAsync(
            async () =>
            {
                if (process.HasExited)
                    return false;
                Assert.True(File.Exists(Path.Combine(state, "run.json")), $"Not ready:\n{Output}");
                (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).EnsureSuccessStatusCode();
                return true;
            },
            Patience);
        Assert.False(process.HasExited, $"AppHost ended before it was ready:\n{Output}");
    }

    /// <summary>Everything that carries the state folder in its command line or environment.</summary>
    private List<string> Left() =>
        [.. Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Select(id => (Id: id, Command: Read(id!, "cmdline"), Environment: Read(id!, "environ")))
            .Where(found => found.Command.Contains(state, StringComparison.Ordinal) || found.Environment.Contains(state, StringComparison.Ordinal))
            .Select(found => $"{found.Id} {found.Command.Replace('\0', ' ')}")];

    private static string Read(string id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private void Keep(string? line)
    {
        lock (output)
            output.AppendLine(line);
    }

    private static string AppHostPath()
    {
        var path = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "AppHost").Value!;
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(path)!, "LocalHosting.dll")), $"{path} is built for Aspire. These tests need local processes: UseAspire=false.");
        return path;
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
