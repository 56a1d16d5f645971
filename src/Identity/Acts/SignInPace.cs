using System.Threading.RateLimiting;

namespace Platform.Identity.Acts;

/// <summary>
/// How often one user name may be tried, right or wrong (<c>SignIn:PerUserNamePerMinute</c>); the gateway limits by address.
/// </summary>
internal sealed class SignInPace(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(userName =>
        RateLimitPartition.GetTokenBucketLimiter(userName, _ => Bucket(configuration.GetValue("SignIn:PerUserNamePerMinute", 10))));

    public bool Allows(string userName)
    {
        using var lease = limiter.AttemptAcquire(userName);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 6),
        ReplenishmentPeriod = TimeSpan.FromSeconds(10),
        QueueLimit = 0,
    };
}
