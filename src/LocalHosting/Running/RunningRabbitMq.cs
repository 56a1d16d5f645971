using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace LocalHosting;

internal sealed class RunningRabbitMq : Running
{
    // The broker's start script leaves an epmd daemon behind when it finds none, so one is started in the same group first.
    private const string Script = "epmd -port $ERL_EPMD_PORT -address 127.0.0.1 & exec \"$0\"";

    private static readonly string[] Folders = ["/usr/lib/rabbitmq/lib", "/usr/local/lib/rabbitmq/lib", "/opt"];

    private readonly RabbitMQServerResource server;
    private readonly RunContext run;
    private readonly string folder;
    private readonly int distribution;
    private readonly int epmd;

    internal RunningRabbitMq(RabbitMQServerResource server, RunContext run)
        : base(server)
    {
        this.server = server;
        this.run = run;
        folder = run.State.FolderOf(server);
        distribution = run.Ports.Free();
        epmd = run.Ports.Free();
        Slots = [new ProcessSlot(run, server.Name, CommandAsync, IsOursAsync)];
    }

    internal override IReadOnlyList<ProcessSlot> Slots { get; }

    private async Task<ChildCommand> CommandAsync(CancellationToken cancellationToken)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, "mnesia"));
        var home = Directory.CreateDirectory(Path.Combine(folder, "home"));
        var settings = Path.Combine(folder, "rabbitmq.conf");
        OwnerOnlyFile.Write(settings, await SettingsAsync(cancellationToken));
        var plugins = Path.Combine(folder, "enabled_plugins");
        await File.WriteAllTextAsync(plugins, server.ManagementEndpoint.Exists ? "[rabbitmq_management].\n" : "[].\n", cancellationToken);

        return new ChildCommand("/bin/sh", ["-c", Script, FindServer()], folder)
        {
            Environment = new()
            {
                ["HOME"] = home.FullName,
                ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
                ["RABBITMQ_CONFIG_FILE"] = settings,
                ["RABBITMQ_ENABLED_PLUGINS_FILE"] = plugins,
                ["RABBITMQ_MNESIA_BASE"] = data.FullName,
                ["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log"),
                ["RABBITMQ_NODENAME"] = $"{server.Name}@localhost",
                ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
                ["RABBITMQ_DIST_PORT"] = $"{distribution}",
                ["ERL_EPMD_PORT"] = $"{epmd}",
                ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
                ["ERL_CRASH_DUMP_BYTES"] = "0",
                ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "+sbwt none -kernel inet_dist_use_interface {127,0,0,1}",
            },
            Grace = TimeSpan.FromSeconds(25),
        };
    }

    private async Task<string> SettingsAsync(CancellationToken cancellationToken)
    {
        var user = await server.UserNameReference.GetValueAsync(cancellationToken);
        var management = server.ManagementEndpoint.Exists
            ? $"management.tcp.ip = 127.0.0.1\nmanagement.tcp.port = {server.ManagementEndpoint.Port}\n"
            : "";
        return $"""
            listeners.tcp.1 = 127.0.0.1:{server.PrimaryEndpoint.Port}
            default_user = {user}
            default_pass = {server.PasswordParameter.Current}
            default_user_tags.administrator = true
            vm_memory_high_watermark.absolute = 1GB
            disk_free_limit.absolute = 500MB
            log.console = true
            log.console.level = info
            log.file = false
            {management}
            """;
    }

    /// <summary>A stranger on the port would accept the connection too, but not the password.</summary>
    private async Task<bool> IsOursAsync(CancellationToken cancellationToken)
    {
        var user = await server.UserNameReference.GetValueAsync(cancellationToken);
        return await AmqpLogin.TryAsync(server.PrimaryEndpoint.Port, user!, server.PasswordParameter.Current, cancellationToken);
    }

    /// <summary>Not /usr/sbin/rabbitmq-server: Debian's wrapper changes user and folder.</summary>
    private static string FindServer() =>
        Folders.Where(Directory.Exists)
            .SelectMany(parent => Directory.GetDirectories(parent, "rabbitmq_server-*"))
            .OrderDescending(StringComparer.Ordinal)
            .Select(version => Path.Combine(version, "sbin", "rabbitmq-server"))
            .FirstOrDefault(File.Exists)
        ?? throw new DistributedApplicationException("RabbitMQ is not installed: eng/run installs it (Debian, Ubuntu: apt-get install rabbitmq-server).");
}
