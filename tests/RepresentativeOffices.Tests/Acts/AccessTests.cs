using Platform.RepresentativeOffices.Domain;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.RepresentativeOffices.Tests.Acts;

public sealed class AccessTests(OfficeService service)
{
    [Fact]
    public async Task Another_organisations_case_is_not_found()
    {
        var story = await service.Story().BeginsAsync();
        foreach (var path in new[] { $"cases/{story.Id}", $"cases/{story.Id}/timeline", $"cases/{story.Id}/deadlines" })
            await ProblemAssert.IsAsync(await story.GetAsync(path, TestCallers.Applicant2), 404, "not-found");
        await ProblemAssert.IsAsync(await story.SubmitAsync(caller: TestCallers.Applicant2), 404, "not-found");
    }

    [Fact]
    public async Task An_officer_of_another_zone_neither_sees_nor_acts()
    {
        var story = await service.Story().FilesAsync();
        await ProblemAssert.IsAsync(await story.GetAsync($"desk/cases/{story.Id}", TestCallers.OfficerCN), 404, "not-found");
        await ProblemAssert.IsAsync(await story.ActAsync("acceptance", officer: TestCallers.OfficerCN), 404, "not-found");
        await ProblemAssert.IsAsync(await story.ActAsync("claim", officer: TestCallers.OfficerCN), 404, "not-found");
    }

    [Fact]
    public async Task A_draft_is_nobodys_business_at_the_desk()
    {
        var story = await service.Story().BeginsAsync();
        await ProblemAssert.IsAsync(await story.GetAsync($"desk/cases/{story.Id}", TestCallers.OfficerJA), 404, "not-found");
    }

    [Fact]
    public async Task Roles_keep_to_their_side()
    {
        var story = service.Story();
        await ProblemAssert.IsAsync(await story.GetAsync("desk/cases", TestCallers.Applicant), 403, "forbidden");
        await ProblemAssert.IsAsync(await story.GetAsync("cases", TestCallers.OfficerJA), 403, "forbidden");
    }

    [Fact]
    public async Task Without_a_valid_ticket_nothing_but_the_public_is_shown()
    {
        using var nobody = service.Host.Client();
        await ProblemAssert.IsAsync(await nobody.GetAsync(new Uri($"{Story.Root}/cases", UriKind.Relative)), 401, "sign-in-required");
        nobody.DefaultRequestHeaders.Authorization = new("Bearer", TestKeys.Shared.Ticket(TestCallers.Applicant, DateTimeOffset.UnixEpoch.AddYears(55)));
        await ProblemAssert.IsAsync(await nobody.GetAsync(new Uri($"{Story.Root}/cases", UriKind.Relative)), 401, "sign-in-required");
        using var foreign = new TestKeys();
        nobody.DefaultRequestHeaders.Authorization = new("Bearer", foreign.Ticket(TestCallers.Applicant));
        await ProblemAssert.IsAsync(await nobody.GetAsync(new Uri($"{Story.Root}/cases", UriKind.Relative)), 401, "sign-in-required");
    }

    [Fact]
    public async Task Of_two_officers_who_claim_at_once_one_wins_and_the_other_is_told_who()
    {
        var story = await service.Story().FilesAsync();
        var officers = new[] { TestCallers.OfficerJA, TestCallers.Officer2JA };
        var answers = await Task.WhenAll(officers.Select(officer => story.ActAsync("claim", officer: officer)));

        var winner = Assert.Single(officers.Zip(answers), pair => pair.Second.IsSuccessStatusCode).First;
        var loser = Assert.Single(answers, answer => !answer.IsSuccessStatusCode);
        var problem = await ProblemAssert.IsAsync(loser, 409, "claimed-by-other");
        Assert.Contains(winner.DisplayName, (string)problem["title"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_in_other_hands_shows_no_acts_and_refuses_them_until_released()
    {
        var story = await service.Story().FilesAsync();
        await story.ActsAsync("claim");
        await story.LooksAsync(TestCallers.Officer2JA);
        Assert.Empty(story.OpenActs);
        await ProblemAssert.IsAsync(await story.ActAsync("acceptance", officer: TestCallers.Officer2JA), 409, "claimed-by-other");
        await story.ActsAsync("release");
        await story.LooksAsync(TestCallers.Officer2JA);
        Assert.Contains("claim", story.OpenActs);
    }

    [Fact]
    public async Task The_queue_pages_through_everything_once_in_order_of_due_date()
    {
        for (var i = 0; i < 3; i++)
            await service.Story().FilesAsync();
        var seen = new List<(string Due, string Id)>();
        string? after = null;
        do
        {
            var page = await (await service.Story().GetAsync($"desk/cases?state=Submitted{(after is null ? "" : $"&after={after}")}", TestCallers.OfficerJA)).ReadJsonAsync();
            seen.AddRange(page["items"]!.AsArray().Select(item => ((string)item!["dueOn"]!, (string)item["id"]!)));
            after = (string?)page["next"];
        }
        while (after is not null);
        Assert.Equal(seen.Count, seen.DistinctBy(item => item.Id).Count());
        Assert.Equal(seen.Select(item => item.Due), seen.Select(item => item.Due).Order(StringComparer.Ordinal));
        Assert.True(seen.Count >= 3);
    }

    [Fact]
    public async Task A_search_finds_by_number_and_by_part_of_the_title()
    {
        var story = await service.Story().FilesAsync();
        var number = (string)story.Case["number"]!;
        foreach (var q in new[] { number, number.ToLowerInvariant(), Uri.EscapeDataString("莱茵精密") })
        {
            var page = await (await story.GetAsync($"desk/cases?q={q}", TestCallers.OfficerJA)).ReadJsonAsync();
            Assert.NotEmpty(page["items"]!.AsArray());
        }
        var nothing = await (await story.GetAsync("desk/cases?q=%25%25", TestCallers.OfficerJA)).ReadJsonAsync();
        Assert.Empty(nothing["items"]!.AsArray());
    }

    [Fact]
    public async Task A_closed_case_leaves_the_queue_and_is_still_found()
    {
        var story = await service.Story().FilesAsync();
        await story.ActsAsync("non-acceptance", new { ground = "not-required" });
        var number = (string)story.Case["number"]!;

        var queue = await (await story.GetAsync("desk/cases?assignee=me", TestCallers.OfficerJA)).ReadJsonAsync();
        Assert.DoesNotContain(queue["items"]!.AsArray(), item => (string)item!["number"]! == number);
        foreach (var path in new[] { $"desk/cases?q={number}", "desk/cases?state=NotAccepted&after=" })
            Assert.Contains((await (await story.GetAsync(path, TestCallers.OfficerJA)).ReadJsonAsync())["items"]!.AsArray(), item => (string)item!["number"]! == number);
    }

    [Fact]
    public async Task Next_gives_each_officer_a_case_of_their_own()
    {
        // In a zone where no other test files, by officers who have nothing else: "next" would take another test's case, and hands may be full.
        const string Zone = "HQ";
        foreach (var story in new[] { service.Story(), service.Story() })
        {
            await story.BeginsAsync(zone: Zone);
            await story.FillsInAsync();
            await story.AttachesEverythingAsync();
            await story.SubmitsAsync();
        }
        var taken = new List<string>();
        foreach (var name in new[] { "王芳", "陈洁" })
        {
            var officer = new Caller(Guid.NewGuid(), "officer.next", name, [Roles.Officer], [], [new Jurisdiction(Zone, "ro.*", Registrars.For(Zone).Code)]);
            using var client = service.Host.As(officer);
            var seen = await (await client.PostAsync(new Uri($"{Story.Root}/desk/next", UriKind.Relative), null)).ReadJsonAsync();
            Assert.Equal(officer.AccountId.ToString(), (string)seen["assignee"]!["id"]!);
            taken.Add((string)seen["id"]!);
        }
        Assert.NotEqual(taken[0], taken[1]);
    }
}
