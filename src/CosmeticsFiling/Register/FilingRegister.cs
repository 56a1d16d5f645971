using Platform.Persistence;

namespace Platform.CosmeticsFiling.Register;

/// <summary>The rows of the register, always in the caller's transaction. Who may change what is decided before.</summary>
internal static class FilingRegister
{
    public static Task<Filing?> FindFilingAsync(this Work work, string number, CancellationToken cancellationToken) =>
        work.FindAsync<Filing>("Filings.Get", new { Number = number }, cancellationToken);

    /// <summary>The filing, and nobody else changes it until the transaction ends; null when there is none.</summary>
    public static async Task<Filing?> LockFilingAsync(this Work work, string number, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("Filings.Lock", new { Number = number }, cancellationToken);
        return await work.FindFilingAsync(number, cancellationToken);
    }
}
