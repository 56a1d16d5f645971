namespace LocalHosting;

internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Where the environment of the run says that telemetry goes.</summary>
    internal static string? GivenEndpoint => Environment.GetEnvironmentVariable(Endpoint) is { Length: > 0 } given ? given : null;

    /// <summary>Names the process, and says where its telemetry goes, if anywhere.</summary>
    internal static void Describe(Dictionary<string, string> environment, string service, string instance, string? endpoint)
    {
        environment["OTEL_SERVICE_NAME"] = service;
        environment["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={instance}";
        if (endpoint is null)
            return;

        environment[Endpoint] = endpoint;
        environment["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"] = "in_memory";
        if (environment.GetValueOrDefault("ASPNETCORE_ENVIRONMENT") != "Development")
            return;
        environment["OTEL_BSP_SCHEDULE_DELAY"] = "1000";
        environment["OTEL_BLRP_SCHEDULE_DELAY"] = "1000";
        environment["OTEL_METRIC_EXPORT_INTERVAL"] = "1000";
        environment["OTEL_TRACES_SAMPLER"] = "always_on";
        environment["OTEL_METRICS_EXEMPLAR_FILTER"] = "trace_based";
    }
}
