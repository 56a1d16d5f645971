using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using MassTransit;
using Platform.Contracts.Cases.V1;
using Platform.Persistence.Messaging;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.Persistence.Tests.Messaging;

public sealed class ConsumerTests
{
    [Theory, EachEngine]
    public async Task What_a_failed_try_wrote_is_undone_and_the_next_try_counts(Engine engine)
    {
        await using var node = await Node.StartAsync(engine, consumers: bus => bus.AddConsumer<WhenCaseDecidedBreaks>());
        var @event = Decided(failures: 2);
        await node.AddAsync([@event]);
        await Eventually.AsyncAssert(async () => Assert.Single(await node.EffectsAsync(), effect => effect.CaseId == @event.CaseId));
    }

    [Fact]
    public async Task An_event_that_always_fails_ends_in_the_error_queue_and_the_next_is_handled()
    {
        var depths = new ConcurrentQueue<long>();
        using var measures = Hear<long>("platform.messaging.error_queue.depth", depths, tag => tag is "sample-when-case-decided-breaks_error");
        await using var node = await Node.StartAsync(consumers: bus => bus.AddConsumer<WhenCaseDecidedBreaks>());
        // The queue that waits for it is the one that the bus would make.
        await Eventually.Assert(() => Assert.Contains(0, depths), TimeSpan.FromSeconds(60));
        var (bad, good) = (Decided(failures: 1000), Decided(failures: 0));
        await node.AddAsync([bad, good]);
        await Eventually.AsyncAssert(async () => Assert.Equal(1, await node.VirtualHost.DepthAsync("sample-when-case-decided-breaks_error")), TimeSpan.FromSeconds(60));
        Assert.Equal([good.CaseId], (await node.EffectsAsync()).Select(effect => effect.CaseId));
        await Eventually.Assert(() => Assert.Contains(1, depths), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task An_event_that_comes_again_has_no_effect_and_is_counted()
    {
        var repeats = new ConcurrentQueue<long>();
        using var measures = Hear<long>("platform.inbox.duplicates", repeats, tag => tag is nameof(WhenCaseSubmitted));
        await using var node = await Node.StartAsync(consumers: bus => bus.AddConsumer<WhenCaseSubmitted>());
        await node.BusAsync();
        var (@event, id) = (Node.Event("again"), NewId.NextGuid());
        for (var time = 0; time < 2; time++)
            await node.Bus.Publish(@event, context => context.MessageId = id);
        await Eventually.Assert(() => Assert.NotEmpty(repeats));
        Assert.Single(await node.EffectsAsync());
    }

    [Fact]
    public async Task Two_services_with_a_consumer_of_one_name_both_get_the_event()
    {
        await using var one = await Node.StartAsync(name: "One", consumers: bus => bus.AddConsumer<WhenCaseSubmitted>());
        await using var two = await Node.StartAsync(name: "Two", broker: one.VirtualHost.Address, consumers: bus => bus.AddConsumer<WhenCaseSubmitted>());
        await two.ReadyAsync();
        await two.BusAsync();
        await one.AddAsync([Node.Event("both")]);
        await Eventually.AsyncAssert(async () =>
        {
            Assert.NotEmpty(await one.EffectsAsync());
            Assert.NotEmpty(await two.EffectsAsync());
        });
    }

    [Fact]
    public async Task Two_replicas_share_the_events_and_one_relay_sends_them()
    {
        await using var one = await Node.StartAsync(consumers: bus => bus.AddConsumer<WhenCaseSubmitted>());
        await one.ReadyAsync();
        await using var two = await Node.StartAsync(connectionString: await ConnectionStringAsync(one), broker: one.VirtualHost.Address, consumers: bus => bus.AddConsumer<WhenCaseSubmitted>());
        var events = Enumerable.Range(0, 200).Select(i => Node.Event($"{i}")).ToList();
        await Task.WhenAll(events.Chunk(20).Select((part, i) => (i % 2 == 0 ? one : two).AddAsync(part)));
        await Eventually.AsyncAssert(async () => Assert.Equal(events.Select(e => e.CaseId).Order(), (await two.EffectsAsync()).Select(effect => effect.CaseId).Order()));
    }

    [Fact]
    public async Task The_inbox_forgets_after_a_month()
    {
        var time = new ManualTime();
        await using var node = await Node.StartAsync(time: time, consumers: bus => bus.AddConsumer<WhenCaseSubmitted>());
        await node.AddAsync([Node.Event("old")]);
        await Eventually.AsyncAssert(async () => Assert.Equal(1, await node.ScalarAsync<int>("select count(*) from inbox")));
        await using var work = await node.Database.ReadAsync(default);
        var now = time.GetUtcNow();
        Assert.Equal(0, await work.ExecuteAsync("Inbox.Forget", new { Before = now - TimeSpan.FromDays(1), Most = 10 }, default));
        Assert.Equal(1, await work.ExecuteAsync("Inbox.Forget", new { Before = now + TimeSpan.FromDays(1), Most = 10 }, default));
    }

    private static async Task<string> ConnectionStringAsync(Node node)
    {
        await using var connection = await node.Database.OpenAsync(default);
        var shown = new Npgsql.NpgsqlConnectionStringBuilder(await TestServers.PostgresAsync()) { Database = connection.Database };
        return shown.ConnectionString;
    }

    private static MeterListener Hear<T>(string instrument, ConcurrentQueue<T> into, Func<object?, bool> tagged)
        where T : struct
    {
        var listener = new MeterListener { InstrumentPublished = (published, self) => { if (published.Name == instrument) self.EnableMeasurementEvents(published); } };
        listener.SetMeasurementEventCallback<T>((_, value, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tagged(tag.Value))
                    into.Enqueue(value);
            }
        });
        listener.Start();
        return listener;
    }

    private static CaseDecided Decided(int failures) =>
        new(Guid.CreateVersion7(), "ROJA2026000001", "sample", "ro.establish", "JA", "JA-MARKET", Guid.Empty, "approved", failures, DateTimeOffset.UnixEpoch);
}
