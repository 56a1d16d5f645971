using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Persistence;

namespace Platform.CaseKernel.Proof;

public sealed partial class ProofOfDatabase
{
    /// <summary>Each seal against its signature, the seal before, its list, and the timelines.</summary>
    private async Task VerifySealsAsync(Work work, Jws? known, CancellationToken cancellationToken)
    {
        SealRecord? before = null;
        var found = known is null;
        while (await work.QueryAsync<SealRecord>("Seals.From", new { After = before?.Number ?? 0 }, cancellationToken) is { Count: > 0 } seals)
        {
            foreach (var seal in seals)
            {
                if (Fault(seal, before) is { } what)
                    broken.Add(new BrokenProof($"seal {seal.Number}", what));
                else
                    await VerifySealedAsync(work, seal, cancellationToken);
                found = found || Jws.Parse(seal.Statement) == known;
                before = seal;
                report = report with { Seals = report.Seals + 1 };
            }
        }
        if (!found)
            broken.Add(new BrokenProof($"seal {(int?)known!.Content()["seal"]}", "the seal that was kept is not in the database: timelines were cut back or made anew"));
        report = report with { Unsealed = await work.FindAsync<int>("Timeline.UnsealedCount", null, cancellationToken) };
    }

    private string? Fault(SealRecord seal, SealRecord? before)
    {
        if (seal.Number != (before?.Number ?? 0) + 1)
            return "the seal before it is missing";
        if (Jws.Parse(seal.Statement) is not { } statement || !keys.Verify(statement))
            return "its signature does not hold";
        var said = statement.Content();
        if ((int?)said["seal"] != seal.Number || (string?)said["before"] != before?.StatementHash)
            return "it does not follow the seal before it";
        return (string?)said["entries"] == HashOf(seal.Entries) ? null : "its list of entries was changed";
    }

    private async Task VerifySealedAsync(Work work, SealRecord seal, CancellationToken cancellationToken)
    {
        var stored = (await work.QueryAsync<SealedEntry>("Timeline.SealedBy", new { seal.Number }, cancellationToken)).ToDictionary(entry => (entry.CaseId, entry.Seq), entry => entry.Hash);
        foreach (var entry in JsonNode.Parse(seal.Entries)!.AsArray().Select(entry => (CaseId: Guid.Parse((string)entry![0]!), Seq: (int)entry[1]!, Hash: (string)entry[2]!)))
        {
            if (!stored.TryGetValue((entry.CaseId, entry.Seq), out var hash))
                broken.Add(new BrokenProof($"case {entry.CaseId}, timeline entry {entry.Seq}", $"seal {seal.Number} names it, and it is gone"));
            else if (hash != entry.Hash)
                broken.Add(new BrokenProof($"case {entry.CaseId}, timeline entry {entry.Seq}", $"it is not what seal {seal.Number} sealed"));
        }
    }

    private static string? HashOf(string entries)
    {
        try
        {
            return TimelineChain.Sha256(JsonNode.Parse(entries)!);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private sealed record SealedEntry(Guid CaseId, int Seq, string Hash);
}
