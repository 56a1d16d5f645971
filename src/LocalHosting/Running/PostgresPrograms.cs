using System.Diagnostics;

using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

using Npgsql;

namespace LocalHosting;

/// <summary>
/// Where PostgreSQL's programs are and how this user may run them: it refuses root. In a user namespace root is called
/// something else and its files stay its own; where namespaces are forbidden the postgres account runs it.
/// </summary>
internal sealed class PostgresPrograms
{
    private static readonly string[] InNamespace = ["unshare", "--user", "--map-user=1000", "--map-group=1000", "--"];
    private static readonly string[] AsPostgres = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"];

    private static readonly string[] Parents = ["/usr/lib/postgresql"];

    private readonly string folder;
    private readonly string[] wrapper;

    private PostgresPrograms(string folder, string[] wrapper)
    {
        this.folder = folder;
        this.wrapper = wrapper;
    }

    internal static async Task<PostgresPrograms> FindAsync(CancellationToken cancellationToken)
    {
        var folder = Folders().FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, "initdb")))
            ?? throw new DistributedApplicationException("PostgreSQL is not installed: eng/run installs it (Debian, Ubuntu: apt-get install postgresql).");
        if (!Environment.IsPrivilegedProcess)
            return new PostgresPrograms(folder, []);

        var namespaces = await RunAsync([.. InNamespace, "true"], (_, _) => { }, cancellationToken) == 0;
        return new PostgresPrograms(folder, namespaces ? InNamespace : AsPostgres);
    }

    internal ChildCommand Command(string program, IReadOnlyList<string> arguments)
    {
        string[] all = [.. wrapper, Path.Combine(folder, program), .. arguments];
        return new ChildCommand(all[0], all[1..], "/");
    }

    internal Task<int> RunAsync(
        string program, IReadOnlyList<string> arguments, Action<string, bool> output, CancellationToken cancellationToken) =>
        RunAsync([.. wrapper, Path.Combine(folder, program), .. arguments], output, cancellationToken);

    /// <summary>Whoever runs it must be able to pass through the folders above its own.</summary>
    internal void LetThrough(params ReadOnlySpan<string> folders)
    {
        if (wrapper != AsPostgres)
            return;
        foreach (var closed in folders)
            File.SetUnixFileMode(closed, File.GetUnixFileMode(closed) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    /// <summary>Its folder must belong to whoever runs it; the way of running may have changed since the last start.</summary>
    internal async Task OwnAsync(string data, CancellationToken cancellationToken)
    {
        if (wrapper.Length == 0)
            return;
        var owner = wrapper == AsPostgres ? "postgres:postgres" : "0:0";
        if (await RunAsync(["chown", "-R", owner, data], (_, _) => { }, cancellationToken) != 0)
            throw new DistributedApplicationException($"{data} cannot be given to {owner}.");
    }

    internal static async Task<NpgsqlConnection> OpenAsync(PostgresServerResource server, CancellationToken cancellationToken)
    {
        var text = await server.ConnectionStringExpression.GetValueAsync(cancellationToken);
        var connection = new NpgsqlConnection($"{text};Database=postgres;Pooling=false;Timeout=5");
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Newest version first; Debian keeps them off the PATH.</summary>
    private static IEnumerable<string> Folders()
    {
        var versions = Parents.Where(Directory.Exists).SelectMany(Directory.GetDirectories)
            .OrderByDescending(version => double.TryParse(Path.GetFileName(version), out var number) ? number : 0)
            .Select(version => Path.Combine(version, "bin"));
        return versions.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<string> command, Action<string, bool> output, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => output(line.Data ?? "", false);
        process.ErrorDataReceived += (_, line) => output(line.Data ?? "", false);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
