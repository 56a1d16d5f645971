using Microsoft.Extensions.Logging.Abstractions;
using Platform.Testing.Servers;

namespace Platform.Persistence.Tests;

internal static class Schema
{
    /// <summary>The database with the schema of Persistence and of these tests.</summary>
    public static async Task<Database> MigratedAsync(TestDatabase fresh)
    {
        var database = fresh.Open(typeof(Schema).Assembly);
        await ApplyAsync(database);
        return database;
    }

    public static Task ApplyAsync(Database database) =>
        new Migrator(database, TimeProvider.System, NullLogger<Migrator>.Instance).ApplyAsync(default);
}
