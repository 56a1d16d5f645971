using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Dapper;

namespace Platform.Persistence;

/// <summary>
/// One connection and, when begun, one transaction. Statements are called by the name of their file, which also names
/// their span. Leaving the block without <see cref="CommitAsync"/> rolls back.
/// </summary>
public sealed class Work : IAsyncDisposable
{
    private const int StatementTimeoutSeconds = 15;
    private static readonly ActivitySource Source = new("Platform.Persistence");

    private readonly Database database;
    private readonly DbTransaction? transaction;
    private readonly List<Action> onCommitted = [];

    internal Work(Database database, DbConnection connection, DbTransaction? transaction) =>
        (this.database, Connection, this.transaction) = (database, connection, transaction);

    public DbConnection Connection { get; }

    public Engine Engine => database.Engine;

    /// <summary>The number of rows changed.</summary>
    public Task<int> ExecuteAsync(string statement, object? parameters, CancellationToken cancellationToken) =>
        TracedAsync(statement, () => Connection.ExecuteAsync(Command(statement, parameters, cancellationToken)));

    public Task<IReadOnlyList<T>> QueryAsync<T>(string statement, object? parameters, CancellationToken cancellationToken) =>
        TracedAsync<IReadOnlyList<T>>(statement, async () => [.. await Connection.QueryAsync<T>(Command(statement, parameters, cancellationToken))]);

    /// <summary>Null when there is no such row; more than one is an error.</summary>
    public Task<T?> FindAsync<T>(string statement, object? parameters, CancellationToken cancellationToken) =>
        TracedAsync(statement, () => Connection.QuerySingleOrDefaultAsync<T?>(Command(statement, parameters, cancellationToken)));

    /// <summary>Runs after the commit and never before; for signals that would lie if the transaction rolled back.</summary>
    public void OnCommitted(Action action) => onCommitted.Add(action);

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (transaction is null)
            throw new InvalidOperationException("This work only reads.");
        await transaction.CommitAsync(cancellationToken);
        foreach (var action in onCommitted)
            action();
    }

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
            await transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }

    private CommandDefinition Command(string statement, object? parameters, CancellationToken cancellationToken) =>
        new(database.Catalog[statement], parameters, transaction, StatementTimeoutSeconds, CommandType.Text, cancellationToken: cancellationToken);

    private async Task<T> TracedAsync<T>(string statement, Func<Task<T>> run)
    {
        database.Cipher.Use();
        using var span = Source.StartActivity(statement);
        try
        {
            return await run();
        }
        catch (Exception exception)
        {
            span?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            throw;
        }
    }
}
