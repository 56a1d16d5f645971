using MassTransit;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.Persistence.Tests.Messaging;

/// <summary>Servers that go away and come back. Each test has its own, so that it takes them from nobody else.</summary>
public sealed class OutageTests
{
    private static void Consumer(IBusRegistrationConfigurator bus) => bus.AddConsumer<WhenCaseSubmitted>();

    [Fact]
    public async Task Events_written_while_the_broker_is_away_arrive_when_it_is_back()
    {
        await using var broker = await PrivateBroker.StartAsync();
        await using var node = await Node.StartAsync(broker: broker.Address, consumers: Consumer);
        var before = Node.Event("before");
        await node.AddAsync([before]);
        await Eventually.AsyncAssert(async () => Assert.Single(await node.EffectsAsync()));
        // An orderly stop writes the new queue to disk; a broker killed a second after a queue was declared may come back with half of it.
        await broker.StopAsync();
        await broker.StartAgainAsync();
        var between = Node.Event("between");
        await node.AddAsync([between]);
        await Eventually.AsyncAssert(async () => Assert.Equal(2, (await node.EffectsAsync()).Count), TimeSpan.FromSeconds(120));

        await broker.KillAsync();
        var during = Enumerable.Range(0, 150).Select(i => Node.Event($"during {i}")).ToList();
        await node.AddAsync(during);
        Assert.Equal(HealthStatus.Healthy, await node.HealthAsync());
        await broker.StartAgainAsync();

        await Eventually.AsyncAssert(
            async () => Assert.Equal(during.Append(before).Append(between).Select(e => e.CaseId).Order(), (await node.EffectsAsync()).Select(effect => effect.CaseId).Order()),
            TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task A_service_starts_without_a_broker_and_sends_when_there_is_one()
    {
        await using var broker = await PrivateBroker.StartAsync();
        await broker.StopAsync();
        await using var node = await Node.StartAsync(broker: broker.Address, consumers: Consumer);
        await node.AddAsync([Node.Event("early")]);
        Assert.Equal(HealthStatus.Healthy, await node.HealthAsync());
        await broker.StartAgainAsync();
        await Eventually.AsyncAssert(async () => Assert.Single(await node.EffectsAsync()), TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task Events_that_come_while_the_database_is_away_wait_for_it()
    {
        await using var postgres = await PrivatePostgres.StartAsync();
        await using var virtualHost = await TestVirtualHost.CreateAsync();
        await using var sender = await Node.StartAsync(name: "Sender", broker: virtualHost.Address);
        await using var node = await Node.StartAsync(connectionString: await postgres.CreateDatabaseAsync(), broker: virtualHost.Address, consumers: Consumer);
        await node.ReadyAsync();
        await node.BusAsync();

        await postgres.KillAsync();
        var during = Node.Event("during");
        await sender.AddAsync([during]);
        await Eventually.AsyncAssert(async () => Assert.Equal(0, await sender.ScalarAsync<int>("select count(*) from outbox")));
        Assert.Equal(HealthStatus.Unhealthy, await node.HealthAsync());
        await postgres.StartAgainAsync();

        await Eventually.AsyncAssert(async () => Assert.Contains(await node.EffectsAsync(), effect => effect.CaseId == during.CaseId), TimeSpan.FromSeconds(60));
        Assert.Equal(HealthStatus.Healthy, await node.HealthAsync());
        Assert.Equal(0, await virtualHost.DepthAsync("sample-when-case-submitted_error"));
    }

    [Fact]
    public async Task A_service_that_starts_without_its_database_loses_no_event()
    {
        await using var postgres = await PrivatePostgres.StartAsync();
        var connectionString = await postgres.CreateDatabaseAsync();
        await using var virtualHost = await TestVirtualHost.CreateAsync();
        await using var sender = await Node.StartAsync(name: "Sender", broker: virtualHost.Address);
        await postgres.StopAsync();
        await using var node = await Node.StartAsync(connectionString: connectionString, broker: virtualHost.Address, consumers: Consumer);
        Assert.Equal(HealthStatus.Unhealthy, await node.HealthAsync());
        await node.BusAsync();
        await sender.AddAsync([Node.Event("early")]);
        await Eventually.AsyncAssert(async () => Assert.Equal(0, await sender.ScalarAsync<int>("select count(*) from outbox")));
        await postgres.StartAgainAsync();
        await node.ReadyAsync();
        await Eventually.AsyncAssert(async () => Assert.Single(await node.EffectsAsync()), TimeSpan.FromSeconds(60));
        Assert.Equal(0, await virtualHost.DepthAsync("sample-when-case-submitted_error"));
    }
}
