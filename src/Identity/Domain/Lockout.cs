namespace Platform.Identity.Domain;

/// <summary>
/// Guessing is stopped by user name, whether or not there is such an account: an answer that differs would tell.
/// </summary>
internal static class Lockout
{
    public const int MostFailures = 5;
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(15);

    /// <summary>How long a try waits for others of the same name that are being checked, before it is told to come back.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);
}

/// <summary>What is known of a name's tries: failed ones, and ones whose password is being checked now.</summary>
internal sealed record SignInAttempts
{
    public required int Failures { get; init; }

    public required int Pending { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    public bool LockedAt(DateTimeOffset now) => Failures >= Lockout.MostFailures && LockedUntil > now;

    public DateTimeOffset LockedUntil => LastAt + Lockout.Duration;
}
