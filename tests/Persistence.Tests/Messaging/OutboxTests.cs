using System.Diagnostics;
using MassTransit;
using Platform.Contracts.Cases.V1;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.Persistence.Tests.Messaging;

public sealed class OutboxTests
{
    private static void Consumer(IBusRegistrationConfigurator bus) => bus.AddConsumer<WhenCaseSubmitted>();

    [Theory, EachEngine]
    public async Task A_committed_event_arrives_once_and_leaves_the_outbox(Engine engine)
    {
        await using var node = await Node.StartAsync(engine, consumers: Consumer);
        var @event = Node.Event("静安区“晨星”代表处 😀 \\ \" '");

        await node.AddAsync([@event]);

        await Eventually.AsyncAssert(async () => Assert.Equal(0, await node.ScalarAsync<int>("select count(*) from outbox")));
        await Eventually.AsyncAssert(async () => Assert.Equal([new Effect(@event.CaseId, @event.Number, @event.At.ToUniversalTime())], await node.EffectsAsync()));
    }

    [Theory, EachEngine]
    public async Task A_rolled_back_event_is_never_sent(Engine engine)
    {
        await using var node = await Node.StartAsync(engine, consumers: Consumer);
        await node.AddAsync([Node.Event("never")], commit: false);
        var later = Node.Event("later");
        await node.AddAsync([later]);
        await Eventually.AsyncAssert(async () => Assert.Equal([later.CaseId], (await node.EffectsAsync()).Select(effect => effect.CaseId)));
    }

    [Theory, EachEngine]
    public async Task Two_thousand_events_arrive_each_once(Engine engine)
    {
        await using var node = await Node.StartAsync(engine, consumers: Consumer);
        var events = Enumerable.Range(0, 2000).Select(i => Node.Event($"第{i}件")).ToList();

        foreach (var transaction in events.Chunk(40).Chunk(5))
            await Task.WhenAll(transaction.Select(part => node.AddAsync(part)));

        await Eventually.AsyncAssert(
            async () => Assert.Equal(events.Count, await node.ScalarAsync<int>("select count(*) from effects")), TimeSpan.FromSeconds(90));
        Assert.Equal(events.Select(@event => (@event.CaseId, @event.Number)).OrderBy(pair => pair.Number), (await node.EffectsAsync()).Select(effect => (effect.CaseId, effect.Words)).OrderBy(pair => pair.Words));
        Assert.Equal(0, await node.ScalarAsync<int>("select count(*) from outbox"));
    }

    [Theory, EachEngine]
    public async Task Sent_again_after_a_crash_before_deleting_it_takes_effect_once(Engine engine)
    {
        await using var node = await Node.StartAsync(engine, consumers: Consumer);
        var @event = Node.Event("once");
        await node.AddAsync([@event], after: TimeSpan.FromHours(1));
        var id = await node.ScalarAsync<Guid>("select id from outbox");
        var body = await node.ScalarAsync<string>("select body from outbox");
        await node.ScalarAsync<int>("update outbox set due_at = @Now", new { Now = DateTimeOffset.UnixEpoch });
        await Eventually.AsyncAssert(async () => Assert.Equal(0, await node.ScalarAsync<int>("select count(*) from outbox")));

        // The row as a relay leaves it that dies between the broker's confirmation and the deletion.
        await node.ScalarAsync<int>(
            "insert into outbox (id, type, body, trace_parent, created_at, due_at) values (@Id, @Type, @Body, null, @Now, @Now)",
            new { Id = id, Type = typeof(CaseSubmitted).FullName, Body = body, Now = DateTimeOffset.UnixEpoch });
        await Eventually.AsyncAssert(async () => Assert.Equal(0, await node.ScalarAsync<int>("select count(*) from outbox")));

        var marker = Node.Event("marker");
        await node.AddAsync([marker]);
        await Eventually.AsyncAssert(async () => Assert.Contains(await node.EffectsAsync(), effect => effect.CaseId == marker.CaseId));
        Assert.Single(await node.EffectsAsync(), effect => effect.CaseId == @event.CaseId);
    }

    [Fact]
    public async Task An_event_held_back_leaves_when_its_time_has_come()
    {
        var time = new ManualTime();
        await using var node = await Node.StartAsync(time: time, consumers: Consumer);
        var @event = Node.Event("reminder");
        await node.AddAsync([@event], after: TimeSpan.FromDays(3));
        await node.AddAsync([Node.Event("now")]);
        await Eventually.AsyncAssert(async () => Assert.Single(await node.EffectsAsync()));

        time.Advance(TimeSpan.FromDays(3));

        await Eventually.AsyncAssert(time, async () => Assert.Contains(await node.EffectsAsync(), effect => effect.CaseId == @event.CaseId));
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_does_not_hold_up_the_others()
    {
        await using var node = await Node.StartAsync(consumers: Consumer);
        await node.ReadyAsync();
        await node.ScalarAsync<int>(
            "insert into outbox (id, type, body, trace_parent, created_at, due_at) values (@Id, 'Platform.Contracts.Gone.V9.Unknown', '{}', null, @Now, @Now)",
            new { Id = Guid.CreateVersion7(), Now = DateTimeOffset.UnixEpoch });

        await node.AddAsync([Node.Event("one"), Node.Event("two")]);

        await Eventually.AsyncAssert(async () => Assert.Equal(2, (await node.EffectsAsync()).Count));
        await Eventually.AsyncAssert(async () => Assert.Equal(1, await node.ScalarAsync<int>("select count(*) from outbox")));
    }

    [Fact]
    public async Task An_event_waits_for_a_service_that_wants_it_but_not_for_ever()
    {
        var time = new ManualTime();
        await using var sender = await Node.StartAsync(time: time, name: "Sender");
        await sender.AddAsync([Node.Event("early")]);
        await Eventually.AsyncAssert(async () => Assert.Equal(1, await sender.ScalarAsync<int>("select count(*) from outbox where due_at > created_at")));

        await using var node = await Node.StartAsync(broker: sender.VirtualHost.Address, consumers: Consumer);
        await node.BusAsync();
        time.Advance(TimeSpan.FromSeconds(5));
        await Eventually.AsyncAssert(time, async () => Assert.Single(await node.EffectsAsync()));

        await sender.AddAsync([new Platform.Contracts.RepresentativeOffices.V1.RepresentativeOfficeRegistered(
            Guid.Empty, Guid.Empty, Guid.Empty, "1", "nobody wants this", "JA", default, null)]);
        time.Advance(TimeSpan.FromMinutes(11));
        await Eventually.AsyncAssert(time, async () => Assert.Equal(0, await sender.ScalarAsync<int>("select count(*) from outbox")));
    }

    [Fact]
    public async Task An_event_of_a_newer_version_is_sent_without_what_this_version_does_not_know()
    {
        await using var node = await Node.StartAsync(consumers: Consumer);
        var @event = Node.Event("newer");
        await node.AddAsync([@event], after: TimeSpan.FromHours(1));
        await node.ScalarAsync<int>("update outbox set body = replace(body, '\"zone\"', '\"addedLater\":{\"a\":[1]},\"zone\"'), due_at = @Now", new { Now = DateTimeOffset.UnixEpoch });
        await Eventually.AsyncAssert(async () => Assert.Single(await node.EffectsAsync()));
    }

    [Fact]
    public async Task The_consumer_works_in_the_trace_of_the_request_that_caused_the_event()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Platform.Persistence" or "MassTransit" or "test",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        await using var node = await Node.StartAsync(consumers: Consumer);
        using var source = new ActivitySource("test");
        string trace;
        using (var request = source.StartActivity("request", ActivityKind.Server, default(ActivityContext)))
        {
            trace = request!.TraceId.ToString();
            await node.AddAsync([Node.Event()]);
        }
        await Eventually.AsyncAssert(async () => Assert.Equal(trace, Assert.Single(await node.EffectsAsync()).Words));
    }
}
