using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.Gateway.Tests;

/// <summary>A request as it arrived behind the gateway.</summary>
internal sealed record Arrival(string Method, string Target, IReadOnlyDictionary<string, string> Headers, long BodyLength)
{
    public string? this[string header] => Headers.GetValueOrDefault(header);

    /// <summary>Whom the ticket names; null without a valid one.</summary>
    public Caller? Caller => this["Authorization"] is { } authorization ? Tickets.Read(authorization["Bearer ".Length..]) : null;

    private static class Tickets
    {
        private static readonly ServiceProvider Provider = new ServiceCollection()
            .AddLogging()
            .AddDataProtection().SetApplicationName("platform").PersistKeysToFileSystem(new DirectoryInfo(TestKeys.Shared.Path)).DisableAutomaticKeyGeneration().Services
            .AddAuthentication(ServiceDefaults.Authentication.Tickets.Scheme).AddBearerToken(ServiceDefaults.Authentication.Tickets.Scheme).Services
            .BuildServiceProvider();

        public static Caller? Read(string ticket) =>
            Provider.GetRequiredService<IOptionsMonitor<BearerTokenOptions>>().Get(ServiceDefaults.Authentication.Tickets.Scheme).BearerTokenProtector.Unprotect(ticket) is { } read
                ? Caller.From(read.Principal)
                : null;
    }
}

/// <summary>A process behind the gateway: a real server that keeps what arrives and answers as told (200 by default).</summary>
internal sealed class Destination : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Arrival> arrivals = new();

    private Destination(Func<HttpContext, Task> answer, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}").UseKestrelCore();
        builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = null);
        app = builder.Build();
        app.Run(async context =>
        {
            if (context.Request.Path == "/health/ready")
                return;
            long length = 0;
            var buffer = new byte[81920];
            try
            {
                for (int read; (read = await context.Request.Body.ReadAsync(buffer)) > 0;)
                    length += read;
            }
            finally
            {
                arrivals.Enqueue(new Arrival(
                    context.Request.Method,
                    context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget,
                    context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                    length));
            }
            await answer(context);
        });
    }

    public IReadOnlyCollection<Arrival> Arrivals => arrivals;

    /// <summary>The only request that arrived.</summary>
    public Arrival Arrival => Assert.Single(arrivals);

    public string Address => app.Urls.Single();

    public int Port => new Uri(Address).Port;

    public static async Task<Destination> StartAsync(Func<HttpContext, Task>? answer = null, int port = 0)
    {
        var destination = new Destination(answer ?? (context => context.Response.WriteAsync("here")), port);
        await destination.app.StartAsync();
        return destination;
    }

    /// <summary>An address where nobody listens.</summary>
    public static string Nowhere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    /// <summary>No farewell: connections are cut.</summary>
    public async Task KillAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
