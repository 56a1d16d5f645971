using System.Reflection;
using MassTransit;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Persistence.Messaging;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults.Authentication;

namespace Platform.Persistence;

public static class PersistenceExtensions
{
    // 25 minutes: the broker takes back what was not answered within 30.
    private const int OutageRetries = 750;
    private static readonly TimeSpan OutageWait = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The service's database (<c>ConnectionStrings:&lt;name&gt;</c>, engine by <c>Database:Provider</c>), brought up to date at start,
    /// with the statements and migrations embedded in <paramref name="assemblies"/>.
    /// </summary>
    public static IHostApplicationBuilder AddDatabase(this IHostApplicationBuilder builder, string name, params Assembly[] assemblies)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var engine = builder.Configuration.GetValue("Database:Provider", Engine.Postgres);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new Database(
            engine,
            provider.GetRequiredService<IConfiguration>().GetConnectionString(name) ?? throw new InvalidOperationException($"ConnectionStrings:{name} is missing."),
            new SqlCatalog(engine, [typeof(Database).Assembly, .. assemblies]),
            new PersonalDataCipher(KeyFolder.Of(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>(), "personal-data", name))));
        services.AddSingleton<IDatabaseSeed, KeyCheck>();
        services.AddSingleton<DatabaseReadiness>();
        services.AddHostedService(provider => provider.GetRequiredService<DatabaseReadiness>());
        services.AddSingleton<Reencryption>();
        services.AddHostedService(provider => provider.GetRequiredService<Reencryption>());
        services.AddHealthChecks().AddCheck<DatabaseReadiness>("database");
        return builder;
    }

    /// <summary>
    /// RabbitMQ through MassTransit (<c>ConnectionStrings:messaging</c>): the outbox with its relay, and the given consumers on
    /// quorum queues with retries, then the error queue. The service starts and serves while the broker is away.
    /// </summary>
    public static IHostApplicationBuilder AddMessaging(this IHostApplicationBuilder builder, Action<IBusRegistrationConfigurator>? consumers = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<Outbox>();
        services.AddHostedService<OutboxRelay>();
        services.AddSingleton<ErrorQueues>();
        services.AddHostedService(provider => provider.GetRequiredService<ErrorQueues>());
        services.AddMassTransit(bus =>
        {
            // It would report to its makers; what runs here is nobody else's business.
            bus.DisableUsageTelemetry();
            // With the service's name in front: two services may have a consumer of one name, and on one queue each would
            // get half of the events.
            var service = builder.Environment.ApplicationName.Split('.')[^1];
            bus.SetEndpointNameFormatter(new KebabCaseEndpointNameFormatter(service, includeNamespace: false));
            consumers?.Invoke(bus);
            bus.AddConfigureEndpointsCallback((context, name, endpoint) =>
            {
                context.GetRequiredService<ErrorQueues>().Add(name);
                // While the database is away an event waits; only what fails although it answers goes to the error queue.
                endpoint.UseMessageRetry(retry =>
                {
                    retry.Handle<Exception>(Outage.Is);
                    retry.Interval(OutageRetries, OutageWait);
                });
                endpoint.UseMessageRetry(retry =>
                {
                    retry.Ignore<Exception>(Outage.Is);
                    retry.Exponential(5, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(400));
                });
                if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit)
                    rabbit.SetQuorumQueue();
            });
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(new Uri(context.GetRequiredService<IConfiguration>().GetConnectionString("messaging")
                    ?? throw new InvalidOperationException("ConnectionStrings:messaging is missing.")));
                rabbit.UseConsumeFilter(typeof(AfterMigration<>), context);
                rabbit.ConfigureEndpoints(context);
            });
        });
        services.Configure<MassTransitHostOptions>(options =>
        {
            options.WaitUntilStarted = false;
            options.StopTimeout = TimeSpan.FromSeconds(5);
        });
        // A filing is accepted while the broker is away (the outbox keeps its event), so the bus does not decide readiness.
        services.Configure<Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckServiceOptions>(options =>
        {
            foreach (var check in options.Registrations.Where(r => r.Tags.Contains("masstransit")).ToList())
                options.Registrations.Remove(check);
        });
        return builder;
    }
}
