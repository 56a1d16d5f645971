using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;

namespace Platform.Persistence;

/// <summary>Applies what is missing, in order, under a lock of the database, so that replicas may start together.</summary>
internal sealed partial class Migrator(Database database, TimeProvider time, ILogger<Migrator> logger)
{
    private const long LockKey = 0x706c6174666f726d;

    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await ExecuteAsync(connection, null, Lock, cancellationToken);
        try
        {
            await ExecuteAsync(connection, null, Journal, cancellationToken);
            var applied = (await connection.QueryAsync<string>(new CommandDefinition(
                "select source || ':' || number from schema_migrations".Replace("||", Concatenate, StringComparison.Ordinal), cancellationToken: cancellationToken))).ToHashSet();
            foreach (var migration in database.Catalog.Migrations.Where(m => !applied.Contains($"{m.Source}:{m.Number}")))
                await ApplyAsync(connection, migration, cancellationToken);
        }
        finally
        {
            await ExecuteAsync(connection, null, Unlock, CancellationToken.None);
        }
    }

    private string Concatenate => database.Engine == Engine.Postgres ? "||" : "+";

    private string Lock => database.Engine == Engine.Postgres
        ? $"select pg_advisory_lock({LockKey})"
        // It reports a timeout by its result and not by an error.
        : "declare @got int; exec @got = sp_getapplock @Resource = 'platform-migrations', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 60000; "
            + "if @got < 0 throw 51000, 'Another replica holds the migration lock.', 1;";

    private string Unlock => database.Engine == Engine.Postgres
        ? $"select pg_advisory_unlock({LockKey})"
        : "exec sp_releaseapplock @Resource = 'platform-migrations', @LockOwner = 'Session'";

    private string Journal => database.Engine == Engine.Postgres
        ? "create table if not exists schema_migrations (source varchar(100) not null, number varchar(3) not null, name varchar(200) not null, applied_at timestamptz not null, primary key (source, number))"
        : "if object_id('schema_migrations') is null create table schema_migrations (source varchar(100) not null, number varchar(3) not null, name varchar(200) not null, applied_at datetimeoffset not null, primary key (source, number))";

    private async Task ApplyAsync(DbConnection connection, Migration migration, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var batch in BatchEnd().Split(migration.Sql).Where(text => !string.IsNullOrWhiteSpace(text)))
            await ExecuteAsync(connection, transaction, batch, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into schema_migrations (source, number, name, applied_at) values (@Source, @Number, @Name, @AppliedAt)",
            new { migration.Source, migration.Number, migration.Name, AppliedAt = time.GetUtcNow() }, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        logger.LogInformation("Applied migration {Source} {Number} {Name}", migration.Source, migration.Number, migration.Name);
    }

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction, command.CommandTimeout) = (sql, transaction, 90);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // SQL Server's tools end a batch with GO on a line of its own; some statements must be first in theirs.
    [GeneratedRegex(@"^\s*go\s*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex BatchEnd();
}
