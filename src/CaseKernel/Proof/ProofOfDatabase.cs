using System.Security.Cryptography;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Materials;
using Platform.Persistence;
using Platform.Persistence.PersonalData;

namespace Platform.CaseKernel.Proof;

/// <summary>Something that is not as it was. <paramref name="Where"/> names it: a case with the entry's number, a paper, a file, a seal.</summary>
public sealed record BrokenProof(string Where, string What);

/// <summary>What was looked at, and everything that is broken, in the order of the database; the first comes first.</summary>
public sealed record ProofReport(int Cases, int Entries, int Erased, int BeforeTheChain, int Unsealed, int Seals, int Submissions, int Materials, int Certificates, IReadOnlyList<BrokenProof> Broken)
{
    public static ProofReport Empty { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, []);
}

/// <summary>
/// Checks a whole database of cases by itself, without the service: every timeline link by link, every form and file against
/// what its submission recorded, every certificate and seal against its signature. Reads only.
/// </summary>
/// <param name="keys">The public keys that are trusted.</param>
/// <param name="materials">Where the files lie; null to leave them out.</param>
public sealed partial class ProofOfDatabase(Database database, VerificationKeys keys, MaterialStore? materials)
{
    private const int Step = 200;
    private const string Erasure = "erasure";

    private readonly List<BrokenProof> broken = [];
    private ProofReport report = ProofReport.Empty;

    /// <param name="knownSeal">A seal somebody kept; the database must hold it as it was.</param>
    public async Task<ProofReport> VerifyAsync(Jws? knownSeal, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        var after = Guid.Empty;
        while (await work.QueryAsync<Guid>("Cases.IdsFrom", new { After = after, Most = Step }, cancellationToken) is { Count: > 0 } ids)
        {
            var entries = await work.QueryAsync<StoredEntry>("Timeline.Chained", new { After = after, UpTo = ids[^1] }, cancellationToken);
            foreach (var timeline in entries.GroupBy(entry => entry.CaseId))
                await VerifyCaseAsync(work, [.. timeline], cancellationToken);
            report = report with { Cases = report.Cases + ids.Count };
            after = ids[^1];
        }
        await VerifySealsAsync(work, knownSeal, cancellationToken);
        await VerifyCertificatesAsync(work, cancellationToken);
        return report with { Broken = [.. broken] };
    }

    private async Task VerifyCaseAsync(Work work, IReadOnlyList<StoredEntry> timeline, CancellationToken cancellationToken)
    {
        string? before = null;
        var erased = timeline.Any(entry => entry.Act == Erasure);
        var readable = new List<TimelineRecord>();
        foreach (var stored in timeline)
        {
            var entry = Read(stored);
            if (entry is null)
                Break(stored, "its words cannot be decrypted: they were changed, or their key is missing");
            else if (Fault(entry, before, erased) is { } what)
                Break(stored, what);
            else
                readable.Add(entry);
            before = stored.Hash ?? before;
            report = report with
            {
                Entries = report.Entries + 1,
                Erased = report.Erased + (stored.Hash is not null && stored.Salt is null ? 1 : 0),
                BeforeTheChain = report.BeforeTheChain + (stored.Hash is null ? 1 : 0),
            };
        }
        await VerifySubmissionsAsync(work, timeline[0].CaseId, readable, cancellationToken);
    }

    private static string? Fault(TimelineRecord entry, string? before, bool caseIsErased) => entry switch
    {
        { Hash: null } => before is null ? null : "it has no hash although the one before it has",
        _ when !TimelineChain.Holds(entry, before) => "it, or the entry before it, was changed, taken away or put in",
        { Salt: null } => caseIsErased ? null : "its words are gone and nothing says that they were erased",
        _ => TimelineChain.WordsHold(entry) ? null : "its name or its words were changed",
    };

    private TimelineRecord? Read(StoredEntry stored)
    {
        try
        {
            return new TimelineRecord
            {
                CaseId = stored.CaseId,
                Seq = stored.Seq,
                At = stored.At,
                Act = stored.Act,
                FromState = stored.FromState,
                ToState = stored.ToState,
                ActorId = stored.ActorId,
                ActorRole = stored.ActorRole,
                ActorName = database.Cipher.Decrypt(stored.ActorName),
                Detail = database.Cipher.Decrypt(stored.Detail),
                Salt = stored.Salt is null ? null : (PersonalText)database.Cipher.Decrypt(stored.Salt),
                WordsHash = stored.WordsHash,
                Hash = stored.Hash,
            };
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private void Break(StoredEntry entry, string what) => broken.Add(new BrokenProof($"case {entry.CaseId}, timeline entry {entry.Seq} ({entry.Act})", what));

    private sealed record StoredEntry
    {
        public required Guid CaseId { get; init; }

        public required int Seq { get; init; }

        public required DateTimeOffset At { get; init; }

        public required string Act { get; init; }

        public required string FromState { get; init; }

        public required string ToState { get; init; }

        public Guid? ActorId { get; init; }

        public required string ActorRole { get; init; }

        public required string ActorName { get; init; }

        public required string Detail { get; init; }

        public string? Salt { get; init; }

        public string? WordsHash { get; init; }

        public string? Hash { get; init; }
    }
}
