using Platform.ServiceDefaults.Authentication;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Platform.Gateway.Forwarding;

internal static class ForwardingExtensions
{
    /// <summary>A destination on the same network answers at once or is not there.</summary>
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(3);

    public static void AddForwarding(this IHostApplicationBuilder builder)
    {
        builder.Services.AddRequestTimeouts();
        builder.Services.AddSingleton<IPassiveHealthCheckPolicy, FirstTransportFailure>();
        builder.Services.AddSingleton<ITransformProvider, Passport>();
        builder.Services.AddReverseProxy()
            .LoadFromMemory([.. Ways.All.Select(Route)], Clusters.From(builder.Configuration))
            .ConfigureHttpClient((_, handler) => handler.ConnectTimeout = ConnectTimeout);
    }

    public static void MapForwarding(this IEndpointRouteBuilder app) => app.MapReverseProxy(proxy =>
    {
        proxy.UseMiddleware<ForwardingProblems>();
        proxy.UseLoadBalancing();
        proxy.UsePassiveHealthChecks();
    });

    private static RouteConfig Route(Way way) => new()
    {
        RouteId = way.Id,
        ClusterId = way.Destination,
        Match = new RouteMatch { Path = way.Path, Methods = way.Methods },
        AuthorizationPolicy = way.Who == Who.SignedIn ? Policies.SignedIn : "anonymous",
        Timeout = way.Timeout,
    };
}
