using Dapper;
using Npgsql;

namespace Platform.Benchmarks;

/// <summary>Many drafts that are ready to be submitted: copies of one that was made by requests, row by row in every table.</summary>
/// <param name="before">Batches that an earlier run has put into the same tables.</param>
internal sealed class Drafts(NpgsqlDataSource offices, int before = 0)
{
    private int batches = before;

    /// <summary>The first digits of the ids of a batch; a number of twelve digits from <see cref="First"/> on follows.</summary>
    public sealed record Batch(string Prefix, int Count)
    {
        public const long First = 100_000_000_000;

        public Guid this[int index] => new(Prefix + (First + index));
    }

    public async Task<Batch> CopyAsync(Guid draft, int count, CancellationToken cancellationToken)
    {
        var batch = new Batch($"01900000-0000-7000-9{++batches:000}-", count);
        await using var connection = await offices.OpenConnectionAsync(cancellationToken);
        var tables = await connection.QueryAsync<(string Name, bool HasId)>(
            """
            select c.table_name, exists (select 1 from information_schema.columns as i where i.table_name = c.table_name and i.column_name = 'id' and i.data_type = 'uuid')
            from information_schema.columns as c where c.table_schema = 'public' and c.column_name = 'case_id'
            """);
        await CopyAsync("cases", "'id', (@Prefix || n)::uuid", "id");
        foreach (var (table, hasId) in tables)
            await CopyAsync(table, $"'case_id', (@Prefix || n)::uuid{(hasId ? ", 'id', gen_random_uuid()" : "")}", "case_id");
        await connection.ExecuteAsync(new CommandDefinition("vacuum analyze cases", cancellationToken: cancellationToken));
        return batch;

        Task CopyAsync(string table, string changed, string key) => connection.ExecuteAsync(new CommandDefinition(
            $"insert into {table} select (jsonb_populate_record(original, jsonb_build_object({changed}))).* from {table} as original, generate_series(@First, @Last) as n where {key} = @draft",
            new { batch.Prefix, Batch.First, Last = Batch.First + count - 1, draft }, cancellationToken: cancellationToken));
    }
}
