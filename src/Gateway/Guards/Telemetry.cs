using System.Diagnostics;

namespace Platform.Gateway.Guards;

/// <summary>
/// The gateway's server span is the root of every trace, and all that follows (services, statements, messages) hangs below it.
/// A trace id from outside could merge strangers' requests into one trace or switch sampling off, so it counts only with
/// <c>Telemetry:TrustIncomingTrace=true</c>: in Development, for tests, and behind a load balancer that makes its own.
/// </summary>
internal static class Telemetry
{
    public static bool TrustsIncomingTrace(IConfiguration configuration) => configuration.GetValue("Telemetry:TrustIncomingTrace", false);

    /// <summary>For incoming requests only; outgoing ones use the runtime's own propagator.</summary>
    public sealed class RootHere : DistributedContextPropagator
    {
        private static readonly DistributedContextPropagator Usual = Current;

        public override IReadOnlyCollection<string> Fields => Usual.Fields;

        public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter) => Usual.Inject(activity, carrier, setter);

        public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) =>
            (traceId, traceState) = (null, null);

        public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
    }
}
