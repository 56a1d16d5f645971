using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace Platform.Gateway.Forwarding;

/// <summary>
/// A destination that could not be reached gets no further request until its reactivation period is over. Answers with an
/// error status and slow answers are no transport failures: the process is there.
/// </summary>
internal sealed class FirstTransportFailure(IDestinationHealthUpdater health) : IPassiveHealthCheckPolicy
{
    public const string PolicyName = "FirstTransportFailure";

    private static readonly TimeSpan UsualReactivation = TimeSpan.FromSeconds(5);

    public string Name => PolicyName;

    public void RequestProxied(HttpContext context, ClusterState cluster, DestinationState destination)
    {
        var failed = context.GetForwarderErrorFeature()?.Error is ForwarderError.Request or ForwarderError.RequestBodyDestination or ForwarderError.ResponseBodyDestination;
        health.SetPassive(
            cluster, destination, failed ? DestinationHealth.Unhealthy : DestinationHealth.Healthy,
            cluster.Model.Config.HealthCheck?.Passive?.ReactivationPeriod ?? UsualReactivation);
    }
}
