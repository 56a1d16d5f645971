using Microsoft.Data.SqlClient;
using Npgsql;
using Platform.Persistence;
using Platform.Persistence.PersonalData;

namespace Platform.Testing.Servers;

/// <summary>An empty database of its own for a fixture or a test; dropped at the end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string name;
    private readonly string server;

    private TestDatabase(Engine engine, string name, string server, string connectionString) =>
        (Engine, this.name, this.server, ConnectionString) = (engine, name, server, connectionString);

    public Engine Engine { get; }

    public string ConnectionString { get; }

    /// <summary>Skips the running test, by the engine's name, when that engine is not to be had.</summary>
    public static async Task<TestDatabase> CreateAsync(Engine engine)
    {
        Engines.SkipUnlessAvailable(engine);
        var name = $"t_{Guid.NewGuid():N}";
        if (engine == Engine.Postgres)
            return await CreatePostgresAsync(await TestServers.PostgresAsync(), name);
        var server = new SqlConnectionStringBuilder(TestServers.SqlServer!) { InitialCatalog = "master" }.ConnectionString;
        await SqlServerCommandAsync(server, $"create database {name}");
        return new TestDatabase(engine, name, server, new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString);
    }

    internal static async Task<TestDatabase> CreatePostgresAsync(string server, string name)
    {
        await TestServers.PostgresCommandAsync(server, $"create database {name}");
        // Few connections each: many fixtures share one server.
        var own = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20, IncludeErrorDetail = true };
        return new TestDatabase(Engine.Postgres, name, server, own.ConnectionString);
    }

    /// <summary>The platform's access to it, with the statements of Persistence and of <paramref name="assemblies"/>; the schema is not there yet.</summary>
    public Database Open(params System.Reflection.Assembly[] assemblies) =>
        new(Engine, ConnectionString, new SqlCatalog(Engine, [typeof(Database).Assembly, .. assemblies]), new PersonalDataCipher(Directory.CreateDirectory(Path.Combine(TestKeys.Shared.Path, "personal-data", "tests"))));

    public async ValueTask DisposeAsync()
    {
        if (Engine == Engine.Postgres)
        {
            await using (var pool = new NpgsqlConnection(ConnectionString))
                NpgsqlConnection.ClearPool(pool);
            await TestServers.PostgresCommandAsync(server, $"drop database if exists {name} with (force)");
            return;
        }
        await using (var pool = new SqlConnection(ConnectionString))
            SqlConnection.ClearPool(pool);
        await SqlServerCommandAsync(server, $"alter database {name} set single_user with rollback immediate");
        await SqlServerCommandAsync(server, $"drop database {name}");
    }

    private static async Task SqlServerCommandAsync(string connectionString, string sql)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 60);
        await command.ExecuteNonQueryAsync();
    }
}
