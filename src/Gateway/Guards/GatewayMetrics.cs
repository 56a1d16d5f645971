using System.Diagnostics.Metrics;

namespace Platform.Gateway.Guards;

/// <summary><c>platform.gateway.refusals</c> counts what the gateway itself refused, by <c>code</c> of the problem.</summary>
internal sealed class GatewayMetrics
{
    private readonly Counter<long> refusals;

    public GatewayMetrics(IMeterFactory meters) =>
        refusals = meters.Create("Platform.Gateway").CreateCounter<long>("platform.gateway.refusals", "{request}", "Requests that the gateway refused, by problem code");

    public void Refused(string code) => refusals.Add(1, new KeyValuePair<string, object?>("code", code));
}
