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

    public Task StartAsync(CancellationToken cancellationToken)
    {
        provider.GetService<MeterProvider>();
        provider.GetService<TracerProvider>();
        provider.GetService<LoggerProvider>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        provider.GetService<TracerProvider>()?.ForceFlush(FlushMilliseconds);
        provider.GetService<MeterProvider>()?.ForceFlush(FlushMilliseconds);
        provider.GetService<LoggerProvider>()?.ForceFlush(FlushMilliseconds);
        return Task.CompletedTask;
    }
}
