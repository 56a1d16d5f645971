using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Platform.CaseKernel.Cases;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.Testing.Servers;

namespace Platform.CaseKernel.Tests.Proof;

public sealed partial class PersonalColumnsTests
{
    /// <summary>A column that nobody declared would keep its first key for ever.</summary>
    [Fact]
    public void Every_personal_member_of_a_record_stands_in_a_declared_column()
    {
        var declared = PersonalColumns.All.SelectMany(table => table.Columns).ToHashSet();
        var members = typeof(Matter).Assembly.GetTypes().SelectMany(type => type.GetProperties()).Where(property => property.PropertyType == typeof(PersonalText)).ToList();

        Assert.NotEmpty(members);
        Assert.All(members, member => Assert.Contains(Capital().Replace(member.Name, match => match.Index == 0 ? match.Value.ToLowerInvariant() : $"_{match.Value.ToLowerInvariant()}"), declared));
    }

    [Theory, EachEngine]
    public async Task Every_declared_column_is_there_and_holds_texts_of_any_length(Engine engine)
    {
        await using var fresh = await TestDatabase.CreateAsync(engine);
        await using var database = fresh.Open(typeof(Matter).Assembly);
        using var readiness = new DatabaseReadiness(database, TimeProvider.System, NullLoggerFactory.Instance, []);
        await readiness.StartAsync(default);
        await readiness.WaitAsync(default);
        await using var connection = await database.OpenAsync(default);

        foreach (var table in PersonalColumns.All)
        {
            foreach (var column in table.Columns)
            {
                var length = await connection.QuerySingleAsync<int?>(
                    "select cast(character_maximum_length as int) from information_schema.columns where table_name = @Table and column_name = @column", new { table.Table, column });
                Assert.True(length is null or -1, $"{table.Table}.{column} holds {length} characters at most.");
            }
            foreach (var key in table.Key)
                Assert.Equal(1, await connection.QuerySingleAsync<int>("select count(*) from information_schema.columns where table_name = @Table and column_name = @key", new { table.Table, key }));
        }
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
