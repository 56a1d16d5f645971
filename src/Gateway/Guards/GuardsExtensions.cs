using System.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Platform.Gateway.Guards;

internal static class GuardsExtensions
{
    public static void AddGuards(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<RateLimits>();
        services.AddSingleton<GatewayMetrics>();
        services.AddExceptionHandler<PageExceptionHandler>();
        if (!Telemetry.TrustsIncomingTrace(builder.Configuration))
            services.AddSingleton<DistributedContextPropagator>(new Telemetry.RootHere());
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = Way.JsonBody;
            options.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            options.Limits.MaxRequestHeaderCount = 100;
            options.Limits.MaxRequestLineSize = 8 * 1024;
            options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            // The minimum data rates stay at their defaults: a body that trickles in ends with 408.
        });
    }

    /// <summary>Client address, scheme and host as a load balancer reports them, if its network is listed in <c>Gateway:TrustedProxies</c>.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        var networks = app.Configuration.GetSection("Gateway:TrustedProxies").Get<string[]>() ?? [];
        if (networks.Length == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        app.UseForwardedHeaders(options);
    }
}
