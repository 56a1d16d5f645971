using MassTransit;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Tests.Sample;
using Platform.Contracts.Cases.V1;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Opinions;

/// <summary>Terms that end while nobody looks; asked on Tuesday 2026-03-10, due on 2026-03-17.</summary>
public sealed class SilenceTests
{
    [Fact]
    public async Task Before_the_term_ends_the_department_is_reminded_once_by_three_replicas()
    {
        await using var host = await ConsultedHost.StartAsync();
        await using var events = await Events.CollectAsync(host);
        await host.AddReplicaAsync();
        await host.AddReplicaAsync();
        var story = await (await host.UnderReviewAsync()).AsksAsync("advice", "tax", "customs");
        await story.AnswersAsync(Departments.Customs, "customs", "agree");

        host.MoveTo(new DateOnly(2026, 3, 16));
        await Task.WhenAll(host.Replicas.Select(LookAsync));
        var reminder = await Eventually.GetAsync(() => Task.FromResult(Assert.Single(events.Of<OpinionDueSoon>())));
        Assert.Equal(("tax", "JA-TAX", new DateOnly(2026, 3, 17), events.Of<OpinionRequested>()[0].Title), (reminder.Department, reminder.Office, reminder.DueOn, reminder.Title));

        host.MoveTo(new DateOnly(2026, 3, 17));
        await Task.WhenAll(host.Replicas.Select(LookAsync));
        await story.LooksAsync();
        Assert.Equal("asked", (string)story.Task("tax")["state"]!);
        host.MoveTo(new DateOnly(2026, 3, 18));
        await Task.WhenAll(host.Replicas.Select(LookAsync));
        Assert.Equal("agreed", (string)(await story.LooksAsync()).Round()["state"]!);
        await Eventually.Assert(() => Assert.Equal(2, events.Of<OpinionEnded>().Count));
        Assert.Single(events.Of<OpinionDueSoon>());
    }

    [Fact]
    public async Task Silence_counts_as_declared_and_is_on_record_also_after_days_of_downtime()
    {
        await using var host = await ConsultedHost.StartAsync();
        var story = await (await host.UnderReviewAsync()).AsksAsync("advice", "tax", "customs");
        var version = story.Version;
        await story.AnswersAsync(Departments.Customs, "customs", "object", "有走私记录");

        host.MoveTo(new DateOnly(2026, 3, 23));
        await LookAsync(host.Service);
        await story.LooksAsync();
        Assert.Equal(["silent", "objected"], story.States());
        Assert.Equal((version + 1, "refused"), (story.Version, (string)story.Round()["state"]!));
        Assert.Null(story.Task("tax")["answeredBy"]);
        Assert.Contains("42", (string)story.Task("tax")["silence"]!, StringComparison.Ordinal);
        var entry = (await story.ReadAsync(SampleCallers.Officer, "/timeline"))["items"]!.AsArray().Last()!;
        Assert.Equal(("opinions-closed", "system"), ((string)entry["act"]!, (string)entry["actor"]!["role"]!));
        Assert.NotNull(entry["provision"]);
        Assert.Null((await story.SeesAsync(Departments.Tax, "tax"))["form"]);
        await ProblemAssert.IsAsync(await story.AnswerAsync(Departments.Tax, "tax", "agree"), 409, "opinion-ended");
    }

    [Fact]
    public async Task Silence_of_all_is_one_step_of_the_case_and_approves_what_the_matter_lets_it_approve()
    {
        await using var host = await ConsultedHost.StartAsync();
        await host.AddReplicaAsync();
        var story = await (await host.UnderReviewAsync()).AsksAsync("approval", "d0", "d1", "d2");
        var version = story.Version;
        host.MoveTo(new DateOnly(2026, 3, 18));
        await Task.WhenAll(host.Replicas.Select(LookAsync));
        await Eventually.AsyncAssert(host.Time, async () => Assert.Equal(["silent", "silent", "silent"], (await story.LooksAsync()).States()));
        Assert.Equal((version + 1, "agreed"), (story.Version, (string)story.Round()["state"]!));
        await story.ActsAsync("approval");
    }

    [Fact]
    public async Task The_loop_finds_it_by_itself()
    {
        await using var host = await ConsultedHost.StartAsync();
        var story = await (await host.UnderReviewAsync()).AsksAsync("advice", "tax");
        host.MoveTo(new DateOnly(2026, 3, 18));
        await Eventually.AsyncAssert(host.Time, async () => Assert.Equal("silent", (string)(await story.LooksAsync()).Task("tax")["state"]!));
    }

    [Fact]
    public async Task The_read_side_learns_who_is_asked_and_what_came_of_it_without_names_or_reasons()
    {
        await using var host = await ConsultedHost.StartAsync();
        await using var events = await Events.CollectAsync(host);
        var story = await (await host.UnderReviewAsync()).AsksAsync("approval", "d0", "d1");
        await story.AnswersAsync(Departments.Of("D0"), "d0", "object", "消防不合格");

        await Eventually.Assert(() =>
        {
            Assert.Equal(["JA-D0", "JA-D1"], events.Of<OpinionRequested>().Select(asked => asked.Office).Order(StringComparer.Ordinal));
            Assert.Equal([("d0", "objected"), ("d1", "stopped")], events.Of<OpinionEnded>().Select(ended => (ended.Department, ended.Outcome)).Order());
            Assert.Equal(["opinions", "opinions-closed"], events.Of<CaseStepTaken>().Select(step => step.Act).Where(act => act.StartsWith("opinions", StringComparison.Ordinal)));
        });
        Assert.Equal("approval", events.Of<OpinionRequested>()[0].Kind);
        Assert.All(events.Of<OpinionEnded>(), ended => Assert.DoesNotContain("消防", ended.ToString(), StringComparison.Ordinal));
    }

    private static Task<int> LookAsync(SampleService replica) => replica.Services.GetRequiredService<OpinionSweep>().LookAsync(TestContext.Current.CancellationToken);

    /// <summary>Somebody who listens on the broker, as another service would.</summary>
    private sealed class Events : IAsyncDisposable
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<object> seen = new();
        private readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, bool> known = new();
        private readonly IBusControl bus;

        private Events(Uri broker) => bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(broker);
            rabbit.ReceiveEndpoint("opinion-events", endpoint =>
            {
                endpoint.Handler<OpinionRequested>(context => See(context));
                endpoint.Handler<OpinionDueSoon>(context => See(context));
                endpoint.Handler<OpinionEnded>(context => See(context));
                endpoint.Handler<CaseStepTaken>(context => See(context));
            });
        });

        public static async Task<Events> CollectAsync(SampleHost host)
        {
            var events = new Events(host.Broker);
            await events.bus.StartAsync(TimeSpan.FromSeconds(30));
            return events;
        }

        public IReadOnlyList<T> Of<T>() => [.. seen.OfType<T>()];

        public async ValueTask DisposeAsync() => await bus.StopAsync();

        // At least once is all that is promised; like every consumer, this one takes a message that comes again for the same.
        private Task See<T>(ConsumeContext<T> context)
            where T : class
        {
            if (known.TryAdd(context.MessageId!.Value, true))
                seen.Enqueue(context.Message);
            return Task.CompletedTask;
        }
    }
}
