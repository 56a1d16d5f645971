using Platform.EndToEnd.Tests.Running;
using Platform.Testing.Telemetry;

[assembly: AssemblyFixture(typeof(RunningPlatform))]

namespace Platform.EndToEnd.Tests.Running;

/// <summary>
/// One platform for all stories: started here, or somebody else's at <c>E2E_BASE_URL</c> (then what needs its processes or
/// its telemetry is skipped by name).
/// </summary>
public sealed class RunningPlatform : IAsyncLifetime
{
    public const string Password = "Zone#2026";

    private readonly BrowserProgram browser = new();
    private bool watched;
    private Topology? topology;
    private OtlpReceiver? telemetry;

    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>One that sends to the telemetry viewer, as <c>eng/run</c> does, and not to these tests.</summary>
    internal static RunningPlatform Watched() => new() { watched = true };

    internal Task<Microsoft.Playwright.IBrowser> BrowserAsync() => browser.RunningAsync();

    internal bool HasTelemetry => telemetry is not null;

    internal OtlpReceiver Telemetry()
    {
        Assert.SkipWhen(telemetry is null, "The platform at E2E_BASE_URL sends its telemetry elsewhere.");
        return telemetry!;
    }

    internal Topology Topology()
    {
        Assert.SkipWhen(topology is null, "The platform at E2E_BASE_URL is not ours to kill.");
        return topology!;
    }

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("E2E_BASE_URL") is { Length: > 0 } given)
        {
            Address = new Uri(given);
            return;
        }
        if (!watched)
            telemetry = await OtlpReceiver.StartAsync();
        topology = await Running.Topology.StartAsync(telemetry?.Configuration);
        Address = topology.Address;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        if (topology is not null)
            await topology.DisposeAsync();
        if (telemetry is not null)
            await telemetry.DisposeAsync();
    }
}
