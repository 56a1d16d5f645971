using MassTransit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.CaseKernel.Endpoints;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Sample;

/// <summary>One replica of a service that has nothing but the kernel and a matter, on a real port.</summary>
public sealed class SampleService : IAsyncDisposable
{
    // Shared by all clients: a connection for every request would be most of the time of a test with thousands.
    private readonly SocketsHttpHandler connections = new() { UseCookies = false };
    private readonly WebApplication app;

    private SampleService(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public static async Task<SampleService> StartAsync(SampleSettings settings, string connectionString, Uri broker)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(broker);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ApplicationName = settings.Name });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["Keys:Path"] = TestKeys.Shared.Path;
        builder.Configuration["ConnectionStrings:sample-db"] = connectionString;
        builder.Configuration["ConnectionStrings:messaging"] = broker.AbsoluteUri;
        builder.Configuration["Database:Provider"] = settings.Engine.ToString();
        foreach (var (key, value) in settings.Configuration)
            builder.Configuration[key] = value;
        builder.AddServiceDefaults();
        builder.AddDatabase("sample-db", typeof(Matter).Assembly, typeof(SampleService).Assembly);
        builder.AddMessaging(bus =>
        {
            bus.AddCaseKernel();
            settings.Consumers?.Invoke(bus);
        });
        builder.AddCaseKernel("sample", [.. settings.Matters]);
        builder.Services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(settings.Time);
        settings.Services?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseServiceDefaults();
        app.MapDefaultEndpoints();
        app.MapCases();
        await app.StartAsync();
        if (!settings.WaitUntilReady)
            return new SampleService(app);
        await app.Services.GetRequiredService<DatabaseReadiness>().WaitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
        await app.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(60));
        return new SampleService(app);
    }

    public HttpClient Client() => new(connections, disposeHandler: false) { BaseAddress = new Uri(app.Urls.Single()) };

    public HttpClient As(Caller caller) => Client().As(caller);

    public async ValueTask DisposeAsync()
    {
        using (var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15)))
            await app.StopAsync(limit.Token);
        await app.DisposeAsync();
        connections.Dispose();
    }
}

/// <summary>What a sample service is started with; everything has a sensible default.</summary>
public sealed record SampleSettings
{
    public Engine Engine { get; init; } = Engine.Postgres;

    public IReadOnlyList<Matter> Matters { get; init; } = [new LicenceMatter(), new ProcedureMatter(), new RenewalMatter()];

    /// <summary>Stands on a working Tuesday until it is moved.</summary>
    public ManualTime Time { get; init; } = new();

    /// <summary>Further configuration, such as <c>services:identity:http:0</c>.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = new Dictionary<string, string>();

    /// <summary>Of its queues; two services of one broker need two.</summary>
    public string Name { get; init; } = "Platform.Sample";

    public bool WaitUntilReady { get; init; } = true;

    public Action<IBusRegistrationConfigurator>? Consumers { get; init; }

    /// <summary>Replacements in its container.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}
