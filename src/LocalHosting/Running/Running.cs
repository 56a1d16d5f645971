using Aspire.Hosting.ApplicationModel;

namespace LocalHosting;

/// <summary>A resource of AppHost.cs as something that can be started and stopped.</summary>
internal abstract class Running(IResource resource)
{
    internal IResource Resource => resource;

    internal virtual IReadOnlyList<ProcessSlot> Slots => [];

    /// <summary>Returns when the resource is ready in the sense of WaitFor.</summary>
    internal virtual Task StartAsync(RunEvents events, CancellationToken cancellationToken) =>
        Task.WhenAll(Slots.Select(slot => slot.StartAsync(events, cancellationToken)));

    internal virtual Task StopAsync() => Task.WhenAll(Slots.Select(slot => slot.StopAsync()));

    internal void Kill()
    {
        foreach (var slot in Slots)
            slot.Kill();
    }

    internal static Running Of(IResource resource, RunContext run) => resource switch
    {
        ProjectResource project => new RunningProject(project, run),
        RabbitMQServerResource rabbit => new RunningRabbitMq(rabbit, run),
        PostgresServerResource postgres => new RunningPostgres(postgres, run),
        PostgresDatabaseResource database => new RunningPostgresDatabase(database),
        SqlServerServerResource sql => new MissingSqlServer(sql, run),
        _ => new Nothing(resource),
    };

    private sealed class Nothing(IResource resource) : Running(resource);
}
