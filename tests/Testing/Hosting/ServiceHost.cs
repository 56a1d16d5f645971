using MassTransit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing.Servers;
using Platform.Testing.Telemetry;

namespace Platform.Testing.Hosting;

/// <summary>What a service under test is started with; everything has a sensible default.</summary>
public sealed record ServiceSettings
{
    /// <summary>Name of its connection string, such as <c>worklist-db</c>; null for a service without a database.</summary>
    public string? Database { get; init; }

    public Engine Engine { get; init; } = Engine.Postgres;

    /// <summary>A database prepared elsewhere; it is not dropped with the host. Null: a fresh one.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Whether it gets a broker and waits for it: a virtual host of its own unless <see cref="Broker"/> names one.</summary>
    public bool Messaging { get; init; }

    public Uri? Broker { get; init; }

    /// <summary>Null: the system's clock.</summary>
    public TimeProvider? Time { get; init; }

    public TestKeys? Keys { get; init; }

    public OtlpReceiver? Otlp { get; init; }

    /// <summary>Listen on a real free port, so that other processes and services reach it.</summary>
    public bool Kestrel { get; init; }

    public string Environment { get; init; } = "Development";

    /// <summary>Whether to wait for <c>/health/ready</c>.</summary>
    public bool WaitUntilReady { get; init; } = true;

    /// <summary>Further configuration, such as <c>services:identity:http:0</c>.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = new Dictionary<string, string>();

    /// <summary>Replacements in its container.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}

public static class ServiceHost
{
    /// <typeparam name="TProgram">Any type of the service's assembly.</typeparam>
    public static async Task<ServiceHost<TProgram>> StartAsync<TProgram>(ServiceSettings settings)
        where TProgram : class
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Database is not null)
            Engines.SkipUnlessAvailable(settings.Engine);
        var database = settings is { Database: not null, ConnectionString: null } ? await TestDatabase.CreateAsync(settings.Engine) : null;
        var virtualHost = settings is { Messaging: true, Broker: null } ? await TestVirtualHost.CreateAsync() : null;
        var host = new ServiceHost<TProgram>(settings, database, virtualHost);
        try
        {
            await host.StartAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }
}

/// <summary>A service running in this process with its own database, broker and keys.</summary>
public sealed class ServiceHost<TProgram> : IAsyncDisposable
    where TProgram : class
{
    private readonly ServiceSettings settings;
    private readonly TestDatabase? database;
    private readonly TestVirtualHost? virtualHost;
    private readonly Factory factory;

    internal ServiceHost(ServiceSettings settings, TestDatabase? database, TestVirtualHost? virtualHost)
    {
        (this.settings, this.database, this.virtualHost) = (settings, database, virtualHost);
        factory = new Factory(settings, ConnectionString, Broker);
    }

    public IServiceProvider Services => factory.Services;

    public string? ConnectionString => settings.ConnectionString ?? database?.ConnectionString;

    public Uri? Broker => settings.Broker ?? virtualHost?.Address;

    public TestVirtualHost VirtualHost => virtualHost ?? throw new InvalidOperationException("This host has no virtual host of its own.");

    /// <summary>Where it listens; only with <see cref="ServiceSettings.Kestrel"/>.</summary>
    public Uri Address => factory.ClientOptions.BaseAddress;

    /// <summary>A client that nobody is signed in with; it does not follow redirects and keeps cookies.</summary>
    public HttpClient Client() => factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = factory.ClientOptions.BaseAddress });

    public HttpClient As(Caller caller) => Client().As(caller, settings.Keys);

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        if (virtualHost is not null)
            await virtualHost.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }

    internal async Task StartAsync()
    {
        if (settings.Kestrel)
            factory.UseKestrel(0);
        factory.StartServer();
        if (!settings.WaitUntilReady)
            return;
        using var client = Client();
        await Eventually.AsyncAssert(async () =>
        {
            using var answer = await client.GetAsync("/health/ready");
            Assert.True(answer.IsSuccessStatusCode, $"not ready: {await answer.Content.ReadAsStringAsync()}");
        }, TimeSpan.FromSeconds(60));
        // Readiness does not ask for the broker, but a test that publishes wants the queues to be there.
        if (settings.Messaging && Services.GetService<IBusControl>() is { } bus)
            Assert.Equal(BusHealthStatus.Healthy, await bus.WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(60)));
    }

    private sealed class Factory(ServiceSettings settings, string? connectionString, Uri? broker) : WebApplicationFactory<TProgram>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            var project = typeof(TProgram).Assembly.GetName().Name!["Platform.".Length..];
            if (Repository.Files("src", $"{project}.csproj") is [var file, ..])
                builder.UseContentRoot(Path.GetDirectoryName(file)!);
            builder.UseEnvironment(settings.Environment);
            builder.UseSetting("Keys:Path", (settings.Keys ?? TestKeys.Shared).Path);
            if (settings.Database is { } name)
            {
                builder.UseSetting($"ConnectionStrings:{name}", connectionString);
                builder.UseSetting("Database:Provider", settings.Engine.ToString());
            }
            if (broker is not null)
                builder.UseSetting("ConnectionStrings:messaging", broker.AbsoluteUri);
            if (settings.Otlp is { } receiver)
            {
                foreach (var (key, value) in receiver.Configuration)
                    builder.UseSetting(key, value);
            }
            foreach (var (key, value) in settings.Configuration)
                builder.UseSetting(key, value);
            builder.ConfigureTestServices(services =>
            {
                if (settings.Time is { } time)
                    services.RemoveAll<TimeProvider>().AddSingleton(time);
                settings.Services?.Invoke(services);
            });
        }
    }
}
