namespace Platform.Testing.Servers;

/// <summary>A broker for one test that takes it away: stop, kill and start keep port and data.</summary>
public sealed class PrivateBroker : IAsyncDisposable
{
    private readonly ServerProcess process;

    private PrivateBroker(ServerProcess process) => this.process = process;

    /// <summary>For <c>ConnectionStrings:messaging</c>.</summary>
    public Uri Address => new(process["TEST_RABBITMQ"]);

    public static async Task<PrivateBroker> StartAsync() => new(await ServerProcess.StartAsync("rabbitmq"));

    public Task StopAsync() => process.CommandAsync("stop");

    public Task KillAsync() => process.CommandAsync("kill");

    public Task StartAgainAsync() => process.CommandAsync("start");

    public ValueTask DisposeAsync() => process.DisposeAsync();
}

/// <summary>A PostgreSQL server for one test that takes it away: stop, kill and start keep port and data.</summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private readonly ServerProcess process;

    private PrivatePostgres(ServerProcess process) => this.process = process;

    /// <summary>For an administrator, to the database <c>postgres</c>.</summary>
    public string ConnectionString => process["TEST_POSTGRES"];

    public static async Task<PrivatePostgres> StartAsync() => new(await ServerProcess.StartAsync("postgres"));

    /// <summary>Lives and dies with the server, so it needs no dropping.</summary>
    public async Task<string> CreateDatabaseAsync() =>
        (await TestDatabase.CreatePostgresAsync(ConnectionString, $"t_{Guid.NewGuid():N}")).ConnectionString;

    public Task StopAsync() => process.CommandAsync("stop");

    public Task KillAsync() => process.CommandAsync("kill");

    public Task StartAgainAsync() => process.CommandAsync("start");

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
