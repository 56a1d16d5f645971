using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace LocalHosting;

/// <summary>Starts what AppHost.cs describes as early as its waits allow, and stops it in the opposite order.</summary>
internal sealed class Runner
{
    private readonly RunContext run;
    private readonly Dictionary<IResource, Running> all;
    private readonly Dictionary<IResource, Task> ready = [];
    private readonly Lock runFile = new();
    private readonly TaskCompletionSource failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Runner(RunContext run, TelemetryViewer? viewer = null)
    {
        this.run = run;
        Viewer = viewer;
        foreach (var resource in run.Builder.Resources)
            RefuseCircles(resource, []);
        all = run.Builder.Resources.ToDictionary(resource => resource, resource => Running.Of(resource, run));
    }

    /// <summary>Completes with the first failure, at start or later.</summary>
    internal Task Failed => failed.Task;

    internal IEnumerable<Running> All => all.Values;

    internal TelemetryViewer? Viewer { get; }

    internal void WriteRunFile()
    {
        lock (runFile)
            Summary.WriteRunFile(this, run.Builder);
    }

    /// <summary>True when everything is ready. What failed has been said, with what could not start because of it.</summary>
    internal async Task<bool> StartAsync(CancellationToken cancellationToken)
    {
        // No resource waits for it; what is sent before it listens is sent again.
        var viewing = Viewer?.StartAsync(WriteRunFile, cancellationToken) ?? Task.CompletedTask;
        foreach (var resource in all.Keys)
            _ = ReadyAsync(resource, cancellationToken);
        await Task.WhenAll([viewing, .. ready.Values]).ContinueWith(_ => { }, TaskScheduler.Default);
        cancellationToken.ThrowIfCancellationRequested();
        return ready.Values.All(task => task.IsCompletedSuccessfully) && !failed.Task.IsCompleted;
    }

    /// <summary>A resource is stopped when all that wait for it are.</summary>
    internal async Task StopAsync()
    {
        var stopped = new Dictionary<IResource, Task>();
        await Task.WhenAll(all.Keys.Select(StopOnceAsync));
        // Last: the others send what they have when they stop.
        if (Viewer is not null)
            await Viewer.Slot.StopAsync();

        Task StopOnceAsync(IResource resource)
        {
            if (!stopped.TryGetValue(resource, out var task))
                stopped[resource] = task = AfterDependantsAsync(resource);
            return task;
        }

        async Task AfterDependantsAsync(IResource resource)
        {
            await Task.WhenAll(all.Keys.Where(other => DependenciesOf(other).Contains(resource)).Select(StopOnceAsync));
            await all[resource].StopAsync();
        }
    }

    internal void Kill()
    {
        foreach (var running in all.Values)
            running.Kill();
        Viewer?.Slot.Kill();
    }

    private Task ReadyAsync(IResource resource, CancellationToken cancellationToken)
    {
        if (!ready.TryGetValue(resource, out var task))
        {
            var dependencies = DependenciesOf(resource).ToDictionary(
                dependency => dependency, dependency => ReadyAsync(dependency, cancellationToken));
            ready[resource] = task = StartAsync(resource, dependencies, cancellationToken);
        }

        return task;
    }

    private async Task StartAsync(IResource resource, Dictionary<IResource, Task> dependencies, CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach (var (dependency, task) in dependencies)
        {
            await task.ContinueWith(_ => { }, TaskScheduler.Default);
            if (!task.IsCompletedSuccessfully)
            {
                if (resource is ProjectResource && !cancellationToken.IsCancellationRequested)
                    run.Log.Say($"{resource.Name} is not started: it waits for {dependency.Name}.");
                throw new OperationCanceledException();
            }
        }

        try
        {
            await all[resource].StartAsync(new RunEvents(Report, WriteRunFile), cancellationToken);
            if (all[resource].Slots.Count > 0)
                run.Log.Say($"{resource.Name} is ready.");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Report(exception is DistributedApplicationException ? exception.Message : $"{resource.Name}: {exception}");
            throw;
        }
    }

    private void Report(string text)
    {
        run.Log.Say(text);
        failed.TrySetResult();
    }

    private static void RefuseCircles(IResource resource, IReadOnlyList<IResource> waiting)
    {
        if (waiting.Contains(resource))
            throw new DistributedApplicationException(
                $"These wait for each other: {string.Join(" → ", waiting.Append(resource).Select(one => one.Name))}.");
        foreach (var dependency in DependenciesOf(resource))
            RefuseCircles(dependency, [.. waiting, resource]);
    }

    /// <summary>What is waited for, and the server of a database.</summary>
    private static IEnumerable<IResource> DependenciesOf(IResource resource)
    {
        var waits = resource.Annotations.OfType<WaitAnnotation>().Select(wait => wait.Dependency);
        return (resource switch
        {
            PostgresDatabaseResource database => waits.Append(database.Parent),
            SqlServerDatabaseResource database => waits.Append(database.Parent),
            _ => waits,
        }).Distinct();
    }
}
