using Npgsql;

namespace Platform.Testing.Servers;

/// <summary>
/// PostgreSQL and RabbitMQ shared by all tests of a run: those of <c>TEST_POSTGRES</c> and <c>TEST_RABBITMQ</c> when set
/// (<c>eng/test</c> does), otherwise started on first use by the process that needs them.
/// </summary>
public static class TestServers
{
    private static readonly Lazy<Task<ServerProcess>> OwnPostgres = new(() => ServerProcess.StartAsync("postgres"));
    private static readonly Lazy<Task<ServerProcess>> OwnRabbitMq = new(() => ServerProcess.StartAsync("rabbitmq-managed"));

    /// <summary>For an administrator, to the database <c>postgres</c>.</summary>
    public static async Task<string> PostgresAsync() =>
        Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } given ? given : (await OwnPostgres.Value)["TEST_POSTGRES"];

    /// <summary>For an administrator, without a virtual host: <c>amqp://user:password@host:port</c>.</summary>
    public static async Task<Uri> RabbitMqAsync() =>
        new(Environment.GetEnvironmentVariable("TEST_RABBITMQ") is { Length: > 0 } given ? given : (await OwnRabbitMq.Value)["TEST_RABBITMQ"]);

    /// <summary>The broker's management API (<c>TEST_RABBITMQ_MANAGEMENT</c>, else its usual port).</summary>
    public static async Task<Uri> RabbitMqManagementAsync()
    {
        if (Environment.GetEnvironmentVariable("TEST_RABBITMQ") is not { Length: > 0 })
            return new Uri((await OwnRabbitMq.Value)["TEST_RABBITMQ_MANAGEMENT"]);
        return Environment.GetEnvironmentVariable("TEST_RABBITMQ_MANAGEMENT") is { Length: > 0 } given
            ? new Uri(given)
            : new UriBuilder("http", (await RabbitMqAsync()).Host, 15672).Uri;
    }

    /// <summary>Null when no SQL Server was given (<c>ConnectionStrings__sqlserver-test</c>).</summary>
    public static string? SqlServer { get; } =
        Environment.GetEnvironmentVariable("ConnectionStrings__sqlserver-test") is { Length: > 0 } given ? given : null;

    internal static async Task PostgresCommandAsync(string connectionString, string sql)
    {
        // Not pooled, so that a database can be dropped right after.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
