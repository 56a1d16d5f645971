using System.IO.Compression;
using System.Text.Json.Nodes;
using Platform.EndToEnd.Tests.Api;
using Platform.EndToEnd.Tests.People;
using Platform.EndToEnd.Tests.Running;

namespace Platform.EndToEnd.Tests.Stories;

/// <summary>Experts vote on a title behind links of their own, and a list leaves the house with a name on it.</summary>
public sealed class PanelStory(RunningPlatform platform) : BrowserStory(platform)
{
    private static readonly string[] Experts = ["韩晓峰", "罗静", "Marta Lind"];

    [Fact]
    public async Task Ballots_are_secret_until_all_are_shown_and_a_refusal_says_how_the_panel_voted()
    {
        var (id, tag) = (await FiledAsync(), Guid.NewGuid().ToString("n")[..8]);
        var officer = await OfficerAsync(Seat.Chinese, "officer.talent");
        await officer.OpensCaseAsync(id);
        await officer.Page.Locator("#act-claim").ClickAsync();
        await officer.AcceptsAsync();
        await officer.Page.Locator("#panel-quorum").FillAsync("2");
        await officer.Page.Locator("#panel-until").FillAsync(Offices.Day(7));
        for (var i = 0; i < Experts.Length; i++)
        {
            await officer.Page.Locator($"#members-{i}-name").FillAsync(Experts[i]);
            await officer.Page.Locator($"#members-{i}-organisation").FillAsync($"航空学院{i + 1}");
            await officer.Page.Locator($"#members-{i}-mail").FillAsync(MailOf(i));
        }
        await officer.Page.Locator("#begin-panel").ClickAsync();
        await officer.Sees("#panel-members tbody tr").ToHaveCountAsync(3);

        // Each at a browser of their own, without an account.
        await VotesAsync(await VisitorAsync(Seat.Chinese), 0, "pass", "工艺改进有说服力");
        await VotesAsync(await VisitorAsync(Seat.EnglishPhone), 1, "fail", "Achievements not borne out");
        await officer.OpensCaseAsync(id);
        await officer.Sees("#panel-members tr[data-state=voted]").ToHaveCountAsync(2);
        Assert.DoesNotContain("工艺改进有说服力", await officer.Page.ContentAsync(), StringComparison.Ordinal);
        await officer.Sees("#panel-result").ToHaveCountAsync(0);
        await StepsAsideAsync(await VisitorAsync(Seat.English), 2);

        // All at once: one of two is less than two thirds.
        await officer.OpensCaseAsync(id);
        await officer.Page.Locator("#reveal-panel").ClickAsync();
        await officer.Sees("#panel-result").ToContainTextAsync("赞成1，反对1");
        await officer.Sees("#panel-members").ToContainTextAsync("工艺改进有说服力");
        await officer.LooksRightAsync("140-panel");
        await officer.DecidesAsync("refusal", "评审未通过");

        var applicant = await ApplicantAsync(Seat.English);
        await applicant.TakesUpAsync(id);
        await applicant.Sees("#panel").ToContainTextAsync("1 for, 1 against");
        await applicant.Sees("#panel-rules").ToContainTextAsync("2/3");
        await applicant.LooksRightAsync("141-panel-applicant");
        var page = await applicant.Page.ContentAsync();
        Assert.All(Experts, expert => Assert.DoesNotContain(expert, page, StringComparison.Ordinal));

        async Task VotesAsync(Person expert, int member, string verdict, string comment)
        {
            await expert.OpensAsync(await LinkAsync(member));
            foreach (var criterion in new[] { "knowledge", "practice", "achievements", "innovation" })
                await expert.Page.Locator($"#score-{criterion}").FillAsync("14");
            await expert.Page.Locator($"[name=verdict][value={verdict}]").CheckAsync();
            await expert.Page.Locator("#f-comment").FillAsync(comment);
            await expert.LooksRightAsync("142-vote");
            await expert.Page.Locator("#do-vote").ClickAsync();
            await expert.Sees("#done").ToBeVisibleAsync();
        }

        async Task StepsAsideAsync(Person expert, int member)
        {
            await expert.OpensAsync(await LinkAsync(member));
            await expert.Page.Locator("#conflict > summary").ClickAsync();
            await expert.Page.Locator("#f-reason").FillAsync("Former colleague");
            await expert.Page.Locator("#do-conflict").ClickAsync();
            await expert.Sees("#done").ToBeVisibleAsync();
        }

        async Task<string> LinkAsync(int member) => new Uri((string)(await Platform.Topology().LetterAsync(MailOf(member)))["link"]!).AbsolutePath;

        string MailOf(int member) => $"expert{member}-{tag}@example.cn";
    }

    [Fact]
    public async Task A_list_that_a_supervisor_takes_out_says_who_has_it_and_what_for()
    {
        const string Reason = "年度外国人工作许可核查";
        var supervisor = await OfficerAsync(Seat.Chinese, "supervisor", "/office/talent/figures");
        await supervisor.OpensAsync("/office/talent/exports");
        await supervisor.Page.Locator("#export").ClickAsync();
        await supervisor.Sees("#export-form .field-findings > *").Not.ToHaveCountAsync(0);
        await supervisor.Page.Locator("#export-reason").FillAsync(Reason);
        await supervisor.Page.Locator("#export").ClickAsync();
        var link = supervisor.Page.Locator("#exports tbody tr a >> nth=0");
        var number = (await link.InnerTextAsync()).Trim();
        var file = await supervisor.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        using var workbook = await ZipFile.OpenReadAsync(await file.PathAsync());
        using var sheet = new StreamReader(await workbook.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync());
        var text = await sheet.ReadToEndAsync();
        Assert.All([number, "郑明", Reason], word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    /// <summary>An application for a title, with the papers that it asks for.</summary>
    private async Task<string> FiledAsync()
    {
        using var api = await ApiClient.SignInAsync(Platform, "applicant", "talent");
        var guide = await api.GuideAsync("tal.skills");
        var form = guide["example"]!.AsObject();
        form["application"] = "title";
        form.Remove("posts");
        form["candidate"] = new JsonObject
        {
            ["name"] = "刘机务", ["birthDate"] = "1990-05-01", ["idNumber"] = "310101199005010017", ["track"] = "maintenance", ["level"] = "intermediate",
            ["education"] = "bachelor", ["years"] = 11, ["maintenanceLicence"] = "ML-2015-00871", ["achievements"] = "主持宽体机起落架深度维修工艺改进",
        };
        foreach (var material in guide["materials"]!.AsArray())
            material!["required"] = (string)material["code"]! is not ("evaluation-plan" or "evaluator-list");
        var draft = await api.DraftsAsync(guide);
        using var answer = await api.SubmitAsync(draft, $"panel-{draft.Id}");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return draft.Id;
    }
}
