using System.Text.Json.Nodes;
using Dapper;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Drafts;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Proof;
using Platform.CaseKernel.Tests.Sample;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Privacy;

/// <summary>Personal data of a closed case is erased when its term has passed, unless somebody needs it; what the case was stays.</summary>
public sealed class RetentionTests
{
    [Theory]
    [InlineData("Refused", "2026-12-31", null, "2029-01-01")]
    [InlineData("Refused", "2027-01-01", null, "2028-01-02")]
    [InlineData("Approved", "2026-03-10", null, "2031-03-11")]
    [InlineData("Approved", "2026-03-10", "2030-06-30", "2035-07-01")]
    [InlineData("Approved", "2026-03-10", "2020-01-01", "2031-03-11")]
    [InlineData("Refused", "2019-12-31", null, null)]
    public void The_term_is_that_of_the_day_on_which_the_case_ended(string outcome, string endedOn, string? validTo, string? erasedOn)
    {
        var ended = DateOnly.Parse(endedOn, System.Globalization.CultureInfo.InvariantCulture);
        IReadOnlyList<CertificateRecord> certificates = validTo is null ? [] : [Certificate(DateOnly.Parse(validTo, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(erasedOn, RetentionTerm.Of(new PersonMatter().Retention, outcome, ended)?.EndsOn(ended, certificates)?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_paper_without_an_end_keeps_the_data_until_it_has_one() =>
        Assert.Null(RetentionTerm.Of(new PersonMatter().Retention, "Approved", new DateOnly(2026, 3, 10))!.EndsOn(new DateOnly(2026, 3, 10), [Certificate(null)]));

    [Theory, InlineData(Engine.Postgres), InlineData(Engine.SqlServer)]
    public async Task What_a_closed_case_says_of_persons_is_erased_once_and_the_rest_stays(Engine engine)
    {
        await using var host = await PersonHost.StartAsync(engine);
        await host.Sample.AddReplicaAsync();
        var story = await RefusedAsync(host, withPassport: true);
        await (await PersonHost.RevealAsync(story, new { pointers = new[] { "" }, purpose = "complaint" })).ReadJsonAsync();
        var before = await story.ReadAsync(SampleCallers.Applicant);

        await SweepAsync(host);
        host.Time.Advance(TimeSpan.FromDays(731));
        await SweepAsync(host);
        Assert.Null((await story.ReadAsync(SampleCallers.Applicant))["erased"]);
        host.Time.Advance(TimeSpan.FromDays(1));
        await SweepAsync(host);

        var after = await story.ReadAsync(SampleCallers.Applicant);
        Assert.Equal("""{"undertaking":"晨星茶室","people":[{"post":"manager"}]}""", after["form"]!.ToJsonString(ServiceDefaults.JsonDefaults.Options));
        foreach (var kept in new[] { "number", "state", "title", "submittedAt", "createdAt" })
            Assert.Equal(before[kept]!.ToJsonString(), after[kept]!.ToJsonString());
        // The service's own sweep may have come first, on any hour of the day.
        Assert.Equal(new DateOnly(2028, 3, 11), ((DateTimeOffset)after["erased"]!["at"]!).ShanghaiDate());
        Assert.Equal("Kept for 2 years after the end of the case; source: the old rule (to be verified). Numbers, dates, acts, decisions and what the register makes public are kept.", (string?)after["erased"]!["rule"]);
        Assert.Null(after["receipt"]);
        Assert.Empty(after["findings"]!.AsArray());
        Assert.Equal("Refused", (string?)after["decision"]!["outcome"]);
        Assert.Null(after["decision"]!["reasons"]);

        var timeline = (await story.ReadAsync(SampleCallers.Officer, "/timeline"))["items"]!.AsArray();
        Assert.Equal(["draft", "submission", "acceptance", "refusal", "erasure"], timeline.Select(entry => (string)entry!["act"]!));
        Assert.Equal(["", "", "王芳", "王芳"], timeline.Take(4).Select(entry => (string)entry!["actor"]!["name"]!));
        Assert.Empty((await story.ReadAsync(SampleCallers.Applicant, "/documents"))["items"]!.AsArray());
        Assert.Single(await PersonHost.ReadingsAsync(story));
        await ProblemAssert.IsAsync(await PersonHost.RevealAsync(story, new { pointers = new[] { "" }, purpose = "complaint" }), 409, "case-erased");
        foreach (var table in new[] { "case_submissions", "case_materials", "reveals" })
            Assert.Equal(0, await CountAsync(host, $"select count(*) from {table} where case_id = @Id", story));
        Assert.Equal(0, await CountAsync(host, "select count(*) from case_timeline where case_id = @Id and act <> 'erasure' and detail <> ''", story));

        var services = host.Sample.Service.Services;
        var proof = await new ProofOfDatabase(host.Sample.Database, services.GetRequiredService<Signer>().Keys, services.GetRequiredService<MaterialStore>()).VerifyAsync(null, default);
        Assert.Empty(proof.Broken);
        Assert.Equal(4, proof.Erased);

        await services.GetRequiredService<DraftSweep>().RunAsync(default);
        Assert.Empty(host.Files);
        var version = (int)after["version"]!;
        await SweepAsync(host);
        Assert.Equal(version, (int)(await story.ReadAsync(SampleCallers.Applicant))["version"]!);
    }

    [Fact]
    public async Task A_held_case_is_passed_over_and_erased_when_the_hold_is_lifted()
    {
        await using var host = await PersonHost.StartAsync(Engine.Postgres);
        var (held, free) = (await RefusedAsync(host), await RefusedAsync(host));
        var hold = await PlacedAsync(held);
        host.Time.Advance(TimeSpan.FromDays(732));
        await SweepAsync(host);
        Assert.NotNull((await free.ReadAsync(SampleCallers.Applicant))["erased"]);
        Assert.Null((await held.ReadAsync(SampleCallers.Applicant))["erased"]);
        Assert.True((bool)(await held.ReadAsync(SampleCallers.Officer))["held"]!);
        Assert.NotNull((await (await held.GetAsync($"holds/{hold}", TestCallers.Supervisor)).ReadJsonAsync())["skippedOn"]);

        await (await held.SendAsync(HttpMethod.Post, $"holds/{hold}/lifting", TestCallers.Auditor, new { reason = "诉讼终结" }, 1)).ReadJsonAsync();
        await SweepAsync(host);
        Assert.NotNull((await held.ReadAsync(SampleCallers.Applicant))["erased"]);
        await ProblemAssert.IsAsync(await held.SendAsync(HttpMethod.Post, "holds", TestCallers.Supervisor, new { caseId = held.Id, reason = "复议" }, key: "late"), 409, "case-erased");
    }

    // Accident: a hold is answered with 201 and the data is erased all the same, because the sweep had looked a moment before.
    [Fact]
    public async Task Of_a_hold_and_a_sweep_at_the_same_moment_one_wins_and_the_other_knows()
    {
        await using var host = await PersonHost.StartAsync(Engine.Postgres);
        await host.Sample.AddReplicaAsync();
        var stories = new List<SampleStory>();
        for (var i = 0; i < 6; i++)
            stories.Add(await RefusedAsync(host));
        host.Time.Advance(TimeSpan.FromDays(732));
        var placing = stories.Select(story => story.SendAsync(HttpMethod.Post, "holds", TestCallers.Supervisor, new { caseId = story.Id, reason = "复议" }, key: story.Id)).ToList();
        await SweepAsync(host);
        foreach (var (answer, story) in (await Task.WhenAll(placing)).Zip(stories))
            Assert.Equal((int)answer.StatusCode == 201, (await story.ReadAsync(SampleCallers.Applicant))["erased"] is null);
    }

    [Fact]
    public async Task A_broken_case_does_not_keep_the_others()
    {
        await using var host = await PersonHost.StartAsync(Engine.Postgres);
        var (broken, whole) = (await RefusedAsync(host), await RefusedAsync(host));
        await using (var connection = await host.Sample.Database.OpenAsync(default))
            await connection.ExecuteAsync("update cases set form = '{' where id = @Id", new { Id = Guid.Parse(broken.Id) });
        host.Time.Advance(TimeSpan.FromDays(732));
        await SweepAsync(host);
        Assert.NotNull((await whole.ReadAsync(SampleCallers.Applicant))["erased"]);
        Assert.Equal(1, await CountAsync(host, "select count(*) from cases where id = @Id and erased_at is null", broken));
    }

    [Fact]
    public async Task Receipts_that_nobody_asks_for_any_more_are_deleted()
    {
        await using var host = await PersonHost.StartAsync(Engine.Postgres);
        var story = await host.FiledAsync();
        host.Time.Advance(RetentionSweep.ReceiptsKept);
        await SweepAsync(host);
        Assert.NotEqual(0, await CountAsync(host, "select count(*) from idempotency_keys", story));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await SweepAsync(host);
        Assert.Equal(0, await CountAsync(host, "select count(*) from idempotency_keys", story));
    }

    [Fact]
    public async Task Holds_are_for_those_who_supervise_and_each_is_one()
    {
        await using var host = await PersonHost.StartAsync(Engine.Postgres);
        var story = await RefusedAsync(host);
        foreach (var caller in new[] { SampleCallers.Officer, SampleCallers.Applicant, TestCallers.Operator })
            Assert.Equal(403, (int)(await story.SendAsync(HttpMethod.Post, "holds", caller, new { caseId = story.Id, reason = "x" }, key: "k")).StatusCode);
        await ProblemAssert.IsAsync(await story.SendAsync(HttpMethod.Post, "holds", TestCallers.Supervisor, new { }, key: "k"), 422, "body-incomplete", "/caseId", "/reason");
        await ProblemAssert.IsAsync(await story.SendAsync(HttpMethod.Post, "holds", TestCallers.Supervisor, new { caseId = story.Id, reason = "x" }), 428, "precondition-required");
        var number = (string)story.Case["number"]!;
        var ids = new HashSet<string>();
        for (var i = 0; i < 2; i++)
            ids.Add((string)(await (await story.SendAsync(HttpMethod.Post, "holds", TestCallers.Supervisor, new { number, reason = "行政诉讼" }, key: "the-same")).ReadJsonAsync(201))["id"]!);
        var hold = Assert.Single((await (await story.GetAsync("holds?state=open", TestCallers.Auditor)).ReadJsonAsync())["items"]!.AsArray())!;
        Assert.Equal((ids.Single(), "行政诉讼", "周岚"), ((string)hold["id"]!, (string)hold["reason"]!, (string)hold["placedBy"]!));

        await ProblemAssert.IsAsync(await story.SendAsync(HttpMethod.Post, $"holds/{ids.Single()}/lifting", TestCallers.Supervisor, new { reason = "x" }, 7), 412, "hold-stale");
        var lifted = await (await story.SendAsync(HttpMethod.Post, $"holds/{ids.Single()}/lifting", TestCallers.Supervisor, new { reason = "撤诉" }, 1)).ReadJsonAsync();
        Assert.Equal(("撤诉", 2), ((string)lifted["liftReason"]!, (int)lifted["version"]!));
        await ProblemAssert.IsAsync(await story.SendAsync(HttpMethod.Post, $"holds/{ids.Single()}/lifting", TestCallers.Supervisor, new { reason = "x" }, 2), 409, "hold-lifted");
        Assert.Empty((await (await story.GetAsync("holds?state=open", TestCallers.Auditor)).ReadJsonAsync())["items"]!.AsArray());
        Assert.Single((await (await story.GetAsync($"holds?case={story.Id}", TestCallers.Auditor)).ReadJsonAsync())["items"]!.AsArray());
    }

    private static async Task<SampleStory> RefusedAsync(PersonHost host, bool withPassport = false)
    {
        var story = withPassport ? await host.FiledWithPassportAsync("护照C01X00T47.pdf") : await host.FiledAsync();
        await story.ActsAsync("acceptance", new { note = "C01X00T47" });
        await story.ActsAsync("refusal", new { reasons = new[] { new { text = "C01X00T47" } } });
        return story;
    }

    private static async Task<string> PlacedAsync(SampleStory story) =>
        (string)(await (await story.SendAsync(HttpMethod.Post, "holds", TestCallers.Supervisor, new { caseId = story.Id, reason = "行政诉讼" }, key: Guid.NewGuid().ToString())).ReadJsonAsync(201))["id"]!;

    private static Task SweepAsync(PersonHost host) => Task.WhenAll(host.Sample.Replicas.Select(replica => replica.Services.GetRequiredService<RetentionSweep>().RunAsync(default)));

    private static async Task<int> CountAsync(PersonHost host, string query, SampleStory story)
    {
        await using var connection = await host.Sample.Database.OpenAsync(default);
        return await connection.QuerySingleAsync<int>(query, new { Id = Guid.Parse(story.Id) });
    }

    private static CertificateRecord Certificate(DateOnly? validTo) => new()
    {
        Number = "N",
        CaseId = Guid.Empty,
        Matter = "sample.person",
        Kind = "licence",
        Subject = "s",
        IssuedBy = "JA-SAMPLE",
        IssuedOn = new DateOnly(2019, 1, 1),
        ValidTo = validTo,
        Data = "{}",
    };
}
