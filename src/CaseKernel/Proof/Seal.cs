using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Sweeps;
using Platform.Persistence;
using Platform.ServiceDefaults;

namespace Platform.CaseKernel.Proof;

/// <param name="Entries">JSON <c>[[caseId, seq, hash], …]</c>.</param>
/// <param name="Statement">The JWS whose payload is <c>{ service, seal, at, count, entries: sha256, before: sha256 of the statement before }</c>.</param>
internal sealed record SealRecord(int Number, DateTimeOffset SealedAt, string Entries, string Statement)
{
    public string StatementHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Statement)));
}

/// <summary>
/// Seals what the timelines of filed cases have come to, every minute: a signed statement over the new entries and the
/// seal before. Who holds the database but not the key can change nothing that is sealed, nor leave a sealed entry out; and
/// who has kept any later seal (<c>GET …/public/seal</c>) can tell when the last ones are missing.
/// </summary>
internal sealed class SealTimelines(Database database, MatterCatalog matters, Signer signer, TimeProvider time) : ISweep
{
    public const string StatementType = "timeline-seal+jws";

    private const int MostEntries = 1000;

    public string Name => "timeline-seal";

    public TimeSpan Interval { get; } = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await SealAsync(cancellationToken) == MostEntries)
        {
        }
    }

    /// <returns>How many entries were sealed.</returns>
    private async Task<int> SealAsync(CancellationToken cancellationToken)
    {
        await using var work = await database.BeginAsync(cancellationToken);
        // One after the other, whoever asks.
        await work.ExecuteAsync("Locks.Hold", new { Key = Name }, cancellationToken);
        var entries = await work.QueryAsync<Unsealed>("Timeline.Unsealed", new { Most = MostEntries }, cancellationToken);
        if (entries.Count == 0)
            return 0;
        var before = await work.FindAsync<SealRecord>("Seals.Last", null, cancellationToken);
        var seal = Seal(before, entries, time.GetUtcNow());
        await work.ExecuteAsync("Seals.Insert", seal, cancellationToken);
        foreach (var entry in entries)
        {
            if (await work.ExecuteAsync("Timeline.Seal", new { seal.Number, entry.CaseId, entry.Seq, entry.Hash }, cancellationToken) != 1)
                throw new InvalidOperationException($"Entry {entry.Seq} of case {entry.CaseId} changed while it was sealed.");
        }
        await work.CommitAsync(cancellationToken);
        return entries.Count;
    }

    private SealRecord Seal(SealRecord? before, IEnumerable<Unsealed> entries, DateTimeOffset now)
    {
        var list = new JsonArray([.. entries.Select(entry => (JsonNode)new JsonArray(entry.CaseId.ToString(), entry.Seq, entry.Hash))]);
        var number = (before?.Number ?? 0) + 1;
        var statement = signer.Sign(new JsonObject
        {
            ["service"] = matters.Service,
            ["seal"] = number,
            ["at"] = now.InShanghai().ToString("O"),
            ["count"] = list.Count,
            ["entries"] = TimelineChain.Sha256(list),
            ["before"] = before?.StatementHash,
        }, StatementType);
        return new SealRecord(number, now, list.ToJsonString(JsonDefaults.Options), statement.ToJson());
    }

    private sealed record Unsealed(Guid CaseId, int Seq, string Hash);
}
