using Dapper;
using Platform.Testing.Servers;

namespace Platform.Persistence.Tests;

public sealed class MigratorTests
{
    [Theory, EachEngine]
    public async Task Applying_again_changes_nothing(Engine engine)
    {
        await using var fresh = await TestDatabase.CreateAsync(engine);
        await using var database = await Schema.MigratedAsync(fresh);
        var first = await JournalAsync(database);
        await Schema.ApplyAsync(database);
        Assert.Equal(first, await JournalAsync(database));
        Assert.Equal(database.Catalog.Migrations.Select(m => (m.Source, m.Number)).Order(), first.Select(row => (row.Source, row.Number)).Order());
    }

    [Theory, EachEngine]
    public async Task Replicas_that_start_together_apply_each_step_once(Engine engine)
    {
        await using var fresh = await TestDatabase.CreateAsync(engine);
        var replicas = Enumerable.Range(0, 4).Select(_ => fresh.Open(typeof(Schema).Assembly)).ToList();
        await Task.WhenAll(replicas.Select(Schema.ApplyAsync));
        Assert.Equal(replicas[0].Catalog.Migrations.Count, (await JournalAsync(replicas[0])).Count);
        foreach (var replica in replicas)
            await replica.DisposeAsync();
    }

    private static async Task<IReadOnlyList<Row>> JournalAsync(Database database)
    {
        await using var connection = await database.OpenAsync(default);
        return [.. await connection.QueryAsync<Row>("select source, number, applied_at from schema_migrations order by source, number")];
    }

    private sealed record Row(string Source, string Number, DateTimeOffset AppliedAt);
}
