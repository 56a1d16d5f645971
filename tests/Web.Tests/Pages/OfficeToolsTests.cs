using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Platform.Web.Officer.Features;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

/// <summary>Opinions, absence and holiday calendars.</summary>
public sealed class OfficeToolsTests
{
    [Theory]
    [InlineData("/office/opinions", "zh-CN")]
    [InlineData("/office/opinions", "en")]
    [InlineData("/office/opinions/o1", "zh-CN")]
    [InlineData("/office/opinions/o1", "en")]
    [InlineData("/office/absence", "zh-CN")]
    [InlineData("/office/absence", "en")]
    public async Task Pages_stand_in_both_languages_and_in_the_navigation(string path, string language)
    {
        using var site = await Site.OfficerAsync(language: language);

        var html = await site.PageAsync(path);

        Html.IsClean(html);
        Assert.All(["/office/opinions", "/office/absence"], entry => Assert.Contains($"href=\"{entry}\"", html, StringComparison.Ordinal));
        Assert.DoesNotContain("/office/operations", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_goes_on_and_keeps_what_is_shown()
    {
        using var site = await Site.OfficerAsync();

        Assert.Contains("href=\"/office/opinions?service=representative-offices&amp;state=closed&amp;after=k9\"", await site.PageAsync("/office/opinions?state=closed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_opinion_shows_form_and_materials_and_is_answered()
    {
        using var site = await Site.OfficerAsync();
        var html = await site.PageAsync("/office/opinions/o1");
        Assert.All(["Anna Schmidt", "/office/opinions/o1/materials/articles", "逾期未答复视为同意"], words => Assert.Contains(words, html, StringComparison.Ordinal));

        var (status, _, location) = await site.PostAsync("/office/opinions/o1", "/office/opinions/o1", [("version", "3"), ("answer", "object"), ("reason", "居留许可已过期")]);

        Assert.Equal((HttpStatusCode.SeeOther, "/office/opinions?done=answer"), (status, location));
        var sent = site.Services.Last("POST", "/answer");
        Assert.Equal("\"3\"", sent.IfMatch);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"answer":"object","reason":"居留许可已过期"}"""), sent.Json));
    }

    [Fact]
    public async Task A_refused_answer_keeps_choice_and_words_also_when_it_was_stopped_meanwhile()
    {
        using var site = await Site.OfficerAsync();
        site.Services.Refuse("POST", "/answer", 422, "body-incomplete", """[{"pointer":"/reason","code":"field-required","title":"此项必填","provision":null}]""");
        (string, string)[] typed = [("version", "3"), ("answer", "object"), ("reason", "还没写完")];

        var open = await site.PostAsync("/office/opinions/o1", "/office/opinions/o1", typed);
        var closed = await site.PostAsync("/office/opinions/o1", "/office/opinions/o1", typed, meanwhile: () => site.Services.Answer("GET", "/opinions/o1", 200, OfficeAnswers.ClosedOpinion));

        Assert.Contains("id=\"e-reason\"", open.Html, StringComparison.Ordinal);
        Assert.Matches("value=\"object\" checked", open.Html);
        Assert.Contains(">还没写完</textarea>", open.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"kept\">还没写完", closed.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("answer-form", closed.Html, StringComparison.Ordinal);
        Assert.Matches("id=\"stopped-by\">[^<]*海关[^<]*备案号无效", closed.Html);
    }

    [Fact]
    public async Task An_absence_is_said_changed_and_ended()
    {
        using var site = await Site.OfficerAsync();
        var (_, _, set) = await site.PostAsync("/office/absence", "/office/absence", [("act", "absence"), ("from", "2026-12-01"), ("to", "2026-12-04"), ("substitute", "01900000-0000-7000-8000-0000000000c2")]);
        site.Services.Answer("GET", "/absence", 200, OfficeAnswers.Absence);
        var html = await site.PageAsync("/office/absence");
        var (_, _, ended) = await site.PostAsync("/office/absence", "/office/absence", [("act", "end")]);

        Assert.Equal("/office/absence?done=absence", set);
        Assert.Equal("2026-12-04", (string?)site.Services.Last("PUT", "/absence").Json["to"]);
        Assert.All(["陈洁", "2026年12月4日", "value=\"2026-12-01\""], words => Assert.Contains(words, html, StringComparison.Ordinal));
        Assert.Equal("/office/absence?done=absence-ended", ended);
        Assert.True(site.Services.WasAsked("DELETE", "/absence"));
    }

    [Fact]
    public async Task A_refused_absence_keeps_what_was_typed()
    {
        using var site = await Site.OfficerAsync();
        site.Services.Refuse("PUT", "/absence", 422, "absence-invalid", """[{"pointer":"/to","code":"absence-out-of-order","title":"早于第一天","provision":null}]""");

        var (_, html, _) = await site.PostAsync("/office/absence", "/office/absence", [("act", "absence"), ("from", "2026-12-05"), ("to", "2026-12-04")]);

        Html.IsClean(html);
        Assert.Matches("(?s)id=\"e-to\".*早于第一天.*value=\"2026-12-04\"", html);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Calendars_are_the_operators_alone(string language)
    {
        using var officer = await Site.OfficerAsync(language: language);
        await officer.PageAsync("/office/operations/calendars", HttpStatusCode.Forbidden);
        using var site = await Site.OfficerAsync(TestCallers.Operator, language);

        var html = await site.PageAsync("/office/operations/calendars");

        Html.IsClean(html);
        Assert.Contains("content_7047091", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/office/opinions\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_is_loaded_from_lines_or_from_a_file()
    {
        using var site = await Site.OfficerAsync(TestCallers.Operator);
        const string Page = "/office/operations/calendars";

        var (_, _, location) = await site.PostAsync(Page, Page, [("year", "2027"), ("source", "https://www.gov.cn/n"), ("holidays", "元旦 2027-01-01 2027-01-03\r\n\r\nLabour Day 2027-05-01"), ("makeUpDays", "2027-02-14")]);

        Assert.Equal($"{Page}?done=calendar&year=2027", location);
        var expected = JsonNode.Parse("""{"year":2027,"source":"https://www.gov.cn/n","holidays":[{"name":"new-year","from":"2027-01-01","to":"2027-01-03"},{"name":"labour","from":"2027-05-01","to":"2027-05-01"}],"makeUpDays":["2027-02-14"]}""");
        Assert.True(JsonNode.DeepEquals(expected, site.Services.Last("PUT", "/calendars/2027").Json));
        Assert.True(JsonNode.DeepEquals(expected, await FileAsync(site, Page, expected!.ToJsonString())));
    }

    [Fact]
    public async Task Lines_that_cannot_be_read_are_named_and_nothing_is_sent()
    {
        using var site = await Site.OfficerAsync(TestCallers.Operator);
        const string Page = "/office/operations/calendars";

        var (status, html, _) = await site.PostAsync(Page, Page, [("year", "二〇二七"), ("source", "x"), ("holidays", "元旦 2027-01-01\n\n春节二月"), ("makeUpDays", "2027-13-01")]);

        Html.IsClean(html);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("data-line=\"3\"", html, StringComparison.Ordinal);
        Assert.Contains("data-line=\"1\"", html, StringComparison.Ordinal);
        Assert.Contains("春节二月</textarea>", html, StringComparison.Ordinal);
        Assert.False(site.Services.WasAsked("PUT", "/calendars/2027"));
    }

    [Fact]
    public async Task What_the_service_finds_wrong_stands_at_its_line()
    {
        using var site = await Site.OfficerAsync(TestCallers.Operator);
        const string Page = "/office/operations/calendars";
        site.Services.Refuse("PUT", "/calendars/2027", 422, "calendar-invalid", """[{"pointer":"/holidays/1/from","code":"calendar-holidays-overlap","title":"与元旦重叠","provision":null},{"pointer":"/makeUpDays/0","code":"calendar-make-up-on-weekday","title":"不是周末","provision":null}]""");

        var (_, html, _) = await site.PostAsync(Page, Page, [("year", "2027"), ("source", "https://x"), ("holidays", "元旦 2027-01-01\n\n春节 2027-01-01"), ("makeUpDays", "\n2027-02-15")]);

        Assert.Matches("data-line=\"3\"[^>]*><p[^>]*>第 3 行：与元旦重叠", html);
        Assert.Matches("data-line=\"2\"[^>]*><p[^>]*>第 2 行：不是周末", html);
    }

    [Theory]
    [InlineData("元旦 2027-01-01 2027-01-03", "new-year", "2027-01-01", "2027-01-03")]
    [InlineData("spring,2027-02-05,2027-02-13", "spring", "2027-02-05", "2027-02-13")]
    [InlineData("Spring Festival: 2027/2/5 ~ 2027/2/13", "spring", "2027-02-05", "2027-02-13")]
    [InlineData("国庆节、中秋节 2027年10月1日至2027年10月8日", "national-mid-autumn", "2027-10-01", "2027-10-08")]
    [InlineData("清明节 2027-04-05", "qingming", "2027-04-05", "2027-04-05")]
    [InlineData("防疫假 2027-04-05", "防疫假", "2027-04-05", "2027-04-05")]
    public void A_holiday_is_read_as_people_write_it(string line, string name, string from, string to)
    {
        var holiday = Assert.Single(CalendarText.Read(line, "").Holidays).Holiday;

        Assert.Equal((name, from, to), (holiday.Name, $"{holiday.From:yyyy-MM-dd}", $"{holiday.To:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("元旦")]
    [InlineData("元旦 2027-02-30")]
    [InlineData("元旦 2027-01-01 2027-01-03 2027-01-05")]
    public void What_is_no_holiday_line_is_not_guessed(string line) => Assert.Equal([("/holidays", 1)], CalendarText.Read(line, "").Unreadable);

    private static async Task<JsonNode> FileAsync(Site site, string page, string content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, page)
        {
            Content = new MultipartFormDataContent { { new StringContent(Site.Token(await site.PageAsync(page))), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", "2027.json" } },
        };
        await site.SendAsync(request);
        return site.Services.Last("PUT", "/calendars/2027").Json;
    }
}
