using System.Data.Common;
using Microsoft.Data.SqlClient;
using Npgsql;
using Platform.Persistence.PersonalData;

namespace Platform.Persistence;

/// <summary>A service's own database: two engines behind one SQL text.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly NpgsqlDataSource? postgres;
    private readonly string connectionString;

    static Database() => DapperTypes.Register();

    public Database(Engine engine, string connectionString, SqlCatalog catalog, PersonalDataCipher cipher)
    {
        (Engine, this.connectionString, Catalog, Cipher) = (engine, connectionString, catalog, cipher);
        if (engine == Engine.Postgres)
            postgres = NpgsqlDataSource.Create(connectionString);
    }

    public Engine Engine { get; }

    public SqlCatalog Catalog { get; }

    /// <summary>Under whose keys this database's personal data stands.</summary>
    public PersonalDataCipher Cipher { get; }

    /// <summary>A unit of work: one connection, one transaction, committed by <see cref="Work.CommitAsync"/> or rolled back.</summary>
    public async Task<Work> BeginAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        try
        {
            return new Work(this, connection, await connection.BeginTransactionAsync(cancellationToken));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reading without a transaction.</summary>
    public async Task<Work> ReadAsync(CancellationToken cancellationToken) =>
        new(this, await OpenAsync(cancellationToken), null);

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (postgres is not null)
            return await postgres.OpenConnectionAsync(cancellationToken);
        var connection = new SqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => postgres?.DisposeAsync() ?? ValueTask.CompletedTask;
}
