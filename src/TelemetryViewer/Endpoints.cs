using Platform.TelemetryViewer.Looking;
using Platform.TelemetryViewer.Pages;
using Platform.TelemetryViewer.Receiving;
using Platform.Web.Shared.Pages;

namespace Platform.TelemetryViewer;

/// <summary>What is received, and every page.</summary>
internal static class Endpoints
{
    public static void MapViewer(this WebApplication app)
    {
        app.MapPost("/v1/traces", (HttpContext context, OtlpHttp otlp) => otlp.ReceiveAsync(context, Signal.Traces));
        app.MapPost("/v1/logs", (HttpContext context, OtlpHttp otlp) => otlp.ReceiveAsync(context, Signal.Logs));
        app.MapPost("/v1/metrics", (HttpContext context, OtlpHttp otlp) => otlp.ReceiveAsync(context, Signal.Metrics));
        const string collector = "/opentelemetry.proto.collector";
        app.MapPost($"{collector}.trace.v1.TraceService/Export", (HttpContext context, OtlpGrpc otlp) => otlp.ReceiveAsync(context, Signal.Traces));
        app.MapPost($"{collector}.logs.v1.LogsService/Export", (HttpContext context, OtlpGrpc otlp) => otlp.ReceiveAsync(context, Signal.Logs));
        app.MapPost($"{collector}.metrics.v1.MetricsService/Export", (HttpContext context, OtlpGrpc otlp) => otlp.ReceiveAsync(context, Signal.Metrics));

        app.MapGet("/", Looks.Traces);
        app.MapGet("/traces/{code}", Looks.Trace);
        app.MapGet("/logs", Looks.Logs);
        app.MapGet("/logs/lines", Looks.LogLines);
        app.MapGet("/metrics", Looks.Metrics);
        app.MapGet("/metrics/series", Looks.Metric);
        app.MapGet("/map", Looks.Map);
        app.MapGet("/about", () => Show.Page<AboutPage>());
        app.MapGet("/language", Looks.ChooseLanguage);
        app.MapGet("/health/ready", () => Results.Ok());
        app.MapGet("/assets/{name}", async (string name, HttpContext context, Assets shared, OwnAssets own) => own.Serve(name) ?? await shared.ServeAsync(name, context));
        app.MapFallback(() => Show.Page<MissingPage>(status: StatusCodes.Status404NotFound));
    }
}
