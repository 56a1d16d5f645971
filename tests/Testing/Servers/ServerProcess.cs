using System.Diagnostics;
using System.Text;

namespace Platform.Testing.Servers;

/// <summary>
/// A run of the script <c>servers</c>: it ends its servers when its standard input ends, which also happens when this
/// process is killed, so tests leave no server behind.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly StringBuilder errors = new();
    private readonly Dictionary<string, string> values = [];

    private ServerProcess(params string[] servers)
    {
        process = new Process
        {
            StartInfo = new ProcessStartInfo("setsid", ["bash", Repository.PathTo("tests", "Testing", "Servers", "servers"), .. servers])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
                errors.AppendLine(line.Data);
        };
    }

    public string this[string name] => values[name];

    public static async Task<ServerProcess> StartAsync(params string[] servers)
    {
        var started = new ServerProcess(servers);
        started.process.Start();
        started.process.BeginErrorReadLine();
        for (string line; (line = await started.ReadLineAsync()) != "ready";)
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            started.values[line[..equals]] = line[(equals + 1)..];
        }
        return started;
    }

    /// <summary><c>stop</c>, <c>kill</c> or <c>start</c>; returns when it has happened.</summary>
    public async Task CommandAsync(string command)
    {
        await process.StandardInput.WriteLineAsync(command);
        await process.StandardInput.FlushAsync();
        if (await ReadLineAsync() is not "done" and var answer)
            throw new InvalidOperationException($"servers: '{command}' answered '{answer}'. {Errors}");
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(limit.Token);
        process.Dispose();
    }

    private async Task<string> ReadLineAsync()
    {
        using var limit = new CancellationTokenSource(StartLimit);
        return await process.StandardOutput.ReadLineAsync(limit.Token)
            ?? throw new InvalidOperationException($"The test servers ended. {Errors}");
    }

    private string Errors
    {
        get
        {
            lock (errors)
                return errors.ToString();
        }
    }
}
