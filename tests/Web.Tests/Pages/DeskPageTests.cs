using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

/// <summary>What an officer sees changed, and the acts beside the flow: clock, hands, other departments.</summary>
public sealed class DeskPageTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Old_and_new_stand_side_by_side_with_the_forms_titles(string language)
    {
        using var site = await Site.OfficerAsync(language: language);
        site.Case.Also["changes"] = OfficeAnswers.Changes;

        var html = await site.PageAsync(Page(site));

        Html.IsClean(html);
        var rows = Regex.Matches(html, "(?s)<tr data-pointer=\"([^\"]+)\">(.*?)</tr>").ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        Assert.Equal(["/office/phone", "/representatives/0/birthDate", "/representatives/1/nameOriginal", "/materials/articles"], rows.Keys);
        Assert.All(["<del>021-1</del>", "<ins>021-62880000</ins>"], words => Assert.Contains(words, rows["/office/phone"], StringComparison.Ordinal));
        Assert.All(["旧章程.pdf (1 KB)", "章程.pdf (2 KB)", "材料 articles"], words => Assert.Contains(words, rows["/materials/articles"], StringComparison.Ordinal));
        Assert.DoesNotContain(">/", string.Concat(rows.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happened_since_the_last_look_can_be_marked_as_seen()
    {
        using var site = await Site.OfficerAsync();
        site.Case.Also["sinceLastLook"] = OfficeAnswers.SinceLastLook;
        var html = await site.PageAsync(Page(site));
        Html.IsClean(html);
        Assert.Matches("(?s)id=\"since-last-look\".*重新提交 · 张敏.*021-62880000.*id=\"seen\"", html);

        var (status, _, location) = await site.PostAsync(Page(site), Page(site), [("act", "look"), ("version", "7")]);

        Assert.Equal((HttpStatusCode.SeeOther, $"{Page(site)}?done=look"), (status, location));
        Assert.Equal(7, (int?)site.Services.Last("PUT", "/look").Json["version"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_second_notice_is_asked_for_its_ground(int rounds)
    {
        using var site = await Site.OfficerAsync();
        site.Case.OpenActs = ["correction-requests"];
        if (rounds > 0)
            site.Case.Correction = JsonNode.Parse("""{"round":1,"requestedAt":"2026-11-20T10:00:00+08:00","items":[{"message":"请补盖章","pointer":null,"material":"articles","changed":false,"answer":"已盖章"}],"editable":[]}""");

        var html = await site.PageAsync(Page(site));
        await site.PostAsync(Page(site), Page(site), [("act", "correction-requests"), ("version", "7"), ("ground", "新发现的问题"), ("items.0.message", "电话"), ("items.0.messageEn", "Phone"), ("items.0.anchor", "/office/phone")]);

        Html.IsClean(html);
        Assert.Equal(rounds > 0, html.Contains("id=\"f-correction-ground\"", StringComparison.Ordinal));
        Assert.Equal(rounds > 0, html.Contains("已盖章", StringComparison.Ordinal));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"ground":"新发现的问题","items":[{"message":"电话","messageEn":"Phone","pointer":"/office/phone"}]}"""), site.Services.Last("POST", "/correction-requests").Json));
    }

    public static TheoryData<string, string, (string, string)[]> Acts() => new()
    {
        { "pause", """{"limit":"decision","ground":"expert-review","reason":"评审","until":"2026-11-30"}""", [("limit", "decision"), ("ground", "expert-review"), ("reason", "评审"), ("until", "2026-11-30")] },
        { "resumption", """{"limit":"decision"}""", [("limit", "decision"), ("reason", " ")] },
        { "extension", """{"limit":"decision","authority":"局负责人","reason":"核实","days":10}""", [("limit", "decision"), ("days", "10"), ("authority", "局负责人"), ("reason", "核实")] },
        { "handover", """{"to":"01900000-0000-7000-8000-0000000000c2","note":"请接手"}""", [("to", "01900000-0000-7000-8000-0000000000c2"), ("note", "请接手")] },
        { "opinions", """{"code":"joint-review","question":"有效？","departments":["police","customs"]}""", [("code", "joint-review"), ("departments", "police"), ("departments", "customs"), ("question", "有效？")] },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Acts_are_sent_as_the_contract_words_them(string act, string body, (string, string)[] typed)
    {
        using var site = await BusyAsync(act);

        var html = await site.PageAsync(Page(site));
        var (status, _, location) = await site.PostAsync(Page(site), Page(site), [("act", act), ("version", "7"), .. typed]);

        Html.IsClean(html);
        Assert.Contains($"name=\"act\" value=\"{act}\"", html, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, $"{Page(site)}?done={act}"), (status, location));
        var sent = site.Services.Last("POST", $"/{act}");
        Assert.Equal("\"7\"", sent.IfMatch);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), sent.Json), sent.Body);
    }

    [Theory]
    [InlineData("pause", "/until", "")]
    [InlineData("extension", "/days", "")]
    [InlineData("handover", "/to", "")]
    [InlineData("opinions", "/question", "-joint-review")]
    public async Task A_refused_act_stands_open_with_the_reason_at_its_field(string act, string pointer, string suffix)
    {
        using var site = await BusyAsync(act);
        site.Services.Refuse("POST", $"/{act}", 422, "body-incomplete", $$"""[{"pointer":"{{pointer}}","code":"field-required","title":"此项必填","provision":null}]""");

        var (_, html, _) = await site.PostAsync(Page(site), Page(site), [("act", act), ("version", "7"), ("code", "joint-review"), ("reason", "我的理由"), ("note", "我的理由"), ("question", "我的理由")]);

        Html.IsClean(html);
        Assert.Contains($"id=\"act-{act}{suffix}\" open", html, StringComparison.Ordinal);
        Assert.Contains($"id=\"e-{pointer[1..]}\"", html, StringComparison.Ordinal);
        Assert.Contains(">我的理由</textarea>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_limits_that_can_be_are_offered_for_a_pause_a_resumption_or_an_extension()
    {
        using var site = await BusyAsync("pause", "resumption", "extension");

        var html = await site.PageAsync(Page(site));

        Assert.Equal("decision", Site.Hidden(Act(html, "pause"), "limit"));
        Assert.Equal("decision", Site.Hidden(Act(html, "resumption"), "limit"));
        Assert.Equal("decision", Site.Hidden(Act(html, "extension"), "limit"));
        Assert.Contains("行政许可法第45条", Act(html, "pause"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Departments_answers_are_shown_with_reasons_and_an_approval_that_they_block_says_so()
    {
        using var site = await BusyAsync("approval");
        site.Case.Also["consultations"] = OfficeAnswers.Consultations.Replace("\"refused\"", "\"open\"", StringComparison.Ordinal);
        site.Services.Refuse("POST", "/approval", 409, "consultation-open");

        var (_, html, _) = await site.PostAsync(Page(site), Page(site), [("act", "approval"), ("version", "7")]);

        Html.IsClean(html);
        Assert.Contains("居留许可已过期", html, StringComparison.Ordinal);
        Assert.Matches("(?s)id=\"problem\".*拒绝 consultation-open.*href=\"#consultations\"", html);
    }

    [Fact]
    public async Task Who_stands_in_is_told_for_whom()
    {
        using var site = await BusyAsync("acceptance");
        site.Case.Also["standsInFor"] = """{"id":"01900000-0000-7000-8000-0000000000c2","name":"陈洁"}""";

        Assert.Matches("id=\"stands-in\">[^<]*陈洁", await site.PageAsync(Page(site)));
    }

    [Fact]
    public async Task A_full_load_is_said_above_the_officers_own_cases()
    {
        using var site = await Site.OfficerAsync();
        site.Services.Refuse("POST", "/desk/next", 409, "load-full");

        var (status, html, _) = await site.PostAsync("/office", "/office/", [("act", "next")]);

        Html.IsClean(html);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.All(["拒绝 load-full", "下面是您手上的办件", $"/office/cases/{site.Case.Id}"], words => Assert.Contains(words, html, StringComparison.Ordinal));
    }

    private static string Page(Site site) => $"/office/cases/{site.Case.Id}";

    private static async Task<Site> BusyAsync(params string[] acts)
    {
        var site = await Site.OfficerAsync();
        (site.Case.State, site.Case.OpenActs) = ("UnderReview", acts);
        site.Case.Also["deadlines"] = OfficeAnswers.Deadlines;
        site.Case.Also["pauseGrounds"] = OfficeAnswers.PauseGrounds;
        site.Case.Also["askable"] = OfficeAnswers.Askable;
        return site;
    }

    private static string Act(string html, string act) => Regex.Match(html, $"(?s)id=\"form-{act}\".*?</form>").Value;
}
