using System.Globalization;
using System.Reflection;

using Aspire.Hosting;

namespace LocalHosting;

/// <summary>Where a run's telemetry goes when nobody said where: a program beside the resources, on ports of its own.</summary>
/// <param name="Target">The built program.</param>
internal sealed record ViewerPlan(string Project, string Target, int Pages, int Grpc, int Http)
{
    // Those of Aspire's standalone dashboard.
    private const int PagesPort = 18888, GrpcPort = 4317, HttpPort = 4318;

    internal bool IsMoved => (Pages, Grpc, Http) != (PagesPort, GrpcPort, HttpPort);

    internal string Url => $"http://localhost:{Pages}";

    internal string Endpoint => $"http://localhost:{Grpc}";

    /// <summary>Null when telemetry goes elsewhere, is not wanted, or the AppHost was built without a viewer.</summary>
    internal static ViewerPlan? For(LocalSettings settings, PortPlan ports)
    {
        if (Telemetry.GivenEndpoint is not null || !settings.Viewer || Built() is not [var project, var target])
            return null;
        var taken = ports.AllOrFree(PagesPort, GrpcPort, HttpPort);
        return new ViewerPlan(project, target, taken[0], taken[1], taken[2]);
    }

    private static string[]? Built() =>
        Assembly.GetEntryAssembly()?.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == "telemetryviewer")?.Value?.Split('|');
}

/// <summary>
/// Stands in for Aspire's dashboard, which is no resource of AppHost.cs either. It is only looked at: it may be late, fail or
/// be killed, and the run goes on.
/// </summary>
internal sealed class TelemetryViewer
{
    internal const string Name = "telemetry-viewer";

    private readonly RunContext run;
    private readonly ViewerPlan plan;

    internal TelemetryViewer(RunContext run, ViewerPlan plan)
    {
        this.run = run;
        this.plan = plan;
        Slot = new ProcessSlot(run, Name, _ => Task.FromResult(Command()), cancellationToken => RunningProject.AnswersAsync(new Uri($"{plan.Url}/health/ready"), 200, cancellationToken));
    }

    internal ProcessSlot Slot { get; }

    internal IReadOnlyDictionary<string, string> Endpoints => new Dictionary<string, string>
    {
        ["http"] = plan.Url,
        ["otlp-grpc"] = plan.Endpoint,
        ["otlp-http"] = $"http://localhost:{plan.Http}",
    };

    internal string Words => plan.IsMoved
        ? $"{plan.Url}  (in memory, not Aspire's dashboard; other ports, because 18888, 4317 or 4318 is taken)"
        : $"{plan.Url}  (in memory, not Aspire's dashboard)";

    internal async Task StartAsync(Action restarted, CancellationToken cancellationToken)
    {
        try
        {
            await Slot.StartAsync(new RunEvents(run.Log.Say, restarted), cancellationToken);
        }
        catch (DistributedApplicationException exception)
        {
            run.Log.Say($"No telemetry to look at: {exception.Message}");
        }
        catch (OperationCanceledException)
        {
            // The run is stopped.
        }
    }

    private ChildCommand Command() => new(RunningProject.DotnetHost(), [plan.Target], Path.GetDirectoryName(plan.Project)!)
    {
        Environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Kestrel__Endpoints__Pages__Url"] = plan.Url,
            ["Kestrel__Endpoints__Grpc__Url"] = plan.Endpoint,
            ["Kestrel__Endpoints__Grpc__Protocols"] = "Http2",
            ["Kestrel__Endpoints__Http__Url"] = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{plan.Http}"),
            ["LOGGING__CONSOLE__FORMATTERNAME"] = "simple",
        },
    };
}
