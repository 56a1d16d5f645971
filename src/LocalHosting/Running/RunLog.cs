using System.Collections.Concurrent;

namespace LocalHosting;

/// <summary>What the terminal shows, and a file per process with everything.</summary>
internal sealed class RunLog(StateFolder state, bool verbose, TextWriter terminal) : IDisposable
{
    private static readonly string[] Colours = ["36", "35", "34", "33", "32", "96", "95", "94"];

    private readonly ConcurrentDictionary<string, ResourceLog> files = new();
    private readonly bool coloured = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
    private readonly Lock gate = new();

    internal void Say(string text)
    {
        lock (gate)
        {
            terminal.WriteLine(text);
            terminal.Flush();
        }
    }

    internal ResourceLog Of(string name) => files.GetOrAdd(name, _ => new ResourceLog(name, state, this));

    public void Dispose()
    {
        foreach (var file in files.Values)
            file.Dispose();
    }

    internal void Show(string name, string line, bool important)
    {
        if (!important && !verbose)
            return;
        var colour = Colours[(uint)string.GetHashCode(name, StringComparison.Ordinal) % Colours.Length];
        Say(coloured ? $"\e[{colour}m{name,-26}\e[0m {line}" : $"{name,-26} {line}");
    }
}

internal sealed class ResourceLog : IDisposable
{
    private readonly string name;
    private readonly RunLog run;
    private readonly StreamWriter writer;
    private readonly Lock gate = new();
    private readonly Queue<string> last = new();
    private bool important;
    private bool settled;

    internal ResourceLog(string name, StateFolder state, RunLog run)
    {
        this.name = name;
        this.run = run;
        File = Path.Combine(state.Logs, $"{name}.log");
        if (System.IO.File.Exists(File))
            System.IO.File.Move(File, Path.Combine(state.Logs, $"{name}.previous.log"), overwrite: true);
        writer = new StreamWriter(File) { AutoFlush = true };
    }

    internal string File { get; }

    /// <summary>What the process said before it ended, for the report that it did.</summary>
    internal IReadOnlyList<string> Last
    {
        get
        {
            lock (gate)
                return [.. last];
        }
    }

    /// <summary>
    /// From here on warnings are worth the terminal. Before, a process waits for others and says so; one that fails to start
    /// has its last lines shown.
    /// </summary>
    internal void Settled()
    {
        lock (gate)
            settled = true;
    }

    internal void Write(string line, bool error)
    {
        lock (gate)
        {
            if (!writer.BaseStream.CanWrite)
                return;
            writer.WriteLine(line);
            last.Enqueue(line);
            if (last.Count > 15)
                last.Dequeue();
            important = LogLevelOf(line) ?? (error || important && line.StartsWith(' '));
            run.Show(name, line, important && settled);
        }
    }

    public void Dispose()
    {
        lock (gate)
            writer.Dispose();
    }

    /// <summary>True from warnings up, null for a line without a level: such a line belongs to the one before it.</summary>
    private static bool? LogLevelOf(string line)
    {
        if (line.StartsWith("info:", StringComparison.Ordinal) || line.StartsWith("dbug:", StringComparison.Ordinal)
            || line.StartsWith("trce:", StringComparison.Ordinal) || line.Contains(" LOG: ", StringComparison.Ordinal)
            || line.Contains("[info]", StringComparison.Ordinal) || line.Contains("[notice]", StringComparison.Ordinal))
            return false;
        if (line.StartsWith("warn:", StringComparison.Ordinal) || line.StartsWith("fail:", StringComparison.Ordinal)
            || line.StartsWith("crit:", StringComparison.Ordinal) || line.Contains("[error]", StringComparison.Ordinal))
            return true;
        return null;
    }
}
