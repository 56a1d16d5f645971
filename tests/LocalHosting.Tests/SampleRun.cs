using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace LocalHosting.Tests;

/// <summary>An AppHost started as a program, in a state folder of its own.</summary>
internal sealed class SampleRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly StringBuilder output = new();
    private readonly Process process;
    private readonly bool ownsState;

    private SampleRun(Process process, string state, bool ownsState, int port)
    {
        this.process = process;
        this.ownsState = ownsState;
        State = state;
        Port = port;
    }

    internal string State { get; }

    internal int Port { get; }

    internal int HostId { get; private set; }

    internal HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false, PooledConnectionLifetime = TimeSpan.Zero });

    internal string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    internal static SampleRun Start(
        bool servers = false, string? state = null, int? port = null, Dictionary<string, string>? environment = null, params string[] more)
    {
        var folder = state ?? Directory.CreateTempSubdirectory("localhosting-test-").FullName;
        var chosen = port ?? FreePort();
        var start = new ProcessStartInfo("dotnet",
        [
            SampleHostPath(), $"--Sample:Port={chosen}", $"--Sample:Servers={(servers ? "true" : "false")}", "--LocalHosting:Viewer=false", .. more,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PLATFORM_DATA"] = folder;
        start.Environment.Remove("OTEL_EXPORTER_OTLP_ENDPOINT");
        foreach (var (name, value) in environment ?? [])
            start.Environment[name] = value;

        var run = new SampleRun(new Process { StartInfo = start }, folder, state is null, chosen);
        run.process.OutputDataReceived += (_, line) => run.Keep(line.Data);
        run.process.ErrorDataReceived += (_, line) => run.Keep(line.Data);
        run.process.Start();
        run.HostId = run.process.Id;
        run.process.BeginOutputReadLine();
        run.process.BeginErrorReadLine();
        return run;
    }

    internal async Task<SampleRun> ReadyAsync()
    {
        await SaysAsync("Ready in");
        return this;
    }

    internal Task SaysAsync(string text) => UntilAsync(
        () => Output.Contains(text, StringComparison.Ordinal) || process.HasExited, () => $"'{text}' was not said:\n{Output}");

    internal async Task<int> ExitAsync()
    {
        using var deadline = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(deadline.Token);
        return process.ExitCode;
    }

    internal Task<int> StopAsync(int signal)
    {
        Signals.Send(process.Id, signal);
        return ExitAsync();
    }

    internal JsonElement RunFile()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(State, "run.json")));
        return document.RootElement.Clone();
    }

    internal string AddressOf(string resource) =>
        RunFile().GetProperty("resources").GetProperty(resource).GetProperty("endpoints").GetProperty("http").GetString()!;

    /// <summary>What the run file says of the telemetry viewer.</summary>
    internal JsonElement Viewer => RunFile().GetProperty("telemetry");

    internal int[] ProcessesOf(string resource) =>
        [.. RunFile().GetProperty("resources").GetProperty(resource).GetProperty("processes").EnumerateArray().Select(one => one.GetProperty("id").GetInt32())];

    internal Task<string> AskAsync(string resource, string path) => Client.GetStringAsync(new Uri(AddressOf(resource) + path));

    internal async Task<Dictionary<string, string>> EnvironmentOfAsync(string resource) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(await AskAsync(resource, "/environment"))!;

    /// <summary>Everything that carries the state folder in its command line, environment or as working directory.</summary>
    internal IReadOnlyList<int> Left() =>
        [.. Directory.GetDirectories("/proc").Select(folder => Path.GetFileName(folder))
            .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out var id) && id != HostId && Mentions(name))
            .Select(name => int.Parse(name, CultureInfo.InvariantCulture))];

    internal static async Task UntilAsync(Func<bool> condition, Func<string> complaint)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed < Patience, complaint());
            await Task.Delay(50);
        }
    }

    internal static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await StopAsync(Signals.Term);
        process.Dispose();
        Client.Dispose();
        await UntilAsync(() => Left().Count == 0, () => $"left behind: {string.Join(' ', Left())}");
        if (ownsState)
            Directory.Delete(State, recursive: true);
    }

    private bool Mentions(string id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Contains(State, StringComparison.Ordinal)
                || File.ReadAllText($"/proc/{id}/environ").Contains(State, StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        lock (output)
            output.AppendLine(line);
    }

    private static string SampleHostPath() => Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "SampleHost").Value!;
}
