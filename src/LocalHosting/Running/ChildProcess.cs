using System.Diagnostics;

namespace LocalHosting;

internal sealed record ChildCommand(string File, IReadOnlyList<string> Arguments, string WorkingDirectory)
{
    internal Dictionary<string, string> Environment { get; init; } = [];

    internal StopSignal Stop { get; init; } = StopSignal.Term;

    /// <summary>PostgreSQL's parent alone is told to stop; its children, with sessions of their own, follow it.</summary>
    internal bool LeaderOnly { get; init; }

    internal TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(12);
}

/// <summary>A process in a session of its own: the terminal's Ctrl-C reaches the AppHost only, which stops things in order.</summary>
internal sealed class ChildProcess
{
    // The AppHost's own, set by its launch profile; a service has another.
    private static readonly string[] NotInherited =
        ["ASPNETCORE_URLS", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "DOTNET_LAUNCH_PROFILE"];

    private readonly Process process;
    private readonly ChildCommand command;
    private readonly Watchdog watchdog;
    private readonly TaskCompletionSource<int> exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(Process process, ChildCommand command, Watchdog watchdog)
    {
        this.process = process;
        this.command = command;
        this.watchdog = watchdog;
    }

    internal int Id { get; private set; }

    /// <summary>The exit code, as soon as the process is gone; others of its group may still hold its output open.</summary>
    internal Task<int> Exited => exited.Task;

    internal bool Stopping { get; private set; }

    private int Target => command.LeaderOnly ? Id : -Id;

    internal static ChildProcess Start(ChildCommand command, Watchdog watchdog, Action<string, bool> output)
    {
        // setsid replaces itself by the command, so the process id, group and session are one number.
        var start = new ProcessStartInfo("setsid", [command.File, .. command.Arguments])
        {
            WorkingDirectory = command.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsForTheHost).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in command.Environment)
            start.Environment[name] = value;

        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var child = new ChildProcess(process, command, watchdog);
        process.OutputDataReceived += (_, line) => { if (line.Data is not null) output(line.Data, false); };
        process.ErrorDataReceived += (_, line) => { if (line.Data is not null) output(line.Data, true); };
        process.Exited += (_, _) => child.exited.TrySetResult(process.ExitCode);
        process.Start();
        child.Id = process.Id;
        watchdog.Add(child.Target, command.Stop);
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Signals, waits for the whole group, kills what is left after the grace.</summary>
    internal async Task StopAsync()
    {
        Stopping = true;
        Native.Send(Target, command.Stop);
        var deadline = Stopwatch.StartNew();
        while (!Gone && deadline.Elapsed < command.Grace)
            await Task.Delay(50);
        Kill();
        await Exited;
    }

    /// <summary>Also after a crash: whoever else was in the group goes with its leader.</summary>
    internal void Kill()
    {
        Stopping = true;
        Native.SendKill(-Id);
        watchdog.Remove(Target);
    }

    /// <summary>A connection string reaches only the services to which AppHost.cs gives it.</summary>
    private static bool IsForTheHost(string name) =>
        NotInherited.Contains(name) || name.StartsWith("ConnectionStrings__", StringComparison.OrdinalIgnoreCase);

    private bool Gone => Exited.IsCompleted && (command.LeaderOnly || !Native.Exists(-Id));
}
