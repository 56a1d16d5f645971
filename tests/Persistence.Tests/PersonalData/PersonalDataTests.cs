using System.Security.Cryptography;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Platform.Persistence.PersonalData;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.Persistence.Tests.PersonalData;

/// <summary>Moments are the machine's here: ASP.NET Core's key ring asks no TimeProvider.</summary>
public sealed class PersonalDataTests : IDisposable
{
    private const string Name = "安娜·穆勒 Anna Müller C01X00T47";

    private readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("platform-personal-data-");

    public void Dispose() => keys.Delete(recursive: true);

    [Theory, EachEngine]
    public async Task A_personal_text_lies_encrypted_and_is_read_as_it_was(Engine engine)
    {
        await using var fresh = await TestDatabase.CreateAsync(engine);
        await using var database = await Schema.MigratedAsync(fresh);
        await InsertAsync(database, Name);

        Assert.Equal(Name, (string)Assert.Single(await AllAsync(database)).Words);
        await using var connection = await database.OpenAsync(default);
        var stored = await connection.QuerySingleAsync<string>("select words from effects");
        Assert.DoesNotContain("ller", stored, StringComparison.Ordinal);
        Assert.NotEqual(stored, database.Cipher.Encrypt(Name)); // equal texts do not look equal
    }

    [Theory, EachEngine]
    public async Task What_was_stored_in_clear_and_under_an_earlier_key_comes_under_the_key_in_use(Engine engine)
    {
        await using var fresh = await TestDatabase.CreateAsync(engine);
        await using var database = await Schema.MigratedAsync(fresh);
        await using var connection = await database.OpenAsync(default);
        await connection.ExecuteAsync("insert into effects (case_id, words, happened_at) values (@Id, 'in clear', @At)", new { Id = Guid.CreateVersion7(), At = DateTimeOffset.UnixEpoch });
        var erased = Guid.CreateVersion7();
        await connection.ExecuteAsync("insert into effects (case_id, words, happened_at) values (@erased, '', @At)", new { erased, At = DateTimeOffset.UnixEpoch });
        for (var i = 0; i < 450; i++)
            await InsertAsync(database, $"{Name} {i}");
        var earlier = database.Cipher.Head();
        database.Cipher.Rotate(DateTimeOffset.UtcNow);
        Assert.NotEqual(earlier, database.Cipher.Head());
        await InsertAsync(database, "after");

        await Reencryption(database, new ManualTime(DateTimeOffset.UtcNow.AddDays(1))).RunAsync(default);

        Assert.Equal(452, await connection.QuerySingleAsync<int>("select count(*) from effects where substring(words, 1, 26) = @Head", new { Head = database.Cipher.Head() }));
        Assert.Equal("", await connection.QuerySingleAsync<string>("select words from effects where case_id = @erased", new { erased }));
        await connection.ExecuteAsync("delete from effects where case_id = @erased", new { erased });
        Assert.Equal(["after", "in clear", .. Enumerable.Range(0, 450).Select(i => $"{Name} {i}").Order(StringComparer.Ordinal)],
            (await AllAsync(database)).Select(row => (string)row.Words).Order(StringComparer.Ordinal).ToList().OrderBy(words => words is "after" or "in clear" ? 0 : 1));
    }

    [Theory, EachEngine]
    public async Task A_finished_table_is_not_walked_again_until_the_next_key(Engine engine)
    {
        await using var fresh = await TestDatabase.CreateAsync(engine);
        await using var database = await Schema.MigratedAsync(fresh);
        var reencryption = Reencryption(database, new ManualTime(DateTimeOffset.UtcNow.AddDays(1)));
        await reencryption.RunAsync(default);
        await using var connection = await database.OpenAsync(default);
        await connection.ExecuteAsync("insert into effects (case_id, words, happened_at) values (@Id, 'in clear', @At)", new { Id = Guid.CreateVersion7(), At = DateTimeOffset.UnixEpoch });

        await reencryption.RunAsync(default);
        Assert.Equal("in clear", await connection.QuerySingleAsync<string>("select words from effects"));

        database.Cipher.Rotate(DateTimeOffset.UtcNow);
        await reencryption.RunAsync(default);
        Assert.StartsWith(database.Cipher.Head(), await connection.QuerySingleAsync<string>("select words from effects"), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task While_replicas_may_still_write_with_the_key_before_nothing_is_called_finished(Engine engine)
    {
        await using var fresh = await TestDatabase.CreateAsync(engine);
        await using var database = await Schema.MigratedAsync(fresh);
        await InsertAsync(database, Name);
        database.Cipher.Rotate(DateTimeOffset.UtcNow);

        await Reencryption(database, new ManualTime(DateTimeOffset.UtcNow)).RunAsync(default);

        await using var connection = await database.OpenAsync(default);
        Assert.Equal(0, await connection.QuerySingleAsync<int>("select count(*) from reencryption"));
    }

    [Fact]
    public void What_another_replica_encrypted_under_a_new_key_is_read()
    {
        var (one, two) = (new PersonalDataCipher(keys), new PersonalDataCipher(keys));
        var before = one.Encrypt(Name);
        Assert.Equal(Name, two.Decrypt(before));

        one.Rotate(DateTimeOffset.UtcNow);
        var after = one.Encrypt(Name);

        Assert.NotEqual(before[..26], after[..26]);
        Assert.Equal(Name, two.Decrypt(after));
        Assert.Equal(Name, one.Decrypt(before));
    }

    [Fact]
    public void The_first_that_asks_for_the_keys_of_a_new_ring_finds_one()
    {
        var key = Assert.Single(new PersonalDataCipher(keys).Keys());
        Assert.True(key.Active);
        Assert.Equal(key.ActiveFrom + PersonalDataCipher.Reload, new PersonalDataCipher(keys).SettledAt());
    }

    [Fact]
    public void A_changed_text_is_not_read()
    {
        var cipher = new PersonalDataCipher(keys);
        var stored = cipher.Encrypt(Name);
        for (var place = 5; place < stored.Length - 1; place += 7)
        {
            var changed = stored.ToCharArray();
            changed[place] = changed[place] == 'A' ? 'B' : 'A';
            Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(new string(changed)));
        }
    }

    [Fact]
    public void In_a_log_line_it_shows_nothing()
    {
        PersonalText text = Name;
        Assert.Equal("***", $"{text}");
        Assert.DoesNotContain("Anna", $"{new Row(Guid.Empty, text)}", StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Without_the_keys_of_its_database_a_service_does_not_become_ready(Engine engine)
    {
        await using var fresh = await TestDatabase.CreateAsync(engine);
        await using var database = await Schema.MigratedAsync(fresh);
        var check = new KeyCheck(TimeProvider.System);
        await check.SeedAsync(database, default);
        await check.SeedAsync(database, default);

        await using var stranger = new Database(engine, fresh.ConnectionString, database.Catalog, new PersonalDataCipher(keys));
        Assert.Contains("Keys:Path", (await Assert.ThrowsAsync<InvalidOperationException>(() => check.SeedAsync(stranger, default))).Message, StringComparison.Ordinal);
    }

    private static Reencryption Reencryption(Database database, TimeProvider time) => new(
        database, new DatabaseReadiness(database, time, NullLoggerFactory.Instance, []), [new EncryptedColumns("effects", ["case_id"], ["words"])], time, NullLogger<Reencryption>.Instance);

    private static async Task InsertAsync(Database database, PersonalText words)
    {
        await using var work = await database.ReadAsync(default);
        await work.ExecuteAsync("Effects.Insert", new { CaseId = Guid.CreateVersion7(), Words = words, HappenedAt = DateTimeOffset.UnixEpoch }, default);
    }

    private static async Task<IReadOnlyList<Row>> AllAsync(Database database)
    {
        await using var work = await database.ReadAsync(default);
        return [.. (await work.QueryAsync<Effect>("Effects.All", null, default)).Select(effect => new Row(effect.CaseId, effect.Words))];
    }

    private sealed record Row(Guid CaseId, PersonalText Words);

    private sealed record Effect
    {
        public required Guid CaseId { get; init; }

        public required PersonalText Words { get; init; }
    }
}
