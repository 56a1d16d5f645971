using System.Data.Common;
using Dapper;
using Platform.Persistence.PersonalData;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.Persistence.Tests;

public sealed class WorkTests
{
    [Theory, EachEngine]
    public async Task Left_without_a_commit_nothing_stays_and_nobody_is_told(Engine engine)
    {
        await using var fresh = await TestDatabase.CreateAsync(engine);
        await using var database = await Schema.MigratedAsync(fresh);
        var told = 0;
        await using (var work = await database.BeginAsync(default))
        {
            await InsertAsync(work);
            work.OnCommitted(() => told++);
        }
        Assert.Equal(0, told);
        await using (var work = await database.BeginAsync(default))
        {
            Assert.Empty(await work.QueryAsync<Effect>("Effects.All", null, default));
            await InsertAsync(work);
            work.OnCommitted(() => told++);
            await work.CommitAsync(default);
        }
        Assert.Equal(1, told);
        await using var read = await database.ReadAsync(default);
        Assert.Single(await read.QueryAsync<Effect>("Effects.All", null, default));
    }

    [Theory, EachEngine]
    public async Task Values_come_back_as_they_were_written(Engine engine)
    {
        await using var fresh = await TestDatabase.CreateAsync(engine);
        await using var database = await Schema.MigratedAsync(fresh);
        var written = new Values(
            Guid.CreateVersion7(), "中文 😀 ' \" \\", new DateOnly(2026, 2, 28), null, new DateTimeOffset(2026, 3, 10, 10, 0, 0, 123, TimeSpan.FromHours(8)), null, null, 12345.6789m, 7);
        await using var connection = await database.OpenAsync(default);
        await connection.ExecuteAsync(engine == Engine.Postgres
            ? "create table v (id uuid, words varchar(50), on_day date, no_day date, at timestamptz, no_at timestamptz, no_id uuid, amount decimal(18,4), version int)"
            : "create table v (id uniqueidentifier, words nvarchar(50), on_day date, no_day date, at datetimeoffset, no_at datetimeoffset, no_id uniqueidentifier, amount decimal(18,4), version int)");
        await connection.ExecuteAsync("insert into v values (@Id, @Words, @OnDay, @NoDay, @At, @NoAt, @NoId, @Amount, @Version)", written);
        var read = await connection.QuerySingleAsync<Values>("select * from v");
        Assert.Equal(written, read);
        Assert.Equal(TimeSpan.Zero, read.At.Offset);
    }

    [Theory, EachEngine]
    public async Task A_key_taken_twice_is_told_from_other_mistakes(Engine engine)
    {
        await using var fresh = await TestDatabase.CreateAsync(engine);
        await using var database = await Schema.MigratedAsync(fresh);
        await using var connection = await database.OpenAsync(default);
        const string Insert = "insert into leases (name, holder, until) values ('x', @Holder, @Until)";
        var values = new { Holder = Guid.NewGuid(), Until = DateTimeOffset.UnixEpoch };
        await connection.ExecuteAsync(Insert, values);
        Assert.True(UniqueViolation.Is((await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync(Insert, values)))));
        var other = await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("insert into leases (name) values ('y')"));
        Assert.False(UniqueViolation.Is(other));
        Assert.False(Outage.Is(other));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_an_outage()
    {
        await using var database = new Database(Engine.Postgres, "Host=127.0.0.1;Port=9;Username=x;Password=x;Timeout=2", new SqlCatalog(Engine.Postgres, [typeof(Database).Assembly]), new PersonalDataCipher(new DirectoryInfo(TestKeys.Shared.Path)));
        Assert.True(Outage.Is(await Assert.ThrowsAnyAsync<DbException>(() => database.OpenAsync(default))));
    }

    private static Task<int> InsertAsync(Work work) =>
        work.ExecuteAsync("Effects.Insert", new { CaseId = Guid.CreateVersion7(), Words = "x", HappenedAt = DateTimeOffset.UnixEpoch }, default);

    private sealed record Values(
        Guid Id, string Words, DateOnly OnDay, DateOnly? NoDay, DateTimeOffset At, DateTimeOffset? NoAt, Guid? NoId, decimal Amount, int Version);
}
