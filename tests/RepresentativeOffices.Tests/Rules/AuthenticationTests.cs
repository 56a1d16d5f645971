using System.Globalization;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Rules;
using static Platform.RepresentativeOffices.Tests.Rules.Establishing;

namespace Platform.RepresentativeOffices.Tests.Rules;

/// <summary>
/// How papers from abroad are proved genuine, by the enterprise's home: domain reference §1.4 (Hong Kong: found; apostille, Macao and
/// Taiwan: to be verified).
/// </summary>
public sealed class AuthenticationTests
{
    private const string Row = "authentication/papers/0";

    [Theory]
    [InlineData("DEU", "legalised", "中国驻慕尼黑总领事馆", "2020-05-04")]
    [InlineData("DEU", "apostille", "Praesident des Landgerichts Koeln", "2023-11-07")]
    [InlineData("HKG", "hong-kong", "中国法律服务（香港）有限公司", "2026-03-10")]
    [InlineData("HKG", "hong-kong", "China Legal Service (H.K.) Ltd.", "2026-03-10")]
    [InlineData("MAC", "macao", "中国法律服务（澳门）公司", "2026-03-10")]
    [InlineData("TWN", "taiwan", "上海市公证协会", "2026-03-10")]
    public void Each_home_has_a_path_that_passes_without_findings(string country, string path, string certifiedBy, string certifiedOn)
    {
        var form = Of(country, path, certifiedBy);
        Set(form, $"{Row}/notarisedOn", "2020-05-01");
        Set(form, $"{Row}/certifiedOn", certifiedOn);

        Assert.DoesNotContain(Check(form), Authenticates);
    }

    [Theory]
    [InlineData("legalised", "certifiedBy", "领事认证", "legalised by the Chinese mission")]
    [InlineData("apostille", "certifiedBy", "附加证明书", "apostille")]
    [InlineData("hong-kong", "certifiedBy", "中国法律服务（香港）有限公司的转递章", "China Legal Service (H.K.)")]
    [InlineData("macao", "certifiedBy", "中国法律服务（澳门）公司的转递章", "China Legal Service (Macao)")]
    [InlineData("taiwan", "certifiedBy", "海基会", "Straits Exchange Foundation")]
    [InlineData("hong-kong", "notary", "委托公证人", "attesting officer")]
    public void The_missing_link_is_named_with_the_way_to_get_it(string path, string member, string link, string way)
    {
        var form = Of(path switch { "hong-kong" => "HKG", "macao" => "MAC", "taiwan" => "TWN", _ => "DEU" }, path, "");
        foreach (var name in member == "notary" ? new[] { "notary", "notarisedOn" } : ["certifiedBy", "certificateNumber", "certifiedOn"])
            Set(form, $"{Row}/{name}", "");

        var finding = Assert.Single(Check(form), finding => finding.Code == "foreign-paper-must-have-its-whole-chain" && finding.Pointer == $"/{Row}/{member}");

        Assert.Equal(Severity.Block, finding.Severity);
        Assert.Contains(link, finding.Title.In(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Contains(way, finding.Mend.In(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notarisedOn")]
    [InlineData("certificateNumber")]
    [InlineData("certifiedOn")]
    public void A_link_of_which_something_is_stated_is_asked_for_the_rest(string member)
    {
        var form = With(($"{Row}/{member}", ""));
        Assert.Equal($"/{Row}/{member}", Assert.Single(Check(form)).Pointer);
    }

    [Theory]
    [InlineData("notarisedOn", "2026-03-11", "foreign-paper-dates-must-be-in-order")]
    [InlineData("certifiedOn", "2026-03-11", "foreign-paper-dates-must-be-in-order")]
    [InlineData("certifiedOn", "2026-01-01", "foreign-paper-dates-must-be-in-order")]
    [InlineData("certifiedOn", "2023-11-06", "apostille-must-not-be-older-than-the-convention")]
    [InlineData("translation", "", "each-foreign-paper-must-be-readable-in-chinese")]
    [InlineData("paper", "", "field-required")]
    public void A_row_that_cannot_be_is_found(string member, string value, string code)
    {
        var form = With(($"{Row}/notarisedOn", member == "certifiedOn" && value == "2023-11-06" ? "2023-11-01" : "2026-02-01"));
        Set(form, $"{Row}/{member}", value);
        Assert.Single(Check(form), finding => finding.Code == code && finding.Pointer == $"/{Row}/{member}");
    }

    [Theory]
    [InlineData("HKG", "hong-kong", Severity.Block)]
    [InlineData("MAC", "macao", Severity.Warn)]
    public void A_stamp_of_somebody_else_passes_nothing_on(string country, string path, Severity severity)
    {
        var finding = Assert.Single(Check(Of(country, path, "中国驻某国大使馆")), finding => finding.Code == "paper-must-be-passed-on-by-the-right-company");
        Assert.Equal(severity, finding.Severity);
    }

    [Fact]
    public void Papers_with_rows_of_their_own_leave_the_rest_to_be_named()
    {
        var form = With(($"{Row}/paper", "articles"));
        Row2(form, "bank-letter");

        var finding = Assert.Single(Check(form));

        Assert.Equal("/authentication/papers", finding.Pointer);
        var title = finding.Title.In(CultureInfo.GetCultureInfo("zh-CN"));
        Assert.Contains("授权书", title, StringComparison.Ordinal);
        Assert.DoesNotContain("章程", title, StringComparison.Ordinal);
        Assert.DoesNotContain("资金信用", title, StringComparison.Ordinal);
        foreach (var paper in new[] { "parent-certificate", "signatory-authorisation", "appointments" })
            Row2(form, paper);
        Assert.Empty(Check(form));
    }

    [Fact]
    public void Without_any_row_every_paper_is_named_at_once()
    {
        var form = Example();
        form["authentication"]!.AsObject().Remove("papers");
        Assert.Equal("every-foreign-paper-must-be-authenticated", Assert.Single(Check(form)).Code);
    }

    private static bool Authenticates(Finding finding) =>
        finding.Pointer.StartsWith("/authentication", StringComparison.Ordinal) || finding.Pointer.StartsWith("/translations", StringComparison.Ordinal);

    private static JsonObject Of(string country, string path, string certifiedBy) =>
        With(("foreignEnterprise/country", country), ("authentication/path", path), ($"{Row}/certifiedBy", certifiedBy));

    private static void Row2(JsonObject form, string paper)
    {
        var papers = form["authentication"]!["papers"]!.AsArray();
        var row = papers[0]!.DeepClone();
        row["paper"] = paper;
        papers.Add(row);
    }
}
