using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;

namespace Platform.CaseKernel.Proof;

/// <summary>
/// What makes a case's timeline one piece: each entry's hash is over all it says and the hash before it. Its words (who by
/// name, and the detail) are in by a salted hash of their own: when they are erased by law the chain still holds, and
/// what they were cannot be guessed from it.
/// </summary>
public static class TimelineChain
{
    private const int SaltBytes = 16;

    internal static TimelineRecord Link(TimelineRecord entry, string? before)
    {
        var salted = entry with
        {
            // As exact as both engines keep it.
            At = new DateTimeOffset(entry.At.UtcTicks - (entry.At.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
            Salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes)),
        };
        var worded = salted with { WordsHash = WordsHash(salted) };
        return worded with { Hash = Hash(worded, before) };
    }

    internal static bool Holds(TimelineRecord entry, string? before) => entry.Hash == Hash(entry, before);

    internal static bool WordsHold(TimelineRecord entry) => entry.WordsHash == WordsHash(entry);

    private static string WordsHash(TimelineRecord entry) => Sha256(new JsonObject
    {
        ["actorName"] = (string)entry.ActorName,
        ["detail"] = (string)entry.Detail,
        ["salt"] = (string?)entry.Salt,
    });

    private static string Hash(TimelineRecord entry, string? before) => Sha256(new JsonObject
    {
        ["caseId"] = entry.CaseId.ToString(),
        ["seq"] = entry.Seq,
        ["at"] = entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        ["act"] = entry.Act,
        ["from"] = entry.FromState,
        ["to"] = entry.ToState,
        ["actorId"] = entry.ActorId?.ToString(),
        ["actorRole"] = entry.ActorRole,
        ["words"] = entry.WordsHash,
        ["before"] = before,
    });

    internal static string Sha256(JsonNode value) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Bytes(value)));
}
