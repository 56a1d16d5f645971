using System.Diagnostics;
using OpenTelemetry;

namespace Platform.ServiceDefaults.Telemetry;

/// <summary>
/// Leaves out what no request, event or act caused: the relay's looks at an empty outbox, leases taken again, probes of
/// health. They come many times a second and would bury the traces that somebody looks for; when they fail, the log says so.
/// </summary>
internal sealed class Housekeeping : BaseProcessor<Activity>
{
    // Their spans are statements and probes; as a root, nobody waits for one. An event that is sent is more than that.
    private static readonly string[] Sources = ["Npgsql", "Yarp.ReverseProxy", "Platform.Persistence"];

    public override void OnStart(Activity data)
    {
        if ((data.ParentSpanId == default && data.Kind != ActivityKind.Producer && Sources.Contains(data.Source.Name)) || data.Parent is { Recorded: false })
            data.LeaveOut();
    }
}

internal static class LeavingOut
{
    /// <summary>Neither it nor what it causes here or elsewhere is exported.</summary>
    public static void LeaveOut(this Activity activity)
    {
        activity.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        activity.IsAllDataRequested = false;
    }
}
