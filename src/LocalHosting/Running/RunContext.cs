namespace LocalHosting;

/// <summary>What a process tells of itself after its start.</summary>
internal sealed record RunEvents(Action<string> Failed, Action Restarted);

/// <summary>What every part of one run shares.</summary>
internal sealed record RunContext(
    LocalBuilder Builder, LocalSettings Settings, StateFolder State, RunLog Log, Watchdog Watchdog, PortPlan Ports)
{
    /// <summary>Null when telemetry goes nowhere.</summary>
    internal string? TelemetryEndpoint { get; init; }
}
