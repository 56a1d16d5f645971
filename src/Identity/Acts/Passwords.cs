using Microsoft.AspNetCore.Identity;

namespace Platform.Identity.Acts;

/// <summary>
/// Hashing takes about 120 ms of a core by design, so no more run at once than there are cores, and none inside a transaction.
/// </summary>
internal sealed class Passwords : IDisposable
{
    /// <summary>Longer input only costs time.</summary>
    public const int Longest = 200;

    private static readonly object NoUser = new();

    private readonly PasswordHasher<object> hasher = new();
    private readonly SemaphoreSlim cores = new(Environment.ProcessorCount);
    private readonly string nobodysHash;

    public Passwords() => nobodysHash = hasher.HashPassword(NoUser, Guid.NewGuid().ToString());

    public string Hash(string password) => hasher.HashPassword(NoUser, password);

    /// <param name="hash">Null when there is no such account: takes as long and fails.</param>
    public async Task<PasswordVerificationResult> VerifyAsync(string? hash, string password, CancellationToken cancellationToken)
    {
        await cores.WaitAsync(cancellationToken);
        try
        {
            var result = await Task.Run(() => hasher.VerifyHashedPassword(NoUser, hash ?? nobodysHash, password), cancellationToken);
            return hash is null ? PasswordVerificationResult.Failed : result;
        }
        finally
        {
            cores.Release();
        }
    }

    public void Dispose() => cores.Dispose();
}
