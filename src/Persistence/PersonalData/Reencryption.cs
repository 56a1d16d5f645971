using System.Diagnostics.Metrics;
using Dapper;

namespace Platform.Persistence.PersonalData;

/// <summary>
/// Brings what an earlier key encrypted, or nobody yet, under the key in use: table by table, a few rows at a time, on one
/// replica. A table is done when a whole walk finds nothing; then no row needs the earlier keys and they may be destroyed.
/// </summary>
public sealed class Reencryption(Database database, DatabaseReadiness readiness, IEnumerable<EncryptedColumns> tables, TimeProvider time, ILogger<Reencryption> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StatementTimeout = TimeSpan.FromMinutes(1);
    private static readonly Counter<long> Rows = new Meter("Platform.Persistence").CreateCounter<long>("platform.reencryption.rows", "{row}", "Rows brought under the key in use, by table");
    private static readonly Counter<long> Failures = new Meter("Platform.Persistence").CreateCounter<long>("platform.reencryption.failures", "{table}", "Walks that ended with an exception, by table");

    private readonly Lease lease = new(database, time, "reencryption", Interval * 3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await lease.TakeAsync(stoppingToken))
                    await RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LogError(exception, "Bringing personal data under the key in use failed and is tried again");
            }
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Of every table of this database the key that all its rows are under; null while no walk has come to its end.</summary>
    public async Task<IReadOnlyList<TableKey>> StateAsync(CancellationToken cancellationToken)
    {
        var keys = database.Cipher.Keys().ToDictionary(key => PersonalDataCipher.HeadOf(key.Id), key => key.Id);
        await using var work = await database.ReadAsync(cancellationToken);
        var finished = (await work.QueryAsync<Finished>("Reencryption.All", null, cancellationToken)).ToDictionary(row => row.TableName);
        return
        [
            .. tables.Select(table => finished.TryGetValue(table.Table, out var row)
                ? new TableKey(table.Table, keys.TryGetValue(row.KeyHead, out var key) ? key : null, row.FinishedAt)
                : new TableKey(table.Table, null, null)),
        ];
    }

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        // While other replicas may still write with the key before, a walk would have to be made again.
        if (time.GetUtcNow() < database.Cipher.SettledAt())
            return;
        var head = database.Cipher.Head();
        foreach (var table in tables)
        {
            try
            {
                await FinishAsync(table, head, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Failures.Add(1, new KeyValuePair<string, object?>("table", table.Table));
                logger.LogError(exception, "Table {Table} could not be brought under the key in use", table.Table);
            }
        }
    }

    private async Task FinishAsync(EncryptedColumns table, string head, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        var progress = new { TableName = table.Table, KeyHead = head, FinishedAt = time.GetUtcNow() };
        if (await work.FindAsync<string>("Reencryption.Finished", progress, cancellationToken) == head)
            return;
        while (await WalkAsync(work, table, head, cancellationToken) is > 0 and var rows)
            logger.LogInformation("{Rows} rows of {Table} are under the key in use now", rows, table.Table);
        if (await work.ExecuteAsync("Reencryption.Finish", progress, cancellationToken) == 0)
            await work.ExecuteAsync("Reencryption.FinishFirst", progress, cancellationToken);
    }

    /// <returns>How many rows were stale.</returns>
    private async Task<int> WalkAsync(Work work, EncryptedColumns table, string head, CancellationToken cancellationToken)
    {
        var found = 0;
        object? after = null;
        while (true)
        {
            var keys = (await QueryAsync(work, table.KeysFrom(after is null), new { After = after }, cancellationToken)).Select(row => row[table.Key[0]]).ToList();
            if (keys.Count == 0)
                return found;
            foreach (var row in await QueryAsync(work, table.StaleRows(after is null), new { After = after, UpTo = keys[^1], Head = head }, cancellationToken))
            {
                await ReplaceAsync(work, table, row, head, cancellationToken);
                found++;
                Rows.Add(1, new KeyValuePair<string, object?>("table", table.Table));
            }
            after = keys[^1];
        }
    }

    private async Task ReplaceAsync(Work work, EncryptedColumns table, IDictionary<string, object> row, string head, CancellationToken cancellationToken)
    {
        var stale = table.Columns.Where(column => row[column] is string { Length: > 0 } text && !text.StartsWith(head, StringComparison.Ordinal)).ToList();
        var parameters = new DynamicParameters();
        foreach (var column in table.Key)
            parameters.Add(column, row[column]);
        foreach (var column in stale)
        {
            parameters.Add($"old_{column}", row[column]);
            parameters.Add($"new_{column}", database.Cipher.Encrypt(database.Cipher.Decrypt((string)row[column])));
        }
        await work.Connection.ExecuteAsync(Command(table.Replace(stale), parameters, cancellationToken));
    }

    private sealed record Finished
    {
        public required string TableName { get; init; }

        public required string KeyHead { get; init; }

        public required DateTimeOffset FinishedAt { get; init; }
    }

    private static async Task<List<IDictionary<string, object>>> QueryAsync(Work work, string sql, object parameters, CancellationToken cancellationToken) =>
        [.. (await work.Connection.QueryAsync(Command(sql, parameters, cancellationToken))).Cast<IDictionary<string, object>>()];

    private static CommandDefinition Command(string sql, object parameters, CancellationToken cancellationToken) =>
        new(sql, parameters, commandTimeout: (int)StatementTimeout.TotalSeconds, cancellationToken: cancellationToken);
}

/// <param name="Key">The key that all its rows are under.</param>
/// <param name="FinishedAt">When that was so.</param>
public sealed record TableKey(string Table, Guid? Key, DateTimeOffset? FinishedAt);
