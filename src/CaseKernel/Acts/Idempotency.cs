using System.Security.Cryptography;
using System.Text;
using Platform.Persistence.PersonalData;
using Platform.Persistence;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>
/// One effect and one receipt for a request that is sent more than once. The key's row is written first, in the effect's
/// own transaction: of many equal requests one does the work, the others wait for its commit and get its receipt.
/// </summary>
internal static class Idempotency
{
    private const int LongestKey = 200;

    public static string Hash(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));

    /// <returns>The stored receipt of the first request, or null when this is the first; a refusal when the key came with another request.</returns>
    public static async Task<Outcome<string?>> BeginIdempotentAsync(this Work work, Guid accountId, string key, string requestHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (key.Length > LongestKey)
            return CaseProblems.IdempotencyKeyTooLong.With(LongestKey);
        var first = await work.ExecuteAsync("Idempotency.Insert", new { AccountId = accountId, Key = key, RequestHash = requestHash, CreatedAt = now }, cancellationToken) == 1;
        if (first)
            return (string?)null!;
        var stored = await work.FindAsync<Stored>("Idempotency.Get", new { AccountId = accountId, Key = key }, cancellationToken);
        if (stored is null || stored.RequestHash != requestHash)
            return CaseProblems.IdempotencyKeyReused;
        return (string?)stored.Receipt!;
    }

    public static Task CompleteIdempotentAsync(this Work work, Guid accountId, string key, string receipt, CancellationToken cancellationToken) =>
        work.ExecuteAsync("Idempotency.Complete", new { AccountId = accountId, Key = key, Receipt = (PersonalText)receipt }, cancellationToken);

    private sealed record Stored(string RequestHash, PersonalText? Receipt);
}
