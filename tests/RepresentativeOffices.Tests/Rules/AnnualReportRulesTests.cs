using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Register;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Tests.Rules;

/// <summary>
/// The annual report (L584 art. 6; domain reference §1.7): what is changed in the complete example, and which finding that brings about at
/// which place. The day of filing is 2026-04-10, the year that is reported 2025; the office was registered in 2024.
/// </summary>
public sealed class AnnualReportRulesTests
{
    private static readonly DateOnly Today = new(2026, 4, 10);
    private static readonly AnnualReportMatter Matter = new();
    private static readonly IReadOnlySet<string> Papers = new HashSet<string> { "audit-report" };

    [Theory]
    // L584 art. 6: from 1 March to 30 June, of the year before
    [InlineData("year", "2026", "report-window-must-have-opened", "/year", Severity.Block)]
    [InlineData("year", "2024", "report-should-be-filed-in-its-window", "/year", Severity.Warn)]
    [InlineData("year", "2023", "year-must-be-owed", "/year", Severity.Block)]
    // L584 art. 6: audited by an accounting firm
    [InlineData("audit", "", "report-must-be-audited", "/audit", Severity.Block)]
    [InlineData("audit/firm", "", "field-required", "/audit/firm", Severity.Block)]
    [InlineData("audit/reportedOn", "2025-12-31", "audit-must-follow-the-year", "/audit/reportedOn", Severity.Block)]
    [InlineData("audit/reportedOn", "2026-04-11", "audit-must-follow-the-year", "/audit/reportedOn", Severity.Block)]
    [InlineData("audit/income", "12.345", "amounts-must-have-two-decimals-at-most", "/audit/income", Severity.Block)]
    [InlineData("audit/expenditure", "-1.00", "field-out-of-range", "/audit/expenditure", Severity.Block)]
    // L584 art. 13: no profit but by treaty
    [InlineData("operatingRevenue", "0.01", "revenue-is-for-offices-under-a-treaty", "/operatingRevenue", Severity.Block)]
    // L584 arts 6 and 32: the enterprise lawfully exists
    [InlineData("enterpriseExists", "false", "office-without-enterprise-must-end", "/enterpriseExists", Severity.Warn)]
    [InlineData("enterpriseExists", "false", "end-of-the-enterprise-must-be-explained", "/enterpriseNote", Severity.Block)]
    // Notes to the report's form
    [InlineData("signedByChief", "false", "report-must-be-signed-by-the-chief", "/signedByChief", Severity.Block)]
    [InlineData("staff", "", "field-required", "/staff", Severity.Block)]
    [InlineData("liaison/document/number", "110105194912310021", "identity-card-number-must-check-out", "/liaison/document/number", Severity.Block)]
    public void A_change_of_the_example_brings_about_its_finding(string place, string value, string code, string pointer, Severity severity)
    {
        var form = Example();
        Set(form, place, value);

        var finding = Assert.Single(Check(form), finding => finding.Code == code && finding.Pointer == pointer);

        Assert.Equal(severity, finding.Severity);
        Assert.NotEqual("", finding.Provision!.In(CultureInfo.GetCultureInfo("en")));
    }

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-06-30")]
    [InlineData("2028-03-01")]
    public void The_guides_example_files_without_findings_on_any_day_of_the_window(string day) => Assert.Empty(Check(Example(Day(day)), Day(day)));

    [Theory]
    [InlineData("2026-02-28", "2024")]
    [InlineData("2026-07-01", "2025")]
    [InlineData("2026-12-31", "2025")]
    public void Outside_the_window_it_is_late_and_told_what_that_costs(string day, string year)
    {
        var form = Example(Day(day));

        var finding = Assert.Single(Check(form, Day(day)));

        Assert.Equal((year, "report-should-be-filed-in-its-window", Severity.Warn), (form["year"]!.ToString(), finding.Code, finding.Severity));
        Assert.Contains("RMB 10,000 to 30,000", finding.Mend.In(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_the_window_stays_in_time_while_it_is_corrected_later() =>
        Assert.Empty(Check(Example(), new DateOnly(2026, 7, 20), appliedOn: new DateOnly(2026, 6, 30)));

    [Fact]
    public void A_year_is_reported_once() =>
        Assert.Equal("year-must-not-have-been-reported", Assert.Single(Check(Example(), known: Office(reported: [2025]))).Code);

    [Theory]
    [InlineData("", "office-under-a-treaty-must-state-its-revenue")]
    [InlineData("0.00", null)]
    [InlineData("125000.50", null)]
    public void An_office_under_a_treaty_states_its_revenue(string revenue, string? code)
    {
        var form = Example();
        Set(form, "operatingRevenue", revenue);
        Assert.Equal(code, Check(form, known: Office(form => form["office"]!["treatyBasis"] = "某双边协定")).SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData(null, null, "approved-office-must-say-whether-its-approval-holds")]
    [InlineData(false, null, "office-without-approval-must-end")]
    [InlineData(true, "2026-04-09", "office-without-approval-must-end")]
    [InlineData(true, "2026-04-10", null)]
    [InlineData(true, null, null)]
    public void An_approved_office_says_whether_its_approval_holds(bool? holds, string? until, string? code)
    {
        var form = Example();
        form["approval"] = new JsonObject { ["stillValid"] = holds, ["validUntil"] = until };
        Assert.Equal(code, Check(form, known: Office(establish => establish["approval"]!["required"] = true)).SingleOrDefault()?.Code);
    }

    // Typical mistake 9 of the domain reference §1.12.
    [Fact]
    public void Without_the_audit_nothing_is_filed()
    {
        var form = Example();
        form.Remove("audit");
        Assert.Equal(
            [("/audit", "report-must-be-audited"), ("/materials/audit-report", "material-missing")],
            Check(form, materials: new HashSet<string>()).Where(finding => finding.Severity == Severity.Block).Select(finding => (finding.Pointer, finding.Code)));
    }

    [Fact]
    public void An_empty_form_names_everything_that_is_missing_and_throws_nowhere()
    {
        var findings = Check([], known: null, materials: new HashSet<string>());
        Assert.Contains(findings, finding => finding.Pointer == "/year");
        Assert.Contains(findings, finding => finding.Pointer == "/liaison/name");
        Assert.All(findings, finding => Assert.Equal(Severity.Block, finding.Severity));
    }

    [Fact]
    public void Every_rule_has_its_sentence_its_mend_and_its_law()
    {
        foreach (var rule in Matter.Rules)
        {
            foreach (var key in new[] { $"rule.{rule.Sentence}", $"rule.{rule.Sentence}.mend", $"law.{rule.Provision.Statute}" })
                Assert.True(Text.Exists(typeof(RoTexts), key), key);
        }
    }

    private static IReadOnlyList<Finding> Check(JsonObject form, DateOnly? on = null, DateOnly? appliedOn = null, ReportingOffice? known = null, IReadOnlySet<string>? materials = null)
    {
        Assert.False(Matter.Normalise(form).Failed(out _, out var normal));
        var today = on ?? Today;
        return Matter.Check(normal, new CheckContext(today, "JA", materials ?? Papers) { AppliedOn = appliedOn ?? today, Known = known ?? Office() });
    }

    private static ReportingOffice Office(Action<JsonObject>? change = null, params int[] reported)
    {
        var form = Establishing.Example(new DateOnly(2024, 4, 1));
        change?.Invoke(form);
        var establish = form.Deserialize<EstablishForm>(FormReader.Options)!;
        var (id, entry) = (Guid.NewGuid(), OfficeEntry.Of(establish));
        var people = establish.Representatives!.Select(person => OfficePerson.Of(person, id, new DateOnly(2024, 4, 1), null)).ToList();
        var office = RegisteredOffice.Of(id, Guid.NewGuid(), "DJZ-JA-2024-000001", "JA", new DateOnly(2024, 4, 1), entry, people);
        return new ReportingOffice(new OfficeKnown(new OfficeFile(office, entry, people), []), reported.ToHashSet());
    }

    private static JsonObject Example(DateOnly? day = null) => JsonSerializer.SerializeToNode(Matter.Example(day ?? Today), FormReader.Options)!.AsObject();

    private static void Set(JsonObject form, string place, string value)
    {
        if (place is "year")
            form["year"] = int.Parse(value, CultureInfo.InvariantCulture);
        else
            Establishing.Set(form, place, value);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
