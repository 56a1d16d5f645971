using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Platform.Gateway.Sessions;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.Gateway.Guards;

/// <summary>
/// Token buckets, configured as <c>RateLimits:&lt;name&gt;:{Burst, PerMinute}</c>: <c>Address</c> for everything of one address,
/// tighter ones for public routes (<c>AddressPublic</c>), for looking certificates up one after the other (<c>AddressProof</c>) and
/// where passwords are tried (<c>AddressSignIn</c>), and <c>Person</c> for one account from wherever it comes.
/// </summary>
internal sealed class RateLimits(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<string> address = Limiter(configuration, "Address");
    private readonly PartitionedRateLimiter<string> addressPublic = Limiter(configuration, "AddressPublic");
    private readonly PartitionedRateLimiter<string> addressProof = Limiter(configuration, "AddressProof");
    private readonly PartitionedRateLimiter<string> addressSignIn = Limiter(configuration, "AddressSignIn");
    private readonly PartitionedRateLimiter<string> person = Limiter(configuration, "Person");

    /// <summary>How long to wait; null when the request may pass.</summary>
    public TimeSpan? CheckAddress(HttpContext context)
    {
        var key = Key(context.Connection.RemoteIpAddress);
        var pace = context.GetEndpoint()?.Metadata.GetMetadata<SignInRoute>() is not null ? Pace.SignIn : Ways.Of(context)?.Pace ?? Pace.Ordinary;
        return Check(address, key) ?? pace switch
        {
            Pace.Public => Check(addressPublic, key),
            Pace.Proof => Check(addressProof, key),
            Pace.SignIn => Check(addressSignIn, key),
            _ => null,
        };
    }

    public TimeSpan? CheckPerson(Guid accountId) => Check(person, accountId.ToString());

    public void Dispose()
    {
        address.Dispose();
        addressPublic.Dispose();
        addressProof.Dispose();
        addressSignIn.Dispose();
        person.Dispose();
    }

    /// <summary>One subscriber owns a whole /64 of IPv6, so that is what counts as an address.</summary>
    internal static string Key(IPAddress? remote)
    {
        if (remote is null)
            return "unknown";
        if (remote.IsIPv4MappedToIPv6)
            remote = remote.MapToIPv4();
        return remote.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(remote.GetAddressBytes().AsSpan(0, 8)) : remote.ToString();
    }

    private static TimeSpan? Check(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired)
            return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1);
    }

    private static PartitionedRateLimiter<string> Limiter(IConfiguration configuration, string name)
    {
        var section = configuration.GetRequiredSection($"RateLimits:{name}");
        var (burst, perMinute) = (section.GetValue<int>("Burst"), section.GetValue<int>("PerMinute"));
        if (burst < 1 || perMinute < 1)
            throw new InvalidOperationException($"RateLimits:{name} needs Burst and PerMinute, each at least 1.");
        var perSecond = perMinute / 60;
        return PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = Math.Max(1, perSecond),
            ReplenishmentPeriod = perSecond >= 1 ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1) / perMinute,
            QueueLimit = 0,
        }));
    }
}

/// <summary>Before anything is asked of Identity, so that a flood costs little.</summary>
internal sealed class AddressLimits(RequestDelegate next, RateLimits limits, GatewayMetrics metrics)
{
    public Task InvokeAsync(HttpContext context) =>
        limits.CheckAddress(context) is { } wait ? TooMany.RefuseAsync(context, wait, metrics) : next(context);
}

internal sealed class PersonLimits(RequestDelegate next, RateLimits limits, GatewayMetrics metrics)
{
    public Task InvokeAsync(HttpContext context) =>
        Caller.From(context.User) is { } caller && limits.CheckPerson(caller.AccountId) is { } wait ? TooMany.RefuseAsync(context, wait, metrics) : next(context);
}

internal static class TooMany
{
    public static Task RefuseAsync(HttpContext context, TimeSpan wait, GatewayMetrics metrics)
    {
        metrics.Refused(CommonProblems.TooManyRequests.Code);
        return Refusal.WriteAsync(context, ((Problem)CommonProblems.TooManyRequests) with { RetryAfter = wait });
    }
}
