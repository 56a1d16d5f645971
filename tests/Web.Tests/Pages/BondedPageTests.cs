using System.Net;
using System.Text.RegularExpressions;
using Platform.Testing;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

/// <summary>Bonded goods: where they are sold or lost, what stands for them, and what customs decided of them.</summary>
public sealed class BondedPageTests
{
    private const string Lot = "01900000-0000-7000-8000-00000000bb01";
    private const string Loss = """
        {"id":"01900000-0000-7000-8000-00000000bb02","lotId":"01900000-0000-7000-8000-00000000bb01","bookNumber":"T22330000001","name":"牛皮手提包","serial":"","place":"show/EXH-2","placeTitle":"展示EXH-2","quantity":"1","cause":"other","causeTitle":"其他原因",
         "happenedOn":"2026-11-20","account":"运输破损","state":"decided","stateTitle":"已认定","outcome":"returned","outcomeTitle":"退回库存","reasons":"货物尚存","sale":null}
        """;

    private const string Guarantees = """
        {"items":[{"number":"GUA-1","kindTitle":"保函","scopeTitle":"总担保","organisationName":"晨星","ceiling":"100.00","reserved":"40.00","available":"60.00","validFrom":"2026-01-01","validUntil":"2027-01-01","state":"active","stateTitle":"有效"},
          {"number":"GUA-2","kindTitle":"保证金","scopeTitle":"单项担保","organisationName":"晨星","ceiling":"100.00","reserved":"0.00","available":"100.00","validFrom":"2026-01-01","validUntil":"2027-01-01","state":"active","stateTitle":"有效"},
          {"number":"GUA-3","kindTitle":"保函","scopeTitle":"单项担保","organisationName":"晨星","ceiling":"100.00","reserved":"0.00","available":"100.00","validFrom":"2026-01-01","validUntil":"2026-12-01","state":"ended","stateTitle":"已终止",
           "endedOn":"2026-11-22","endReasons":"展示结束","claimBy":"2027-02-22"},
          {"number":"GUA-4","kindTitle":"免除担保","scopeTitle":"总担保","organisationName":"晨星","ceiling":null,"reserved":"40.00","available":null,"validFrom":"2026-01-01","validUntil":"2027-01-01","state":"active","stateTitle":"有效",
           "reexamination":{"since":"2026-11-20","provision":"《海关事务担保条例》（国务院令第581号）第10条"}}],"next":"k2"}
        """;

    private const string Credit = """
        {"creditCode":"91310105MA1FWHF33E","version":2,"level":"advanced","title":"高级认证企业","provision":"海关总署令第282号（信用管理）","next":"1",
         "items":[{"version":2,"from":"2026-04-01","level":"advanced","title":"高级认证企业","recordedBy":"赵海涛","recordedAt":"2026-11-20T10:00:00+08:00","corrected":false},
           {"version":1,"from":"2026-04-01","level":"dishonest","title":"失信企业","recordedBy":"赵海涛","recordedAt":"2026-11-20T09:00:00+08:00","corrected":true}]}
        """;

    private const string Exhibition = """
        {"exhibition":{"number":"EXH-2","title":"张园艺术展","state":"open","stateTitle":"展示中","bookNumber":"T22330000001","guaranteeNumber":"GUA-1"},"caseId":"01900000-0000-7000-8000-00000000bb03",
         "goods":[{"item":1,"goodsCode":"4202210000","name":"牛皮手提包","lots":[{"id":"01900000-0000-7000-8000-00000000bb01","serial":"","onShow":"3","inStock":"4"}]}]}
        """;

    [Theory]
    [InlineData($"/bonded/lots/{Lot}?exhibition=EXH-2", "zh-CN")]
    [InlineData($"/bonded/lots/{Lot}/loss?exhibition=EXH-2", "en")]
    [InlineData("/bonded", "zh-CN")]
    [InlineData("/bonded", "en")]
    [InlineData("/bonded/losses", "en")]
    [InlineData("/bonded/losses", "zh-CN")]
    [InlineData("/bonded/exhibitions/EXH-2/guarantee", "zh-CN")]
    [InlineData("/bonded/exhibitions/EXH-2/labels", "en")]
    public async Task Applicants_pages_stand_in_both_languages(string path, string language)
    {
        using var site = Answering(await Site.ApplicantAsync(language: language));
        Html.IsClean(await site.PageAsync(path));
    }

    // Accident: scanned at one exhibition, sold at another.
    [Theory]
    [InlineData("?exhibition=EXH-2", "show/EXH-2")]
    [InlineData("", null)]
    public async Task Of_goods_in_more_than_one_place_the_place_is_chosen_and_the_label_has_chosen_it(string query, string? chosen)
    {
        using var site = Answering(await Site.ApplicantAsync());
        var html = await site.PageAsync($"/bonded/lots/{Lot}{query}");

        Assert.Equal(chosen is not null, html.Contains("<option value=\"show/EXH-2\" selected", StringComparison.Ordinal));
        Assert.Contains("<option value=\"stock\"", html, StringComparison.Ordinal);

        site.Services.Answer("POST", "/sales", 201, "{}");
        var (status, _, location) = await site.PostAsync($"/bonded/lots/{Lot}{query}", $"/bonded/lots/{Lot}{query}", [("act", "sell"), ("/quantity", "1"), ("/price", "120"), ("/place", "stock")]);
        Assert.Equal((HttpStatusCode.SeeOther, "stock"), (status, (string?)site.Services.Last("POST", "/sales").Json["place"]));
        Assert.StartsWith($"/bonded/lots/{Lot}?exhibition=EXH-2", location, StringComparison.Ordinal);

        site.Services.Answer("POST", "/losses", 201, "{}");
        await site.PostAsync($"/bonded/lots/{Lot}/loss{query}", $"/bonded/lots/{Lot}/loss{query}", [("act", "save"), ("/quantity", "1"), ("/cause", "other"), ("/happenedOn", "2026-11-20"), ("/account", "破损"), ("/place", "show/EXH-1")]);
        Assert.Equal("show/EXH-1", (string?)site.Services.Last("POST", "/losses").Json["place"]);
    }

    // Accident: who renews a licence does not see which, and types the permit wrongly again.
    [Theory]
    [InlineData("2099-03-01", true)]
    [InlineData("2020-03-01", false)]
    public async Task Papers_are_stated_over_those_that_stand_and_a_licence_that_is_over_is_not_offered(string until, bool offered)
    {
        using var site = await Site.ApplicantAsync();
        site.Services.Answer("GET", $"/lots/{Lot}", 200, LotAt("""{"place":"stock","title":"库存","quantity":"4"}""").Replace("\"unit\"", $"\"artPermit\":\"ART-15\",\"licenceNumber\":\"LIC-9\",\"licenceValidUntil\":\"{until}\",\"unit\"", StringComparison.Ordinal));
        var html = await site.PageAsync($"/bonded/lots/{Lot}/papers");
        Assert.Contains("value=\"ART-15\"", html, StringComparison.Ordinal);
        Assert.Equal(offered, html.Contains("value=\"LIC-9\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_asked_for_the_only_place()
    {
        using var site = await Site.ApplicantAsync();
        site.Services.Answer("GET", $"/lots/{Lot}", 200, LotAt("""{"place":"show/EXH-2","title":"展示EXH-2","quantity":"3"},{"place":"sold","title":"已售","quantity":"1"}"""));
        site.Services.Answer("POST", "/sales", 201, "{}");

        Assert.DoesNotContain("name=\"/place\"", await site.PageAsync($"/bonded/lots/{Lot}"), StringComparison.Ordinal);
        await site.PostAsync($"/bonded/lots/{Lot}", $"/bonded/lots/{Lot}", [("act", "sell"), ("/quantity", "1"), ("/price", "120")]);
        Assert.Equal("show/EXH-2", (string?)site.Services.Last("POST", "/sales").Json["place"]);
    }

    // SHC9 VIII: who reported it reads what customs decided.
    [Fact]
    public async Task What_customs_decided_of_a_loss_stands_where_the_goods_do()
    {
        using var site = Answering(await Site.ApplicantAsync());
        foreach (var path in new[] { $"/bonded/lots/{Lot}", "/bonded/losses" })
        {
            var html = await site.PageAsync(path);
            Assert.Contains("退回库存", html, StringComparison.Ordinal);
            Assert.Contains("货物尚存", html, StringComparison.Ordinal);
        }
    }

    // L581 arts 17, 20-21.
    [Fact]
    public async Task Another_guarantee_is_chosen_among_those_in_force()
    {
        using var site = Answering(await Site.ApplicantAsync());
        var html = await site.PageAsync("/bonded/exhibitions/EXH-2/guarantee");
        Assert.Contains("value=\"GUA-2\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"GUA-1\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"GUA-3\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"GUA-4\"", html, StringComparison.Ordinal);

        site.Services.Answer("POST", "/exhibitions/EXH-2/guarantee", 200, "{}");
        var (status, _, location) = await site.PostAsync("/bonded/exhibitions/EXH-2/guarantee", "/bonded/exhibitions/EXH-2/guarantee", [("act", "save"), ("/guarantee", "GUA-2")]);
        Assert.Equal((HttpStatusCode.SeeOther, "/bonded/exhibitions/EXH-2", "GUA-2"), (status, location, (string?)site.Services.Last("POST", "/exhibitions/EXH-2/guarantee").Json["guarantee"]));
    }

    [Theory]
    [InlineData("/office/bonded/guarantees", "zh-CN")]
    [InlineData("/office/bonded/guarantees", "en")]
    [InlineData("/office/bonded/credit?code=91310105MA1FWHF33E", "zh-CN")]
    [InlineData("/office/bonded/credit?code=91310105MA1FWHF33E", "en")]
    [InlineData("/office/bonded/credit", "en")]
    [InlineData("/office/bonded/unpaid", "zh-CN")]
    [InlineData("/office/bonded/unpaid", "en")]
    public async Task The_desks_pages_stand_in_both_languages(string path, string language)
    {
        using var site = Answering(await Site.OfficerAsync(TestCallers.OfficerOfCustomsJA, language));
        Html.IsClean(await site.PageAsync(path));
    }

    [Fact]
    public async Task Customs_end_what_stands_for_nothing_and_keep_the_words_of_a_refusal()
    {
        using var site = Answering(await Site.OfficerAsync(TestCallers.OfficerOfCustomsJA));
        var html = await site.PageAsync("/office/bonded/guarantees");
        Assert.Contains("action=\"/office/bonded/guarantees/GUA-2\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/office/bonded/guarantees/GUA-1\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/office/bonded/guarantees/GUA-3\"", html, StringComparison.Ordinal);
        Assert.Contains("2027年2月22日", html, StringComparison.Ordinal);

        site.Services.Refuse("POST", "/guarantees/GUA-2/end", 409, "guarantee-in-use");
        var (status, refused, _) = await site.PostAsync("/office/bonded/guarantees", "/office/bonded/guarantees/GUA-2", [("reasons", "展示结束")]);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains(">展示结束</textarea>", refused, StringComparison.Ordinal);
    }

    // GSF art. 43. Accident: the page says what is owed by when, and not where it is paid.
    [Fact]
    public async Task Tax_that_is_due_leads_to_its_declaration_on_both_sides()
    {
        using var applicant = Answering(await Site.ApplicantAsync());
        var own = await applicant.PageAsync("/bonded");
        Assert.Contains("<a class=\"number\" href=\"/cases/01900000-0000-7000-8000-00000000bb04\">QD223326I000000001</a>", own, StringComparison.Ordinal);
        Assert.Contains("href=\"/cases/01900000-0000-7000-8000-00000000bb05\">GUA-1</a>", own, StringComparison.Ordinal);
        using var officer = Answering(await Site.OfficerAsync(TestCallers.OfficerOfCustomsJA));
        Assert.Contains("href=\"/office/cases/01900000-0000-7000-8000-00000000bb04\"", await officer.PageAsync("/office/bonded/unpaid"), StringComparison.Ordinal);
    }

    // L581 art. 10: each side is told in its own words, with the provision.
    [Fact]
    public async Task A_guarantee_without_its_rating_says_so_to_both_sides_and_customs_list_those_alone()
    {
        using var applicant = Answering(await Site.ApplicantAsync());
        var own = await applicant.PageAsync("/bonded");
        Assert.Contains("海关复核中", own, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(own, "国务院令第581号）第10条"));

        using var site = Answering(await Site.OfficerAsync(TestCallers.OfficerOfCustomsJA));
        var html = await site.PageAsync("/office/bonded/guarantees?state=re-examination");
        Assert.Contains("state=re-examination", site.Services.Last("GET", "/guarantees").Query, StringComparison.Ordinal);
        Assert.Contains("/office/bonded/guarantees?state=re-examination&amp;after=k2", html, StringComparison.Ordinal);
        Assert.Contains("2026年11月20日", html, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(html, "国务院令第581号）第10条"));
    }

    [Fact]
    public async Task Customs_record_a_level_over_what_they_have_seen()
    {
        using var site = Answering(await Site.OfficerAsync(TestCallers.OfficerOfCustomsJA));
        const string Page = "/office/bonded/credit?code=91310105MA1FWHF33E";
        var html = await site.PageAsync(Page);
        Assert.Contains("<s>失信企业</s>", html, StringComparison.Ordinal);
        Assert.Equal("2", Site.Hidden(html, "version"));

        (string, string)[] posted = [("code", "91310105MA1FWHF33E"), ("version", "2"), ("level", "dishonest"), ("from", "2026-12-01")];
        site.Services.Refuse("PUT", "/credit", 412, "credit-stale");
        var (status, refused, _) = await site.PostAsync(Page, "/office/bonded/credit", posted);
        Assert.Equal(HttpStatusCode.PreconditionFailed, status);
        Assert.Contains("<option value=\"dishonest\" selected", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-12-01\"", refused, StringComparison.Ordinal);

        site.Services.Answer("PUT", "/credit", 200, Credit);
        var (done, _, location) = await site.PostAsync(Page, "/office/bonded/credit", posted);
        var asked = site.Services.Last("PUT", "/api/identity/enterprises/91310105MA1FWHF33E/credit");
        Assert.Equal((HttpStatusCode.SeeOther, "\"2\"", "dishonest", "2026-12-01"), (done, asked.IfMatch, (string)asked.Json["level"]!, (string)asked.Json["from"]!));
        Assert.Contains("done=credit", location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_does_not_check_out_is_mended_where_it_was_typed()
    {
        using var site = Answering(await Site.OfficerAsync(TestCallers.OfficerOfCustomsJA));
        site.Services.Refuse("GET", "/credit", 400, "credit-code-check");
        var html = await site.PageAsync("/office/bonded/credit?code=91310105MA1FWHF33F", HttpStatusCode.BadRequest);
        Assert.Contains("value=\"91310105MA1FWHF33F\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"credit-form\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tax_that_is_late_stands_on_the_desk_with_what_it_costs()
    {
        using var site = Answering(await Site.OfficerAsync(TestCallers.OfficerOfCustomsJA));
        var html = await site.PageAsync("/office/bonded/unpaid");
        Assert.Contains("QD223326I000000001", html, StringComparison.Ordinal);
        Assert.Contains("64.88", html, StringComparison.Ordinal);
    }

    private static string LotAt(string places) => $$"""
        {"id":"{{Lot}}","bookNumber":"T22330000001","item":1,"goodsCode":"4202210000","name":"牛皮手提包","unit":"011","tracking":"quantity","serial":"","unitValue":"100","places":[{{places}}],
         "exhibition":{"number":"EXH-2","title":"张园艺术展","venue":"张园","validUntil":"2027-01-01"},"losses":[{{Loss}}]}
        """;

    private static Site Answering(Site site)
    {
        site.Services.Answer("GET", $"/lots/{Lot}", 200, LotAt("""{"place":"stock","title":"库存","quantity":"4"},{"place":"show/EXH-1","title":"展示EXH-1","quantity":"3"},{"place":"show/EXH-2","title":"展示EXH-2","quantity":"3"}"""));
        site.Services.Answer("GET", "/losses", 200, $$"""{"items":[{{Loss}}],"next":null}""");
        site.Services.Answer("GET", "/guarantees", 200, Guarantees);
        site.Services.Answer("GET", "/credit", 200, Credit);
        foreach (var list in new[] { "/books", "/bonded-exhibitions/exhibitions", "/discrepancies" })
            site.Services.Answer("GET", list, 200, """{"items":[],"next":null}""");
        site.Services.Answer("GET", "/duties", 200, """
            {"items":[{"kind":"tax","kindTitle":"缴纳税款","reference":"QD223326I000000001","title":"T22330000001","dueOn":"2026-11-30","soon":true,"overdue":false,"caseId":"01900000-0000-7000-8000-00000000bb04"},
              {"kind":"guarantee","kindTitle":"担保到期","reference":"GUA-1","title":"保函","dueOn":"2027-01-01","soon":false,"overdue":false,"caseId":"01900000-0000-7000-8000-00000000bb05"}],"next":null}
            """);
        site.Services.Answer("GET", "/exhibitions/EXH-2", 200, Exhibition);
        site.Services.Answer("GET", "/declarations/unpaid", 200, """
            {"items":[{"caseId":"01900000-0000-7000-8000-00000000bb04","listNumber":"QD223326I000000001","organisationName":"晨星","paymentTitle":"汇总征税","dueOn":"2026-11-18","due":"overdue","total":"64876.53","lateFee":"64.88"}],"next":"k2"}
            """);
        return site;
    }
}
