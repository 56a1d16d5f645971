using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Web.Tests.Fakes;

namespace Platform.Web.Tests.Pages;

/// <summary>The legal clock, consultations, drafts and decisions on the applicant's case page.</summary>
public sealed class ClockPageTests
{
    [Theory]
    [InlineData("zh-CN", "您最迟须于", "办理机关最迟于")]
    [InlineData("en", "You must act by", "The office must act by")]
    public async Task Each_running_limit_says_who_must_act_by_when(string language, string mine, string theirs)
    {
        using var site = await WaitingAsync(language);

        var html = await site.PageAsync($"/cases/{site.Case.Id}");

        Html.IsClean(html);
        Assert.Contains(mine, Limit(html, "correction"), StringComparison.Ordinal);
        Assert.Contains(theirs, Limit(html, "decision"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pause_extension_silence_and_counting_are_told_with_reason_and_provision()
    {
        using var site = await WaitingAsync();

        var limit = Limit(await site.PageAsync($"/cases/{site.Case.Id}"), "decision");

        Assert.All(
            ["2026年12月14日", "2026年11月18日", "2026年11月30日", "专家评审", "行业主管部门组织评审", "行政许可法第45条", "局负责人", "境外文书需要核实", "行政许可法第42条", "登记期限届满，须说明理由", "第 1 个工作日", "暂定"],
            words => Assert.Contains(words, limit, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Limits_that_were_met_fold_away()
    {
        using var site = await WaitingAsync();

        var html = await site.PageAsync($"/cases/{site.Case.Id}");

        Assert.DoesNotContain("data-limit=\"acceptance\"", html, StringComparison.Ordinal);
        Assert.Matches("(?s)<details class=\"met-deadlines\">.*受理审查期限", html);
    }

    [Fact]
    public async Task Applicants_see_departments_states_and_dates()
    {
        using var site = await WaitingAsync();
        site.Case.Also["consultations"] = OfficeAnswers.Consultations;

        var html = await site.PageAsync($"/cases/{site.Case.Id}");

        Html.IsClean(html);
        Assert.All(["公安（出入境）", "人才服务", "海关"], department => Assert.Contains(department, html, StringComparison.Ordinal));
        Assert.All(["objected", "silent", "stopped"], state => Assert.Contains($"data-state=\"{state}\"", html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_draft_says_until_when_it_is_kept(bool warned)
    {
        using var site = await Site.ApplicantAsync();
        site.Case.Also["draftDeletedOn"] = "\"2027-02-18\"";
        site.Case.Also["draftWarned"] = warned ? "true" : "false";

        var html = await site.PageAsync($"/cases/{site.Case.Id}");

        Assert.Matches(warned ? "(?s)class=\"notice action\"[^>]*id=\"draft-kept\".*2027年2月18日" : "<p class=\"quiet\" id=\"draft-kept\">[^<]*2027年2月18日", html);
    }

    [Fact]
    public async Task A_filing_is_the_start_of_another_one()
    {
        using var site = await WaitingAsync();
        var page = $"/cases/{site.Case.Id}";
        var html = await site.PageAsync(page);

        var (status, _, location) = await site.PostAsync(page, "/cases", [("matter", "ro.establish"), ("zone", "JA"), ("organisation", Site.Hidden(html, "organisation")), ("copyOf", Site.Hidden(html, "copyOf"))]);

        Assert.Equal((HttpStatusCode.SeeOther, site.Form("office")), (status, location));
        Assert.Equal(site.Case.Id.ToString(), (string?)site.Services.Last("POST", "/cases").Json["copyOf"]);
    }

    [Fact]
    public async Task A_draft_is_no_start_of_another_one()
    {
        using var site = await Site.ApplicantAsync();

        Assert.DoesNotContain("copy-form", await site.PageAsync($"/cases/{site.Case.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decided_case_says_what_was_decided_by_whom_when_and_what_is_still_owed()
    {
        using var site = await WaitingAsync();
        (site.Case.State, site.Case.StateTone) = ("Approved", "done");
        site.Case.Also["decision"] = """{"outcome":"approval","outcomeTitle":"准予登记","reasons":null,"organ":null,"note":null,"decidedAt":"2026-11-20T10:00:00+08:00","provision":"条例第24条","remedies":null}""";
        site.Case.Also["certificates"] = """[{"kind":"registration","title":"登记证","certificateNumber":"ROC-1","holder":null,"state":"valid","issuedOn":"2026-11-20","validTo":null}]""";

        var html = await site.PageAsync($"/cases/{site.Case.Id}");

        var lead = Regex.Match(html, "id=\"what-next\">([^<]*)<").Groups[1].Value;
        Assert.All(["静安区市场监督管理局", "2026年11月20日", "准予登记"], words => Assert.Contains(words, lead, StringComparison.Ordinal));
        Assert.Matches("id=\"after-decision\">[^<]*登记决定期限：最迟 2026年12月24日", html);
    }

    [Fact]
    public async Task The_article_behind_missing_fields_is_said_once()
    {
        using var site = await Site.ApplicantAsync();
        foreach (var field in new[] { "nameZh", "nameForeign", "businessScope" })
            site.Case.Find($"/office/{field}", "field-required");

        var summary = await site.PageAsync(site.Form("check"));
        var step = await site.PageAsync($"{site.Form("office")}?check=true");

        Assert.Single(Regex.Matches(summary, "条例第23条第2项"));
        Assert.Single(Regex.Matches(step, "条例第23条第2项"));
    }

    private static async Task<Site> WaitingAsync(string language = "zh-CN")
    {
        var site = await Site.ApplicantAsync(language: language);
        (site.Case.State, site.Case.StateTone, site.Case.OpenActs) = ("UnderReview", "waiting", []);
        site.Case.Also["deadlines"] = OfficeAnswers.Deadlines;
        return site;
    }

    private static string Limit(string html, string code) => Regex.Match(html, $"(?s)<li data-limit=\"{code}\">(.*?)(?=<li data-limit|<details class=\"met)").Groups[1].Value;
}
