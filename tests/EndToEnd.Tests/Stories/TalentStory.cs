using System.Text.Json.Nodes;
using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;
using Platform.Testing;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>What the zone recommends, and who decides.</summary>
public sealed class TalentStory(RunningPlatform platform) : BrowserStory(platform)
{
    private const string Service = "talent";

    [Fact]
    public async Task An_employer_of_beauty_and_health_is_listed_with_the_notice_and_its_graduate_sees_what_is_missing()
    {
        var barriers = new List<string>();
        var applicant = await ApplicantAsync(Seat.Chinese);
        var officer = await OfficerAsync(Seat.Chinese, "officer.talent");

        // Without a quota nobody is listed.
        var supervisor = await OfficerAsync(Seat.Chinese, "supervisor", "/office/talent/figures");
        await supervisor.Page.Locator("[data-quota=JA] summary").ClickAsync();
        await supervisor.Page.Locator("#total-JA").FillAsync("50");
        await supervisor.Page.Locator("#source-JA").FillAsync("2026年度名额通知");
        await supervisor.Page.Locator("[data-quota=JA] button").ClickAsync();
        await supervisor.Sees("[data-quota=JA] meter").ToBeVisibleAsync();
        await supervisor.LooksRightAsync("119-quota");
        barriers.AddRange(await supervisor.BarriersAsync("119-quota"));

        // The two plans differ about its industry: the officer is told, nobody is turned away.
        var employer = await FiledAsync(applicant, "tal.employer", form => form["industry"] = "beauty-health");
        await officer.OpensCaseAsync(employer);
        await officer.Sees("#findings").ToContainTextAsync("美妆健康");
        await officer.LooksRightAsync("120-employer");
        barriers.AddRange(await officer.BarriersAsync("120-employer"));
        await officer.Page.Locator("#act-claim").ClickAsync();
        await officer.AcceptsAsync();
        await officer.ApprovesAsync("同意公示");
        await officer.Page.Locator("#to-listing").ClickAsync();
        await officer.Sees("#listing-notice").ToBeVisibleAsync();
        await officer.LooksRightAsync("121-desk-listing");
        barriers.AddRange(await officer.BarriersAsync("121-desk-listing"));

        // Everybody can read the list while it is published.
        var visitor = await VisitorAsync(Seat.EnglishPhone);
        await visitor.OpensAsync("/employers");
        await visitor.Sees("#listings").ToContainTextAsync("Beauty and health");
        await visitor.LooksRightAsync("122-employers");
        barriers.AddRange(await visitor.BarriersAsync("122-employers"));

        // The worked example: 69 of 72.
        await visitor.OpensAsync("/points");
        foreach (var (field, code) in new[] { ("education", "master"), ("schoolClass", "1"), ("lastDegreeInShanghai", "true") })
            await visitor.Page.Locator($"[name='/{field}'][value='{code}']").CheckAsync();
        foreach (var (field, code) in new[] { ("language", "cet6"), ("computer", "postgraduate") })
            await visitor.Page.Locator($"[name='/{field}']").SelectOptionAsync(code);
        await visitor.Page.Locator("[name='/rankPercent']").FillAsync("25");
        await visitor.Page.Locator("[name='/employer'][value=honest-recruiting]").CheckAsync();
        await visitor.Page.Locator("#reckon").ClickAsync();
        await visitor.Sees("#points-total").ToHaveTextAsync("69");
        await visitor.Sees("#points-verdict").ToHaveTextAsync("3 short");
        await visitor.Sees(".suggestions [data-item=key-talent]").ToBeVisibleAsync();
        await visitor.LooksRightAsync("123-points");
        barriers.AddRange(await visitor.BarriersAsync("123-points"));

        // The same in the application of the employer's own graduate, before anybody submits it.
        var draft = await DraftedAsync("tal.graduate", form =>
        {
            form["study"]!["education"] = "master";
            form["employerItems"] = new JsonArray("honest-recruiting");
        });
        await applicant.TakesUpAsync(draft.Id);
        await applicant.Sees("#assessment #points-total").ToHaveTextAsync("69");
        await applicant.Sees("#assessment #points-verdict").ToHaveTextAsync("还差3分");
        await applicant.Sees("#assessment .suggestions [data-item=key-talent]").ToBeVisibleAsync();
        await applicant.LooksRightAsync("124-graduate");
        barriers.AddRange(await applicant.BarriersAsync("124-graduate"));
        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
    }

    [Fact]
    public async Task An_engineer_gets_both_permits_at_once_and_one_refusal_stops_both()
    {
        var barriers = new List<string>();
        var applicant = await ApplicantAsync(Seat.English);
        var police = await OfficerAsync(Seat.Chinese, "officer.police");
        var talent = await OfficerAsync(Seat.English, "officer.talent");

        var (granted, number) = await AcceptedAsync(applicant, police);
        await talent.OpensOpinionAsync(number);
        await talent.LooksRightAsync("125-work-permit");
        barriers.AddRange(await talent.BarriersAsync("125-work-permit"));
        await GrantsAsync(talent, "b");
        await applicant.OpensCaseAsync();
        await applicant.Sees("#certificates").ToHaveCountAsync(0);
        await police.OpensOpinionAsync(number);
        await GrantsAsync(police, null);

        // Both papers lie there together, and the roster knows the person.
        await applicant.OpensCaseAsync();
        await applicant.Sees("#certificates a").Not.ToHaveCountAsync(0);
        await applicant.LooksRightAsync("126-both-permits");
        barriers.AddRange(await applicant.BarriersAsync("126-both-permits"));
        await applicant.OpensAsync("/talent");
        await applicant.Sees("#staff tbody tr").Not.ToHaveCountAsync(0);
        await applicant.LooksRightAsync("127-staff");
        barriers.AddRange(await applicant.BarriersAsync("127-staff"));
        using var api = await ApiClient.SignInAsync(Platform, "applicant", Service);
        var papers = (await (await api.GetCaseAsync(granted)).ReadJsonAsync())["certificates"]!.AsArray();
        Assert.Equal(["residence-permit", "work-permit"], papers.Select(paper => (string)paper!["kind"]!).Where(kind => !kind.StartsWith("family", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));

        var (refused, next) = await AcceptedAsync(applicant, police);
        await talent.OpensOpinionAsync(next);
        await talent.ObjectsAsync("学历认证与所学专业不符");
        await police.OpensOpinionAsync(next, "closed");
        await police.Sees("#stopped-by").ToContainTextAsync("学历认证与所学专业不符");
        Assert.Equal("Refused", (string?)(await (await api.GetCaseAsync(refused)).ReadJsonAsync())["state"]);
        await applicant.OpensAsync($"/cases/{refused}");
        await applicant.Sees("#decision").ToContainTextAsync("学历认证与所学专业不符");
        await applicant.LooksRightAsync("128-refused");
        barriers.AddRange(await applicant.BarriersAsync("128-refused"));
        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
    }

    private static async Task GrantsAsync(Officer officer, string? permitClass)
    {
        await officer.Page.Locator("#f-answer").CheckAsync();
        if (permitClass is not null)
            await officer.Page.Locator("#f-grant-class").SelectOptionAsync(permitClass);
        await officer.Page.Locator("#f-grant-validUntil").FillAsync(Offices.Day(360));
        await officer.Page.Locator("#do-answer").ClickAsync();
        await officer.Sees("#done").ToBeVisibleAsync();
    }

    private async Task<(string Id, string Number)> AcceptedAsync(Applicant applicant, Officer police)
    {
        var passport = $"E{Guid.NewGuid().ToString("n").ToUpperInvariant()[..8]}";
        var id = await FiledAsync(applicant, "tal.foreign-staff", form => form["person"]!["passport"] = passport);
        await police.OpensCaseAsync(id);
        await police.Page.Locator("#act-claim").ClickAsync();
        await police.AcceptsAsync();
        return (id, await police.ReadsAsync("#case-number"));
    }

    private async Task<string> FiledAsync(Applicant applicant, string matter, Action<JsonNode> change)
    {
        var draft = await DraftedAsync(matter, change);
        await applicant.TakesUpAsync(draft.Id);
        await applicant.OpensAsync($"/cases/{draft.Id}/form/check");
        await applicant.SubmitsAsync();
        return draft.Id;
    }

    private async Task<Filing> DraftedAsync(string matter, Action<JsonNode> change)
    {
        using var api = await ApiClient.SignInAsync(Platform, "applicant", Service);
        var guide = await api.GuideAsync(matter);
        change(guide["example"]!);
        return await api.DraftsAsync(guide);
    }
}
