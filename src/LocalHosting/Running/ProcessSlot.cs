using Aspire.Hosting;

namespace LocalHosting;

/// <summary>
/// One process of a resource: started, probed until it answers, watched. A process that ends while it is waited for has
/// failed, whatever its exit code says.
/// </summary>
internal sealed class ProcessSlot(
    RunContext run, string name, Func<CancellationToken, Task<ChildCommand>> command, Func<CancellationToken, Task<bool>> probe)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150), RestartPause = TimeSpan.FromSeconds(1);

    private readonly ResourceLog log = run.Log.Of(name);
    private ChildProcess? child;
    private bool stopped;

    internal string Name => name;

    internal int? ProcessId => child is { Exited.IsCompleted: false } ? child.Id : null;

    internal string LogFile => log.File;

    internal async Task StartAsync(RunEvents events, CancellationToken cancellationToken)
    {
        // The watcher below outlives this call; a cancelled start must not leave an unwatched process.
        cancellationToken.ThrowIfCancellationRequested();
        child = ChildProcess.Start(await command(cancellationToken), run.Watchdog, log.Write);
        await ReadyAsync(child, cancellationToken);
        log.Settled();
        _ = WatchAsync(child, events);
    }

    internal async Task StopAsync()
    {
        stopped = true;
        if (child is not null)
            await child.StopAsync();
    }

    internal void Kill()
    {
        stopped = true;
        child?.Kill();
    }

    private async Task ReadyAsync(ChildProcess started, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(run.Settings.StartTimeout);
        try
        {
            while (!started.Exited.IsCompleted)
            {
                if (await probe(deadline.Token))
                    return;
                await Task.WhenAny(started.Exited, Task.Delay(Pause, deadline.Token));
                deadline.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DistributedApplicationException(
                $"{name} was not ready within {run.Settings.StartTimeout.TotalSeconds:0} s. {Tail()}");
        }

        started.Kill();
        throw new DistributedApplicationException($"{name} ended (exit code {await started.Exited}) before it was ready. {Tail()}");
    }

    private async Task WatchAsync(ChildProcess watched, RunEvents events)
    {
        while (true)
        {
            var code = await watched.Exited;
            if (stopped || watched.Stopping)
                return;
            watched.Kill();
            if (!run.Settings.Restart)
            {
                events.Failed($"{name} ended by itself (exit code {code}); it is not started again. {Tail()}");
                return;
            }

            run.Log.Say($"{name} ended by itself (exit code {code}); it is started again. {Tail()}");
            try
            {
                await Task.Delay(RestartPause);
                if (stopped)
                    return;
                child = watched = ChildProcess.Start(await command(CancellationToken.None), run.Watchdog, log.Write);
                events.Restarted();
            }
            catch (Exception exception)
            {
                events.Failed($"{name} could not be started again: {exception.Message}");
                return;
            }
        }
    }

    private string Tail() =>
        $"Log: {log.File}{string.Concat(log.Last.Select(line => $"{Environment.NewLine}    {line}"))}";
}
