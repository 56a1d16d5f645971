namespace LocalHosting;

internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Names the process. Where telemetry goes is passed on only when it is given: there is no dashboard here.</summary>
    internal static void Describe(Dictionary<string, string> environment, string service, string instance)
    {
        environment["OTEL_SERVICE_NAME"] = service;
        environment["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={instance}";
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Endpoint)))
            return;

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
