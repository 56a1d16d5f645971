using System.Globalization;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.LoadBalancing;

namespace Platform.Gateway.Forwarding;

/// <summary>
/// The processes behind each destination (<c>services__&lt;name&gt;__http__&lt;n&gt;</c>). One that stops answering is taken out by the
/// first failed connection or by two failed probes of <c>/health/ready</c>, and comes back with a good probe. When all are
/// out, they are tried nevertheless: a refused connection answers faster than a wrong verdict heals.
/// </summary>
internal static class Clusters
{
    private static readonly string[] Schemes = ["https", "http"];

    public static IReadOnlyList<ClusterConfig> From(IConfiguration configuration) =>
        [.. Ways.All.Select(way => way.Destination).Distinct().Select(name => Cluster(name, configuration))];

    public static IReadOnlyList<string> Addresses(IConfiguration configuration, string name) =>
        [.. Schemes.SelectMany(scheme => configuration.GetSection($"services:{name}:{scheme}").GetChildren()).Select(entry => entry.Value).OfType<string>().Where(address => address.Length > 0)];

    private static ClusterConfig Cluster(string name, IConfiguration configuration) => new()
    {
        ClusterId = name,
        Destinations = Addresses(configuration, name)
            .Select((address, index) => (Key: $"{name}-{index}", Value: new DestinationConfig { Address = address }))
            .ToDictionary(pair => pair.Key, pair => pair.Value),
        LoadBalancingPolicy = LoadBalancingPolicies.PowerOfTwoChoices,
        HttpRequest = new ForwarderRequestConfig { ActivityTimeout = Seconds(configuration, "Forwarding:SilenceSeconds") },
        HealthCheck = new HealthCheckConfig
        {
            AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyOrPanic,
            Active = new ActiveHealthCheckConfig
            {
                Enabled = true,
                Path = "/health/ready",
                Interval = Seconds(configuration, "Health:IntervalSeconds"),
                Timeout = TimeSpan.FromSeconds(4),
                Policy = HealthCheckConstants.ActivePolicy.ConsecutiveFailures,
            },
            Passive = new PassiveHealthCheckConfig
            {
                Enabled = true,
                Policy = FirstTransportFailure.PolicyName,
                ReactivationPeriod = Seconds(configuration, "Health:ReactivationSeconds"),
            },
        },
        Metadata = new Dictionary<string, string>
        {
            [ConsecutiveFailuresHealthPolicyOptions.ThresholdMetadataName] = 2.ToString(CultureInfo.InvariantCulture),
        },
    };

    private static TimeSpan Seconds(IConfiguration configuration, string key) => TimeSpan.FromSeconds(configuration.GetValue<double>(key));
}
