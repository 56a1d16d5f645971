namespace LocalHosting;

/// <summary>What every part of one run shares.</summary>
internal sealed record RunContext(
    LocalBuilder Builder, LocalSettings Settings, StateFolder State, RunLog Log, Watchdog Watchdog, PortPlan Ports);
