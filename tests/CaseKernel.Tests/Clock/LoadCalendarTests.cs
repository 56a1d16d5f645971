using System.Text.Json.Nodes;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Tests.Sample;
using Platform.Contracts.Cases.V1;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.CaseKernel.Tests.Clock;

/// <summary>An operator loads a year without a release, and every case that waits for it gets its date.</summary>
public sealed class LoadCalendarTests
{
    private static readonly object Next = new
    {
        year = 2027,
        source = "https://example.org/notice-2027",
        holidays = new object[]
        {
            new { name = "new-year", from = "2027-01-01", to = "2027-01-03" },
            new { name = "festival", from = "2027-01-11", to = "2027-01-11", title = "示例节", titleEn = "Sample Day" },
        },
        makeUpDays = new[] { "2027-01-09" },
    };

    [Fact]
    public async Task A_provisional_date_becomes_certain_at_every_replica_and_the_case_says_so()
    {
        await using var host = await SampleHost.StartAsync(new SampleSettings { Time = Before2027() });
        var other = await host.AddReplicaAsync();
        await using var events = await EventCollector.StartAsync(host);
        var story = await (await host.Story().FilesAsync(matter: "sample.procedure")).ActsAsync("acceptance");
        Assert.Equal(("2027-01-18", true), Decision(story));

        await (await PutAsync(story, 2027, Next)).ReadJsonAsync();
        await other.Services.GetRequiredService<DeadlineSweep>().RunAsync(TestContext.Current.CancellationToken);

        await story.LooksAsync(SampleCallers.Officer);
        Assert.Equal(("2027-01-19", false), Decision(story));
        Assert.Contains(story.Case["deadlines"]!.AsArray()[^1]!["explanation"]!.AsArray(), line => ((string)line!).Contains("Sample Day", StringComparison.Ordinal));
        var entry = (await story.ReadAsync(SampleCallers.Applicant, "/timeline"))["items"]!.AsArray()[^1]!;
        Assert.Equal(("recount", "system"), ((string)entry["act"]!, (string)entry["actor"]!["role"]!));
        Assert.Contains("2027-01-19", (string)entry["note"]!, StringComparison.Ordinal);
        await Eventually.Assert(() => Assert.Equal(new DateOnly(2027, 1, 19), events.Of<CaseStepTaken>().Single(e => e.Act == "recount").DueOn));
        await Eventually.Assert(() => Assert.Equal(2027, other.Services.GetRequiredService<Calendars>().Days.Years[^1].Year));
    }

    [Fact]
    public async Task Another_service_gets_it_by_the_event()
    {
        await using var host = await SampleHost.StartAsync(new SampleSettings { Time = Before2027() });
        await using var database = await TestDatabase.CreateAsync(Persistence.Engine.Postgres);
        await using var elsewhere = await SampleService.StartAsync(new SampleSettings { Name = "Platform.Elsewhere", Time = host.Time }, database.ConnectionString, host.Broker);

        await (await PutAsync(host.Story(), 2027, Next)).ReadJsonAsync();

        await Eventually.Assert(() => Assert.Equal("https://example.org/notice-2027", elsewhere.Services.GetRequiredService<Calendars>().Days.Years[^1].Source));
        var listed = (await (await host.Story().GetAsync("operations/calendars", SampleCallers.Operator)).ReadJsonAsync())["items"]!.AsArray();
        Assert.Equal([2024, 2025, 2026, 2027], listed.Select(year => (int)year!["year"]!));
        Assert.NotNull(listed[^1]!["loadedAt"]);
    }

    [Fact]
    public async Task A_corrected_table_replaces_the_one_before()
    {
        await using var host = await SampleHost.StartAsync(new SampleSettings { Time = Before2027() });
        var story = await (await host.Story().FilesAsync(matter: "sample.procedure")).ActsAsync("acceptance");
        await (await PutAsync(story, 2027, Next)).ReadJsonAsync();
        host.Time.Advance(TimeSpan.FromMinutes(5));
        var corrected = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Next))!;
        corrected["makeUpDays"] = new JsonArray();
        await (await PutAsync(story, 2027, corrected)).ReadJsonAsync();
        await host.Service.Services.GetRequiredService<DeadlineSweep>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("2027-01-20", false), Decision(await story.LooksAsync(SampleCallers.Officer)));
    }

    [Fact]
    public async Task A_wrong_table_is_refused_and_only_an_operator_loads_one()
    {
        await using var host = await SampleHost.StartAsync();
        var story = host.Story();
        var wrong = new { year = 2027, source = "a letter", holidays = new[] { new { name = "spring", from = "2027-02-11", to = "2027-02-05" } }, makeUpDays = new[] { "2027-02-08" } };
        await ProblemAssert.IsAsync(await PutAsync(story, 2027, wrong), 422, "calendar-wrong", "/source", "/holidays/0/to", "/makeUpDays/0");
        await ProblemAssert.IsAsync(await PutAsync(story, 2027, Next, SampleCallers.Officer), 403, "forbidden");
        Assert.Equal(2026, host.Service.Services.GetRequiredService<Calendars>().Days.Years[^1].Year);
    }

    private static ManualTime Before2027() => new(new DateTimeOffset(2026, 12, 21, 10, 0, 0, TimeSpan.FromHours(8)));

    private static Task<HttpResponseMessage> PutAsync(SampleStory story, int year, object table, Caller? caller = null) =>
        story.SendAsync(HttpMethod.Put, $"operations/calendars/{year}", caller ?? SampleCallers.Operator, table);

    private static (string Due, bool Provisional) Decision(SampleStory story)
    {
        var decision = story.Case["deadlines"]!.AsArray().Single(deadline => (string)deadline!["code"]! == "decision")!;
        return ((string)decision["due"]!, (bool)decision["provisional"]!);
    }
}
