using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The genuine package's entry point: adds OpenTelemetry and starts it before every other hosted service.</summary>
public static class OpenTelemetryServicesExtensions
{
    public static OpenTelemetryBuilder AddOpenTelemetry(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (!services.Any(d => d.ServiceType == typeof(IHostedService) && d.ImplementationType == typeof(TelemetryHostedService)))
            services.Insert(0, ServiceDescriptor.Singleton<IHostedService, TelemetryHostedService>());
        return new OpenTelemetryBuilder(services);
    }
}

internal sealed class TelemetryHostedService(IServiceProvider provider) : IHostedService
{
    private const int FlushMilliseconds = 3000;

    private MeterProvider? meters;
    private TracerProvider? tracers;
    private LoggerProvider? loggers;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        meters = provider.GetService<MeterProvider>();
        tracers = provider.GetService<TracerProvider>();
        loggers = provider.GetService<LoggerProvider>();
        return Task.CompletedTask;
    }

    // Asks the container for nothing: whoever stops the host from outside may already have disposed it.
    public Task StopAsync(CancellationToken cancellationToken)
    {
        tracers?.ForceFlush(FlushMilliseconds);
        meters?.ForceFlush(FlushMilliseconds);
        loggers?.ForceFlush(FlushMilliseconds);
        return Task.CompletedTask;
    }
}
