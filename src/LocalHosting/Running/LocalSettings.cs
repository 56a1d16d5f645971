using Microsoft.Extensions.Configuration;

namespace LocalHosting;

/// <summary>Every switch, by configuration, environment variable (':' written '__') or command line.</summary>
internal sealed class LocalSettings(IConfiguration configuration)
{
    internal const string Data = "PLATFORM_DATA", Port = "PLATFORM_PORT";

    /// <summary>Empty the state folder before the start.</summary>
    internal bool Reset => Flag(nameof(Reset));

    /// <summary>A resource that fails ends the whole run at once with exit code 1: for pipelines.</summary>
    internal bool FailFast => Flag(nameof(FailFast));

    /// <summary>Start again what ended by itself. Aspire does not; experiments that kill processes want it.</summary>
    internal bool Restart => Flag(nameof(Restart));

    /// <summary>Show every line of every resource, not only warnings and errors.</summary>
    internal bool Verbose => Flag(nameof(Verbose));

    /// <summary>Start the telemetry viewer when nobody said where telemetry goes.</summary>
    internal bool Viewer => configuration.GetValue("LocalHosting:Viewer", true);

    internal TimeSpan StartTimeout => TimeSpan.FromSeconds(configuration.GetValue("LocalHosting:StartTimeout", 120));

    private bool Flag(string name) => configuration.GetValue($"LocalHosting:{name}", false);
}
