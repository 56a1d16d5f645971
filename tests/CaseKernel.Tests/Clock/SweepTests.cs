using Dapper;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Tests.Sample;
using Platform.Contracts.Cases.V1;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Clock;

/// <summary>What happens because a day came: once, by the law, and for every case that can be swept.</summary>
public sealed class SweepTests
{
    private static readonly object Correction = new { items = new[] { new { message = "请补充", pointer = "/name" } } };

    [Fact]
    public async Task Three_replicas_at_once_warn_once_and_tell_the_passing_once()
    {
        await using var host = await SampleHost.StartAsync();
        await host.AddReplicaAsync();
        await host.AddReplicaAsync();
        await using var events = await EventCollector.StartAsync(host);
        var cases = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => await (await host.Story().FilesAsync(matter: "sample.procedure")).ActsAsync("acceptance")));

        host.MoveTo(new DateOnly(2026, 4, 2));
        await SweepTogetherAsync(host);
        host.MoveTo(new DateOnly(2026, 4, 9));
        await SweepTogetherAsync(host);
        await SweepTogetherAsync(host);
        await MarkAsync(host, events);

        var ids = cases.Select(story => Guid.Parse(story.Id)).Order();
        Assert.Equal(ids, events.Of<DeadlineApproaching>().Where(e => e.Limit == "decision").Select(e => e.CaseId).Order());
        Assert.Equal(ids, events.Of<DeadlinePassed>().Where(e => e.Limit == "decision").Select(e => e.CaseId).Order());
        Assert.All(events.Of<DeadlineApproaching>(), e => Assert.Equal((3, new DateOnly(2026, 4, 8)), (e.WorkingDaysLeft, e.DueOn)));
    }

    [Fact]
    public async Task Silence_of_the_office_is_acceptance_from_the_day_of_receipt()
    {
        await using var host = await SampleHost.StartAsync();
        await using var events = await EventCollector.StartAsync(host);
        var story = await host.Story().FilesAsync(matter: "sample.procedure");
        host.MoveTo(new DateOnly(2026, 3, 17));
        await SweepAsync(host);
        Assert.Equal("Submitted", (await story.LooksAsync(SampleCallers.Applicant)).State);

        host.MoveTo(new DateOnly(2026, 3, 18));
        await SweepAsync(host);

        Assert.Equal("UnderReview", (await story.LooksAsync(SampleCallers.Applicant)).State);
        var decision = story.Case["deadlines"]!.AsArray().Single(deadline => (string)deadline!["code"]! == "decision")!;
        Assert.Equal(("2026-03-10", "2026-04-08"), ((string)decision["startedOn"]!, (string)decision["due"]!));
        var entry = (await story.ReadAsync(SampleCallers.Applicant, "/timeline"))["items"]!.AsArray()[^1]!;
        Assert.Equal(("deemed-acceptance", "system"), ((string)entry["act"]!, (string)entry["actor"]!["role"]!));
        Assert.Contains("32(4)", (string)entry["provision"]!, StringComparison.Ordinal);
        await Eventually.Assert(() => Assert.Equal("deemed-acceptance", Assert.Single(events.Of<DeadlinePassed>()).Effect));
    }

    [Fact]
    public async Task A_limit_keeps_the_time_of_the_day_on_which_it_started()
    {
        await using var host = await SampleHost.StartAsync();
        var before = await ApprovedAsync(host);
        host.MoveTo(new DateOnly(2026, 6, 2));
        await SweepAsync(host);
        var after = await ApprovedAsync(host);

        Assert.Equal(("2026-03-10", 10, "working-days", "2026-03-24"), Delivery(await before.LooksAsync(SampleCallers.Applicant)));
        Assert.Equal(("2026-06-02", 5, "calendar-days", "2026-06-08"), Delivery(after));

        static async Task<SampleStory> ApprovedAsync(SampleHost host) =>
            await (await (await host.Story().FilesAsync(matter: "sample.procedure")).ActsAsync("acceptance")).ActsAsync("approval");

        static (string, int, string, string) Delivery(SampleStory story)
        {
            var delivery = story.Case["deadlines"]!.AsArray().Single(deadline => (string)deadline!["code"]! == "delivery")!;
            return ((string)delivery["startedOn"]!, (int)delivery["amount"]!, (string)delivery["unit"]!, (string)delivery["due"]!);
        }
    }

    [Fact]
    public async Task Three_weeks_of_downtime_are_caught_up_in_order()
    {
        await using var host = await SampleHost.StartAsync();
        var story = await host.Story().FilesAsync(matter: "sample.procedure");
        await using var events = await EventCollector.StartAsync(host);
        await host.RestartAsync(() => host.MoveTo(new DateOnly(2026, 4, 10)));
        await SweepAsync(host);

        Assert.Equal("UnderReview", (await host.Story().ComesBackToAsync(story.Id)).State);
        await MarkAsync(host, events);
        Assert.Equal(["acceptance-check", "decision"], events.Of<DeadlinePassed>().Select(e => e.Limit).Order(StringComparer.Ordinal));
        Assert.Empty(events.Of<DeadlineApproaching>());
    }

    [Fact]
    public async Task A_day_of_downtime_delays_a_warning_and_loses_none()
    {
        await using var host = await SampleHost.StartAsync();
        var story = await (await host.Story().FilesAsync(matter: "sample.procedure")).ActsAsync("acceptance");
        await using var events = await EventCollector.StartAsync(host);
        host.MoveTo(new DateOnly(2026, 4, 1));
        await host.RestartAsync(() => host.MoveTo(new DateOnly(2026, 4, 3)));
        await SweepAsync(host);
        await Eventually.Assert(() => Assert.Equal(2, Assert.Single(events.Of<DeadlineApproaching>()).WorkingDaysLeft));
        Assert.Equal(story.Id, Assert.Single(events.Of<DeadlineApproaching>()).CaseId.ToString());
    }

    [Fact]
    public async Task An_act_and_the_sweep_at_the_same_moment_leave_one_of_them()
    {
        await using var host = await SampleHost.StartAsync();
        await host.AddReplicaAsync();
        var cases = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ => await host.Story().FilesAsync(matter: "sample.procedure")));
        host.MoveTo(new DateOnly(2026, 3, 18));
        var answers = await Task.WhenAll(cases.Select(async story =>
        {
            var act = story.ActAsync("acceptance");
            await SweepTogetherAsync(host);
            return await act;
        }));
        await SweepTogetherAsync(host);

        Assert.All(answers, answer => Assert.Contains((int)answer.StatusCode, new[] { 200, 409, 412 }));
        foreach (var story in cases)
        {
            await story.LooksAsync(SampleCallers.Applicant);
            Assert.Equal("UnderReview", story.State);
            var entered = (await story.ReadAsync(SampleCallers.Applicant, "/timeline"))["items"]!.AsArray().Where(entry => (string)entry!["to"]! == "UnderReview");
            Assert.Single(entered);
            Assert.Single(story.Case["deadlines"]!.AsArray(), deadline => (string)deadline!["code"]! == "decision");
        }
    }

    [Fact]
    public async Task A_case_that_cannot_be_swept_holds_up_no_other_and_is_tried_again()
    {
        await using var host = await SampleHost.StartAsync();
        var broken = await host.Story().FilesAsync(matter: "sample.procedure");
        var sound = await host.Story().FilesAsync(matter: "sample.procedure");
        await ExecuteAsync(host, "update cases set matter = 'sample.gone' where id = @Id", broken);

        host.MoveTo(new DateOnly(2026, 3, 18));
        await SweepAsync(host);
        Assert.Equal("UnderReview", (await sound.LooksAsync(SampleCallers.Applicant)).State);

        await ExecuteAsync(host, "update cases set matter = 'sample.procedure' where id = @Id", broken);
        await SweepAsync(host);
        Assert.Equal("UnderReview", (await broken.LooksAsync(SampleCallers.Applicant)).State);
    }

    [Fact]
    public async Task A_notice_that_is_not_answered_ends_the_case_by_its_flow()
    {
        await using var host = await SampleHost.StartAsync();
        await using var events = await EventCollector.StartAsync(host);
        var story = await (await host.Story().FilesAsync(matter: "sample.procedure")).ActsAsync("correction-requests", Correction);
        host.MoveTo(new DateOnly(2026, 4, 10));
        await SweepAsync(host);
        Assert.Equal("Lapsed", (await story.LooksAsync(SampleCallers.Applicant)).State);
        await Eventually.Assert(() => Assert.Equal(("lapse", "applicant"), events.Of<DeadlinePassed>().Select(e => (e.Effect, e.Audience)).Single()));
    }

    [Fact]
    public async Task What_was_done_in_time_or_stands_still_is_not_told()
    {
        await using var host = await SampleHost.StartAsync();
        await using var events = await EventCollector.StartAsync(host);
        var refused = await (await host.Story().FilesAsync(matter: "sample.procedure")).ActsAsync("acceptance");
        await refused.ActsAsync("refusal", new { reasons = new[] { new { text = "不符合条件" } } });
        var paused = await (await host.Story().FilesAsync(matter: "sample.procedure")).ActsAsync("acceptance");
        await paused.ActsAsync("pause", new { limit = "decision", ground = "appraisal", reason = "鉴定", until = "2026-05-29" });
        host.MoveTo(new DateOnly(2026, 5, 20));
        await SweepAsync(host);
        await MarkAsync(host, events);
        Assert.Empty(events.Of<DeadlinePassed>());
        Assert.Empty(events.Of<DeadlineApproaching>());
    }

    private static Task SweepAsync(SampleHost host) => host.Service.Services.GetRequiredService<DeadlineSweep>().RunAsync(TestContext.Current.CancellationToken);

    private static Task SweepTogetherAsync(SampleHost host) =>
        Task.WhenAll(host.Replicas.Select(replica => replica.Services.GetRequiredService<DeadlineSweep>().RunAsync(TestContext.Current.CancellationToken)));

    /// <summary>Waits for an event that was written after all others; what came twice has come by then.</summary>
    private static async Task MarkAsync(SampleHost host, EventCollector events)
    {
        var marker = await host.Story().BeginsAsync();
        await Eventually.Assert(() => Assert.Contains(events.Of<CaseStepTaken>(), e => e.CaseId.ToString() == marker.Id));
    }

    private static async Task ExecuteAsync(SampleHost host, string sql, SampleStory story)
    {
        await using var connection = await host.Database.OpenAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync(sql, new { Id = Guid.Parse(story.Id) });
    }
}
