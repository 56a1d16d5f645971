using System.Net.Http.Json;
using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Testing;
using Platform.Testing.Hosting;
using Platform.Testing.Servers;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>Nothing filed is lost or doubled, whatever fails.</summary>
public sealed class FaultTests(OfficeService service) : IDisposable
{
    private readonly string materials = Directory.CreateTempSubdirectory("ro-faults-").FullName;

    [Fact]
    public async Task The_same_submission_sent_fifty_times_at_once_is_one_case_with_one_receipt()
    {
        var story = await ReadyAsync(service.Host);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => story.SubmitAsync(version: story.Version, key: "one-key-for-all")));

        var receipts = await Task.WhenAll(answers.Select(async answer => (await answer.ReadJsonAsync()).ToJsonString()));
        Assert.Single(receipts.Distinct());
        var timeline = await (await story.GetAsync($"cases/{story.Id}/timeline", TestCallers.Applicant)).ReadJsonAsync();
        Assert.Single(timeline["items"]!.AsArray(), item => (string)item!["act"]! == "submission");
    }

    [Fact]
    public async Task A_draft_that_is_begun_twice_with_one_key_is_one_draft()
    {
        using var client = service.Host.As(TestCallers.Applicant);
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.PostAsJsonAsync($"{Story.Root}/cases", new { matter = "ro.establish", zone = "JA" })));
        var ids = await Task.WhenAll(answers.Select(async answer => (string)(await answer.ReadJsonAsync(201))["id"]!));
        Assert.Single(ids.Distinct());
        await ProblemAssert.IsAsync(await client.PostAsJsonAsync($"{Story.Root}/cases", new { matter = "ro.establish", zone = "CN" }), 422, "idempotency-key-reused");
    }

    [Fact]
    public async Task Of_submissions_with_different_keys_one_is_taken_and_the_others_are_told()
    {
        var story = await ReadyAsync(service.Host);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => story.SubmitAsync(version: story.Version)));
        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        foreach (var answer in answers.Where(answer => !answer.IsSuccessStatusCode))
            await ProblemAssert.IsAsync(answer, 412, "stale-version");
    }

    [Fact]
    public async Task A_key_that_was_used_for_another_case_is_refused()
    {
        var (first, second) = (await ReadyAsync(service.Host), await ReadyAsync(service.Host));
        var key = Guid.NewGuid().ToString();
        await first.SubmitAsync(key: key).ReadAsync();
        await ProblemAssert.IsAsync(await second.SubmitAsync(key: key), 422, "idempotency-key-reused");
    }

    [Fact]
    public async Task Numbers_of_a_series_have_no_gap_and_no_double_under_parallel_submission()
    {
        var stories = new List<Story>();
        for (var i = 0; i < 8; i++)
        {
            var story = service.Story();
            await story.BeginsAsync(zone: "PT");
            await story.FillsInAsync();
            await story.AttachesEverythingAsync();
            stories.Add(story);
        }
        var numbers = await Task.WhenAll(stories.Select(async story => (string)(await (await story.SubmitAsync()).ReadJsonAsync())["number"]!));
        var serials = numbers.Select(number => int.Parse(number[^6..], System.Globalization.CultureInfo.InvariantCulture)).Order().ToList();
        Assert.Equal(Enumerable.Range(1, 8), serials);
    }

    [Fact]
    public async Task A_filing_is_accepted_while_the_broker_is_away_and_its_events_follow()
    {
        await using var broker = await PrivateBroker.StartAsync();
        await using var database = await TestDatabase.CreateAsync(Engine.Postgres);
        await using var collector = await EventCollector.StartAsync(broker.Address);
        await using var host = await ServiceHost.StartAsync<Program>(Settings(database.ConnectionString, broker.Address));
        await broker.StopAsync();

        var story = await ReadyAsync(host);
        await story.SubmitsAsync();
        Assert.True(await OutboxDepthAsync(host) >= 2);

        await broker.StartAgainAsync();
        await Eventually.Assert(() => Assert.Contains(collector.Seen.OfType<CaseSubmitted>(), @event => @event.CaseId.ToString() == story.Id), TimeSpan.FromSeconds(60));
        await Eventually.AsyncAssert(async () => Assert.Equal(0, await OutboxDepthAsync(host)), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_service_that_dies_between_commit_and_publish_leaves_the_events_to_its_successor()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Postgres);
        string id;
        // Nothing listens there, and nobody waits for it: the first service can commit and never publish.
        await using (var doomed = await ServiceHost.StartAsync<Program>(Settings(database.ConnectionString, new Uri("amqp://nobody:nothing@127.0.0.1:1")) with { Messaging = false }))
        {
            var story = await ReadyAsync(doomed);
            await story.SubmitsAsync();
            id = story.Id;
            Assert.True(await OutboxDepthAsync(doomed) >= 2);
        }

        await using var virtualHost = await TestVirtualHost.CreateAsync();
        await using var collector = await EventCollector.StartAsync(virtualHost.Address);
        await using var successor = await ServiceHost.StartAsync<Program>(Settings(database.ConnectionString, virtualHost.Address));

        await Eventually.AsyncAssert(async () => Assert.Equal(0, await OutboxDepthAsync(successor)), TimeSpan.FromSeconds(60));
        await Eventually.Assert(() => Assert.Contains(collector.Seen.OfType<CaseSubmitted>(), @event => @event.CaseId.ToString() == id));
        Assert.Single(collector.Seen.OfType<CaseSubmitted>());
    }

    [Fact]
    public async Task While_the_database_is_down_requests_get_503_and_ready_turns_false_and_both_recover()
    {
        await using var postgres = await PrivatePostgres.StartAsync();
        await using var virtualHost = await TestVirtualHost.CreateAsync();
        await using var host = await ServiceHost.StartAsync<Program>(Settings(postgres.ConnectionString, virtualHost.Address));
        using var client = host.As(TestCallers.Applicant);
        var cases = new Uri($"{Story.Root}/cases", UriKind.Relative);
        await (await client.GetAsync(cases)).ReadJsonAsync();

        await postgres.StopAsync();
        var refused = await client.GetAsync(cases);
        await ProblemAssert.IsAsync(refused, 503, "unavailable");
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(503, (int)(await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        Assert.Equal(200, (int)(await client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);

        await postgres.StartAgainAsync();
        await Eventually.AsyncAssert(async () => Assert.Equal(200, (int)(await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode), TimeSpan.FromSeconds(30));
        var story = await ReadyAsync(host);
        await story.SubmitsAsync();
    }

    public void Dispose() => Directory.Delete(materials, recursive: true);

    private static async Task<Story> ReadyAsync(ServiceHost<Program> host)
    {
        var story = new Story(host);
        await story.BeginsAsync();
        await story.FillsInAsync();
        await story.AttachesEverythingAsync();
        return story;
    }

    private ServiceSettings Settings(string database, Uri broker) => OfficeService.Settings(materials) with { ConnectionString = database, Broker = broker };

    private static async Task<int> OutboxDepthAsync(ServiceHost<Program> host)
    {
        await using var work = await host.Services.GetRequiredService<Database>().ReadAsync(CancellationToken.None);
        return (await work.QueryAsync<OutboxState>("Outbox.State", new { Now = TimeProvider.System.GetUtcNow() }, CancellationToken.None)).Single().Depth;
    }

    private sealed record OutboxState
    {
        public int Depth { get; init; }
    }
}
