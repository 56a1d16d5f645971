using System.Diagnostics;

using Aspire.Hosting;

namespace LocalHosting;

/// <summary>
/// Ends every child when the AppHost dies without a chance to do it itself. A death signal (PR_SET_PDEATHSIG) would follow
/// the thread that started the child and be lost with a change of user, so a small shell holds a pipe from the AppHost
/// instead: at its end it signals what was registered, waits ten seconds, kills.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    // dash knows "kill -s NAME -- -PID" but not "kill -15 -- -PID".
    private const string Script = """
        trap '' INT TERM HUP QUIT
        exec 9>"$1"
        flock -w 60 9 || exit 1
        echo ready
        list=
        while read -r act target signal; do
          kept=
          for entry in $list; do [ "${entry%:*}" = "$target" ] || kept="$kept $entry"; done
          list=$kept
          if [ "$act" = + ]; then list="$list $target:$signal"; fi
        done
        for entry in $list; do kill -s "${entry#*:}" -- "${entry%:*}" 2>/dev/null; done
        n=0
        while [ $n -lt 100 ]; do
          alive=
          for entry in $list; do kill -s 0 -- "${entry%:*}" 2>/dev/null && alive=1; done
          [ -n "$alive" ] || exit 0
          sleep 0.1
          n=$((n + 1))
        done
        for entry in $list; do kill -s KILL -- "${entry%:*}" 2>/dev/null; done
        """;

    private readonly Process process;
    private readonly Lock gate = new();

    private Watchdog(Process process) => this.process = process;

    /// <summary>Returns when no process of an earlier, killed run is left: its watchdog holds the lock until then.</summary>
    internal static async Task<Watchdog> StartAsync(string lockFile, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("setsid", ["/bin/sh", "-c", Script, "localhosting-watchdog", lockFile])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        var watchdog = new Watchdog(Process.Start(start)!);
        if (await watchdog.process.StandardOutput.ReadLineAsync(cancellationToken) != "ready")
            throw new DistributedApplicationException("Processes of an earlier run do not end; see which with: ps -ef");
        return watchdog;
    }

    internal void Add(int target, StopSignal signal) => Write($"+ {target} {(signal == StopSignal.Int ? "INT" : "TERM")}");

    internal void Remove(int target) => Write($"- {target} x");

    public void Dispose()
    {
        lock (gate)
            process.StandardInput.Close();
        process.WaitForExit(TimeSpan.FromSeconds(15));
        process.Dispose();
    }

    private void Write(string line)
    {
        lock (gate)
        {
            process.StandardInput.Write(line + "\n");
            process.StandardInput.Flush();
        }
    }
}
