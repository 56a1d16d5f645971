using Platform.Contracts.Cases.V1;
using Platform.Persistence;
using Platform.Testing;
using Platform.Testing.Servers;

namespace Platform.Worklist.Tests.Acts;

public sealed class EventTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Theory, EachEngine]
    public async Task Events_in_any_order_and_more_than_once_end_in_the_same_rows(Engine engine)
    {
        await using var worklist = await WorklistHost.StartAsync(engine);
        var random = new Random(20260310);
        var lives = Enumerable.Range(0, 60).Select(_ => Life(random)).ToList();
        // The outbox gives every entry a message id of its own, so a repeat in here is not caught by the inbox.
        var events = lives.SelectMany(life => life.Concat(life.Where(_ => random.Next(3) == 0))).ToArray();
        random.Shuffle(events);

        await worklist.PublishAsync(events);

        await Eventually.AsyncAssert(async () => Assert.Equal(events.Length, await worklist.HandledAsync()), TimeSpan.FromSeconds(60));
        var stored = (await worklist.StoredAsync()).ToDictionary(row => row.Id);
        Assert.Equal(lives.Count, stored.Count);
        Assert.All(lives, life => Assert.Equal(Expected(life), stored[((CaseStepTaken)life[0]).CaseId]));
    }

    [Fact]
    public async Task A_case_appears_only_when_a_step_has_said_what_it_is()
    {
        await using var worklist = await WorklistHost.StartAsync(Engine.Postgres);
        var step = Sample.Case();
        await worklist.PublishAsync([new CaseSubmitted(step.CaseId, step.Number, step.Service, step.Matter, step.Zone, step.Organ, step.OrganisationId, 2, Start)]);
        await Eventually.AsyncAssert(async () => Assert.Equal(1, await worklist.HandledAsync()));
        using var client = worklist.As(TestCallers.Supervisor);
        Assert.Empty((await (await client.GetAsync("/api/worklist/cases")).ReadJsonAsync())["items"]!.AsArray());

        await worklist.PublishAsync([step]);

        await Eventually.AsyncAssert(async () => Assert.Single((await (await client.GetAsync("/api/worklist/cases")).ReadJsonAsync())["items"]!.AsArray()));
    }

    [Theory, EachEngine]
    public async Task A_deleted_draft_goes_and_no_step_that_comes_late_brings_it_back(Engine engine)
    {
        await using var worklist = await WorklistHost.StartAsync(engine);
        var (draft, other) = (Sample.Case(number: ""), Sample.Case(number: ""));
        var deleted = new DraftDeleted(draft.CaseId, draft.Service, draft.Matter, draft.Zone, draft.OrganisationId, Start);
        await worklist.PublishAsync([draft, other]);
        await Eventually.AsyncAssert(async () => Assert.Equal(2, (await worklist.StoredAsync()).Count));
        await worklist.PublishAsync([deleted, deleted]);
        await Eventually.AsyncAssert(async () => Assert.Equal(4, await worklist.HandledAsync()));
        await worklist.PublishAsync([draft with { Version = 9 }]);
        await Eventually.AsyncAssert(async () => Assert.Equal(5, await worklist.HandledAsync()));
        Assert.Equal(other.CaseId, Assert.Single(await worklist.StoredAsync()).Id);
    }

    [Fact]
    public async Task A_warning_shows_while_its_date_is_the_next_one_and_a_passed_limit_stays()
    {
        await using var worklist = await WorklistHost.StartAsync(Engine.Postgres);
        var due = new DateOnly(2026, 3, 12);
        var step = Sample.Case(due: due);
        var approaching = new DeadlineApproaching(
            step.CaseId, step.Number, step.Service, step.Matter, step.Zone, step.Organ, step.OrganisationId, "decision", "office", new DateOnly(2026, 2, 12), due, 2, false, null, 2, Start);
        var passed = new DeadlinePassed(
            step.CaseId, step.Number, step.Service, step.Matter, step.Zone, step.Organ, step.OrganisationId, "acceptance-check", "office", new DateOnly(2026, 2, 5), new DateOnly(2026, 2, 12), "deemed-acceptance", null, 2, Start);
        await worklist.PublishAsync([passed, approaching, step]);
        await Eventually.AsyncAssert(async () => Assert.Equal(3, await worklist.HandledAsync()));

        var item = await OnlyAsync(worklist);
        Assert.Equal((true, "decision"), ((bool)item["approaching"]!, (string)item["approachingLimit"]!));
        Assert.Equal(("acceptance-check", "2026-02-12"), ((string)item["passedLimit"]!, (string)item["passedOn"]!));

        await worklist.PublishAsync([step with { Version = 3, Act = "extension", DueOn = new DateOnly(2026, 3, 26) }]);
        await Eventually.AsyncAssert(async () => Assert.False((bool)(await OnlyAsync(worklist))["approaching"]!));
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> OnlyAsync(WorklistHost worklist)
    {
        using var client = worklist.As(TestCallers.Supervisor);
        return Assert.Single((await (await client.GetAsync("/api/worklist/cases")).ReadJsonAsync())["items"]!.AsArray())!;
    }

    private static List<object> Life(Random random)
    {
        var first = Sample.Case(number: "", state: "draft") with { Version = 1, Act = "creation", At = Start };
        var number = $"ROJA2026{random.Next(1_000_000):D6}";
        var steps = Enumerable.Range(2, random.Next(1, 6)).Select(version => first with
        {
            Number = number,
            Version = version,
            State = $"state-{version}",
            Title = $"标题{version}",
            DueOn = random.Next(2) == 0 ? null : new DateOnly(2026, 3, version),
            At = Start.AddHours(version),
        }).ToList();
        var last = steps[^1];
        return
        [
            first,
            .. steps,
            new CaseSubmitted(first.CaseId, number, first.Service, first.Matter, first.Zone, first.Organ, first.OrganisationId, 2, Start.AddHours(2)),
            new CaseDecided(first.CaseId, number, first.Service, first.Matter, first.Zone, first.Organ, first.OrganisationId, last.State, last.Version, last.At),
        ];
    }

    private static StoredCase Expected(List<object> life)
    {
        var newest = life.OfType<CaseStepTaken>().MaxBy(step => step.Version)!;
        return new StoredCase(
            newest.CaseId, newest.Number, newest.Title, newest.State, newest.Version, newest.DueOn,
            life.OfType<CaseSubmitted>().Min(@event => @event.At), life.OfType<CaseDecided>().Max(@event => @event.At), newest.At);
    }
}
