using Microsoft.AspNetCore.Identity;
using System.Text.Json.Nodes;
using Platform.Identity.Domain;
using Platform.Persistence;
using Platform.ServiceDefaults.Problems;

namespace Platform.Identity.Acts;

internal sealed record Credentials(string? UserName, string? Password);

/// <summary>
/// Is this the account's password? A try is reserved before the hash is computed and settled after, so that parallel guesses
/// cannot exceed the limit; known and unknown names go through the same steps.
/// </summary>
internal sealed class CheckCredentials(
    Database database, Passwords passwords, SignInPace pace, SignInMetrics metrics, TimeProvider time, ILogger<CheckCredentials> logger)
{
    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(10);

    /// <summary>The id of the account that the credentials belong to.</summary>
    public async Task<Outcome<Guid>> AccountOfAsync(Credentials credentials, CancellationToken cancellationToken)
    {
        var outcome = await TryAsync(credentials, cancellationToken);
        metrics.Count(outcome.Problem?.Kind.Code ?? "succeeded");
        return outcome;
    }

    public static string Normalise(string userName) => userName.Trim().ToLowerInvariant();

    private async Task<Outcome<Guid>> TryAsync(Credentials credentials, CancellationToken cancellationToken)
    {
        var (userName, password) = (Normalise(credentials.UserName ?? ""), credentials.Password ?? "");
        if (userName.Length is 0 or > 100 || password.Length is 0 or > Passwords.Longest || userName.Contains('\0', StringComparison.Ordinal))
            return IdentityProblems.InvalidCredentials;
        if (!pace.Allows(userName))
            return ((Problem)CommonProblems.TooManyRequests) with { RetryAfter = ComeBack };
        if (await ReserveAsync(userName, cancellationToken) is { } refused)
            return refused;

        var succeeded = false;
        try
        {
            var account = await FindAsync(userName, cancellationToken);
            var verdict = await passwords.VerifyAsync(account?.PasswordHash, password, cancellationToken);
            if (account is null || verdict == PasswordVerificationResult.Failed)
                return IdentityProblems.InvalidCredentials;
            succeeded = true;
            if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
                await RehashAsync(account, password, cancellationToken);
            return account.Id;
        }
        finally
        {
            // Also when the client has gone away: hanging up must not make a guess free.
            await SettleAsync(userName, succeeded);
        }
    }

    private async Task<Problem?> ReserveAsync(string userName, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        for (var waited = TimeSpan.Zero; waited < Lockout.Patience; waited += Lockout.LookAgain)
        {
            var now = time.GetUtcNow();
            var parameters = new { UserName = userName, Now = now, ForgottenBefore = now - Lockout.Duration, Most = Lockout.MostFailures };
            if (await work.ExecuteAsync("SignInAttempts.Reserve", parameters, cancellationToken) == 1)
                return null;
            var attempts = await work.FindAsync<SignInAttempts>("SignInAttempts.Find", new { UserName = userName }, cancellationToken);
            if (attempts is null)
                await work.ExecuteAsync("SignInAttempts.Create", new { UserName = userName, Now = now }, cancellationToken);
            else if (attempts.LockedAt(now))
                return Locked(attempts.LockedUntil - now);
            else
                await Task.Delay(Lockout.LookAgain, cancellationToken);
        }
        return ((Problem)CommonProblems.TooManyRequests) with { RetryAfter = ComeBack };
    }

    private static Problem Locked(TimeSpan left)
    {
        var minutes = (int)Math.Ceiling(left.TotalMinutes);
        return IdentityProblems.AccountLocked.With(minutes) with
        {
            RetryAfter = left,
            Extensions = new Dictionary<string, JsonNode?> { ["minutes"] = minutes },
        };
    }

    private async Task<StoredCredentials?> FindAsync(string userName, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        return await work.FindAsync<StoredCredentials>("Accounts.Credentials", new { UserName = userName }, cancellationToken);
    }

    private async Task SettleAsync(string userName, bool succeeded)
    {
        await using var work = await database.ReadAsync(CancellationToken.None);
        var statement = succeeded ? "SignInAttempts.Succeed" : "SignInAttempts.Fail";
        await work.ExecuteAsync(statement, new { UserName = userName, Now = time.GetUtcNow() }, CancellationToken.None);
    }

    /// <summary>The framework raised the cost of its hashes since this one was made.</summary>
    private async Task RehashAsync(StoredCredentials account, string password, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        await work.ExecuteAsync("Accounts.Rehash", new { account.Id, OldHash = account.PasswordHash, NewHash = passwords.Hash(password) }, cancellationToken);
        logger.LogInformation("Renewed the password hash of account {AccountId}", account.Id);
    }

    private sealed record StoredCredentials(Guid Id, string PasswordHash);
}
