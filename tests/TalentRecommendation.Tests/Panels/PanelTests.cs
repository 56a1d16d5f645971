using System.Text.Json.Nodes;
using Platform.TalentRecommendation.Tests.Acts;
using Platform.Testing;

namespace Platform.TalentRecommendation.Tests.Panels;

/// <summary>The review of a title by a panel (S3 item 12): secret scores revealed together, a quorum, conflicts of interest.</summary>
public sealed class PanelTests(TalentService service)
{
    [Fact]
    public async Task A_title_is_granted_after_its_panel_has_passed_it()
    {
        var review = await Review.OpensAsync(service);
        await ProblemAssert.IsAsync(await review.Story.ActAsync("approval"), 409, "panel-not-revealed");
        foreach (var member in new[] { 1, 2, 3 })
            await review.VotesAsync(member, member == 3 ? "fail" : "pass").OkAsync();
        var revealed = await review.RevealAsync().OkAsync();
        Assert.Equal(("revealed", true, 2, 1, "75.00"), ((string)revealed["state"]!, (bool)revealed["result"]!["passed"]!, (int)revealed["result"]!["yes"]!, (int)revealed["result"]!["no"]!, (string)revealed["result"]!["average"]!));
        Assert.All(revealed["members"]!.AsArray(), member => Assert.Equal((75, 20), ((int)member!["total"]!, (int)member["scores"]!["knowledge"]!)));

        await review.Story.ActsAsync("approval");
        var number = (string)review.Story.Case["subject"]!;
        var seen = await service.Host.ReadsAsync(null, $"public/certificates/{number}").OkAsync();
        Assert.Equal("valid", (string)seen["state"]!);
        Assert.DoesNotContain("刘机务", seen.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scores_are_nobodys_to_read_before_they_are_revealed()
    {
        var review = await Review.OpensAsync(service);
        await review.VotesAsync(1).OkAsync();
        var seen = await review.SeesAsync();
        Assert.Equal(["voted", "invited", "invited"], seen["members"]!.AsArray().Select(member => (string)member!["state"]!));
        Assert.All(seen["members"]!.AsArray(), member => Assert.True(member!["scores"] is null && member["verdict"] is null && member["total"] is null && member["comment"] is null));
        Assert.Null(seen["result"]);
        await ProblemAssert.IsAsync(await review.RevealAsync(), 409, "panel-not-complete");

        // As it lies in the database, the vote is no more readable than the name.
        var stored = await service.Host.ScalarAsync<string>(
            "select string_agg(concat(m.name, ' ', m.mail, ' ', m.ballot), ' ') from panel_members m join panels p on p.id = m.panel_id where p.case_id = @id", new { id = Guid.Parse(review.Story.Id) });
        Assert.DoesNotContain("knowledge", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("专家1", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(review.MailOf(1), stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_reads_of_the_candidate_without_a_name_and_nothing_after_the_vote()
    {
        var review = await Review.OpensAsync(service);
        using var answer = await review.ReadsAsync(1);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var page = await answer.ReadJsonAsync();
        Assert.Equal(("panel", "maintenance", "intermediate", "bachelor", 11, "open"), ((string)page["purpose"]!, (string)page["track"]!, (string)page["level"]!, (string)page["education"]!, (int)page["years"]!, (string)page["state"]!));
        Assert.Equal(["knowledge", "practice", "achievements", "innovation"], page["criteria"]!.AsArray().Select(criterion => (string)criterion!["code"]!));
        Assert.DoesNotContain("刘机务", page.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("31010119900501", page.ToJsonString(), StringComparison.Ordinal);

        await review.VotesAsync(1).OkAsync();
        var after = await review.ReadsAsync(1).OkAsync();
        Assert.Equal("used", (string)after["state"]!);
        Assert.True(after["achievements"] is null && after["education"] is null);
    }

    [Theory]
    [InlineData(2, 2, "/members")]
    [InlineData(3, 1, "/quorum")]
    [InlineData(4, 2, "/quorum")]
    [InlineData(3, 4, "/quorum")]
    public async Task A_panel_has_three_members_and_two_thirds_of_them_for_a_quorum(int members, int quorum, string pointer)
    {
        var review = await Review.AcceptsAsync(service);
        var refused = await ProblemAssert.IsAsync(await review.OpenAsync(review.Panel(members, quorum)), 422, "body-incomplete");
        Assert.Contains(refused["errors"]!.AsArray(), error => (string)error!["pointer"]! == pointer);
    }

    // Accident: a colleague of the candidate votes because the name of the employer was typed with other blanks.
    [Fact]
    public async Task Nobody_of_the_employer_and_not_the_candidate_may_be_a_member()
    {
        var review = await Review.AcceptsAsync(service);
        await ProblemAssert.IsAsync(
            await review.OpenAsync(review.Panel(organisation: i => i == 2 ? "晨星 贸易有限公司" : $"学院{i}", name: i => i == 3 ? "刘机务" : $"专家{i}")), 422, "body-incomplete", "/members/1/organisation", "/members/2/name");
        await ProblemAssert.IsAsync(await review.OpenAsync(review.Panel(until: Review.Today.AddDays(-1))), 422, "body-incomplete", "/votesUntil");
    }

    [Fact]
    public async Task Who_names_a_conflict_does_not_vote_and_is_replaced()
    {
        var review = await Review.OpensAsync(service);
        await ProblemAssert.IsAsync(await review.DoAsync("panel/members", new { name = "专家9", organisation = "学院9", mail = review.MailOf(9) }), 409, "panel-nobody-to-replace");
        await review.NamesConflictAsync(1).OkAsync();
        await ProblemAssert.IsAsync(await review.VotesAsync(1), 409, "panel-answered");
        await review.VotesAsync(2).OkAsync();
        await review.VotesAsync(3).OkAsync();

        await ProblemAssert.IsAsync(await review.DoAsync("panel/members", new { name = "专家4", organisation = "晨星贸易有限公司", mail = review.MailOf(4) }), 422, "body-incomplete", "/organisation");
        await ProblemAssert.IsAsync(await review.DoAsync("panel/members", new { name = "专家4", organisation = "学院4", mail = review.MailOf(2) }), 422, "body-incomplete", "/mail");
        var now = await review.DoAsync("panel/members", new { name = "专家4", organisation = "学院4", mail = review.MailOf(4) }).OkAsync();
        Assert.Equal(["conflict", "voted", "voted", "invited"], now["members"]!.AsArray().Select(member => (string)member!["state"]!));
        Assert.Equal("曾与参评人共事", (string)now["members"]![0]!["reason"]!);
        await ProblemAssert.IsAsync(await review.RevealAsync(), 409, "panel-not-complete");
        await review.VotesAsync(4).OkAsync();
        Assert.Equal(3, (int)(await review.RevealAsync().OkAsync())["result"]!["yes"]!);
    }

    // Two conflicts of three leave one vote: below the quorum nothing is revealed, whoever has answered.
    [Fact]
    public async Task Below_the_quorum_nothing_is_revealed()
    {
        var review = await Review.OpensAsync(service);
        await review.NamesConflictAsync(1).OkAsync();
        await review.NamesConflictAsync(2).OkAsync();
        await review.VotesAsync(3).OkAsync();
        await ProblemAssert.IsAsync(await review.RevealAsync(), 409, "panel-not-complete");
    }

    [Fact]
    public async Task After_the_last_day_the_quorum_suffices_and_nobody_votes_any_more()
    {
        var review = await Review.OpensAsync(service);
        await review.VotesAsync(1).OkAsync();
        await review.VotesAsync(2).OkAsync();
        await ProblemAssert.IsAsync(await review.RevealAsync(), 409, "panel-not-complete");
        await service.Host.ScalarAsync<int>("update panels set votes_until = @day where case_id = @id", new { day = Review.Today.AddDays(-1), id = Guid.Parse(review.Story.Id) });
        await ProblemAssert.IsAsync(await review.VotesAsync(3), 409, "panel-voting-over");
        Assert.Equal(2, (int)(await review.RevealAsync().OkAsync())["result"]!["yes"]!);
        await ProblemAssert.IsAsync(await review.VotesAsync(3), 409, "panel-not-open");
    }

    [Fact]
    public async Task More_time_brings_new_links_to_who_has_not_answered()
    {
        var review = await Review.OpensAsync(service);
        await review.VotesAsync(1).OkAsync();
        var first = await review.TokenAsync(2);
        await ProblemAssert.IsAsync(await review.DoAsync("panel/extension", new { votesUntil = Review.Today.AddDays(7) }), 422, "body-incomplete", "/votesUntil");
        await review.DoAsync("panel/extension", new { votesUntil = Review.Today.AddDays(14) }).OkAsync();
        Assert.NotEqual(first, await review.TokenAsync(2, link: 2));
        await ProblemAssert.IsAsync(await service.Host.PostsAsync(null, $"public/invitations/{first}/vote", Review.Ballot()), 404, "not-found");
        await review.VotesAsync(2).OkAsync();
    }

    [Fact]
    public async Task A_vote_scores_every_criterion_within_its_bounds()
    {
        var review = await Review.OpensAsync(service);
        await ProblemAssert.IsAsync(await review.VotesAsync(1, scores: new { knowledge = 26, practice = -1, achievements = 30, beauty = 1 }), 422, "body-incomplete", "/scores/beauty", "/scores/innovation", "/scores/knowledge", "/scores/practice");
        Assert.Equal("invited", (string)(await review.MemberAsync(1))["state"]!);
    }

    // Accident: a member presses twice, or votes and names a conflict in two windows.
    [Fact]
    public async Task Of_many_answers_at_once_one_counts()
    {
        var review = await Review.OpensAsync(service);
        await review.TokenAsync(1);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => i % 5 == 4 ? review.NamesConflictAsync(1) : review.VotesAsync(1, i % 2 == 0 ? "pass" : "fail")));
        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        Assert.All(answers, answer => Assert.True((int)answer.StatusCode is 200 or 409));
    }

    // Accident: a vote comes in while the panel is revealed, and is neither counted nor refused.
    [Fact]
    public async Task A_vote_is_counted_in_the_reveal_or_refused()
    {
        var review = await Review.OpensAsync(service, members: 6, quorum: 4);
        foreach (var member in new[] { 1, 2, 3, 4 })
            await review.VotesAsync(member).OkAsync();
        await review.NamesConflictAsync(5).OkAsync();
        await review.TokenAsync(6);
        var acts = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => i == 5 ? review.VotesAsync(6) : review.RevealAsync()));
        var seen = await review.SeesAsync();
        if ((string)seen["state"]! == "open")
            seen = await review.RevealAsync().OkAsync();
        Assert.True(acts[5].IsSuccessStatusCode);
        Assert.Equal(5, (int)seen["result"]!["yes"]!);
        Assert.InRange(acts.Where((_, i) => i != 5).Count(act => act.IsSuccessStatusCode), 0, 1);
    }

    [Fact]
    public async Task Two_officers_open_one_panel()
    {
        var review = await Review.AcceptsAsync(service);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => review.OpenAsync(review.Panel())));
        Assert.Single(answers, answer => (int)answer.StatusCode == 201);
        foreach (var answer in answers.Where(answer => (int)answer.StatusCode != 201))
            await ProblemAssert.IsAsync(answer, 409, "panel-exists");
    }

    [Fact]
    public async Task A_title_that_failed_is_refused_and_the_applicant_sees_how_it_went()
    {
        var review = await Review.OpensAsync(service);
        foreach (var member in new[] { 1, 2, 3 })
            await review.VotesAsync(member, "fail").OkAsync();
        await review.RevealAsync().OkAsync();
        await ProblemAssert.IsAsync(await review.Story.ActAsync("approval"), 409, "panel-not-passed");
        await review.Story.ActsAsync("refusal", new { reasons = new[] { new { text = "评审委员会未通过" } } });
        var own = await review.Story.GetAsync($"cases/{review.Story.Id}/panel", TestCallers.Applicant).OkAsync();
        Assert.Equal((false, 3, 3, 2, "2/3"), ((bool)own["result"]!["passed"]!, (int)own["result"]!["no"]!, (int)own["members"]!, (int)own["quorum"]!, (string)own["majority"]!));
        Assert.NotEmpty((string)own["source"]!);
        Assert.DoesNotContain("专家", own.ToJsonString(), StringComparison.Ordinal);
        await ProblemAssert.IsAsync(await review.Story.GetAsync($"cases/{review.Story.Id}/panel", TestCallers.Applicant2), 404, "not-found");
    }

    // XKF art. 38: a refusal says why. It tells numbers, quorum, majority and whose rule it is, and not who voted how.
    [Theory]
    [InlineData("en", "1 for, 2 against: not passed", "3 members, quorum 2, votes cast 3", "At least 2/3 of the votes cast must be for, that is 2", "S3 item 12")]
    [InlineData("zh-CN", "赞成 1 票，反对 2 票，评审未通过", "评审组 3 人，法定人数 2 人，实际表决 3 人", "赞成票须不少于所投票数的 2/3，即 2 票", "《实施方案》第12项")]
    public async Task A_refusal_after_a_failed_vote_prints_how_the_panel_voted(string language, params string[] printed)
    {
        var review = await Review.OpensAsync(service);
        foreach (var member in new[] { 1, 2, 3 })
            await review.VotesAsync(member, member == 1 ? "pass" : "fail").OkAsync();
        await review.RevealAsync().OkAsync();
        await review.Story.ActsAsync("refusal", new { reasons = new[] { new { text = "评审未通过" } } });

        using var letter = await review.Story.GetAsync($"cases/{review.Story.Id}/documents/refusal?format=html&lang={language}", TestCallers.Applicant);
        var text = System.Net.WebUtility.HtmlDecode(await letter.Content.ReadAsStringAsync());
        Assert.All(printed, line => Assert.Contains(line, text, StringComparison.Ordinal));
        foreach (var secret in new[] { "专家", "航空学院", "工艺改进有说服力", "row.", "panel." })
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    // A title may be refused before its panel has voted: then there is nothing to print.
    [Fact]
    public async Task A_refusal_without_a_vote_prints_none()
    {
        var review = await Review.OpensAsync(service);
        await review.Story.ActsAsync("refusal", new { reasons = new[] { new { text = "材料不实" } } });
        using var letter = await review.Story.GetAsync($"cases/{review.Story.Id}/documents/refusal?format=html&lang=en", TestCallers.Applicant);
        Assert.DoesNotContain("against:", await letter.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_case_ends_the_panel()
    {
        var review = await Review.OpensAsync(service);
        await review.Story.SubmitAsync("withdrawal");
        await ProblemAssert.IsAsync(await review.VotesAsync(1), 409, "panel-not-open");
        Assert.Equal("expired", (string)(await review.ReadsAsync(1).OkAsync())["state"]!);
    }

    [Fact]
    public async Task A_panel_is_the_officers_alone()
    {
        var review = await Review.OpensAsync(service);
        await ProblemAssert.IsAsync(await review.DoAsync("panel/reveal", new { }, TestCallers.OfficerOfPoliceJA), 404, "not-found");
        await ProblemAssert.IsAsync(await review.DoAsync("panel/reveal", new { }, TestCallers.Applicant), 403, "forbidden");
        var posts = await service.Story("tal.skills").FilesAsync();
        await posts.ActsAsync("claim");
        await posts.ActsAsync("acceptance");
        await ProblemAssert.IsAsync(await service.Host.PostsAsync(TestCallers.OfficerOfTalentJA, $"desk/cases/{posts.Id}/panel", review.Panel()), 409, "panel-not-for-this-case");
    }
}
