using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Reports;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Tests.Acts;
using Platform.Testing;

namespace Platform.CosmeticsFiling.Tests.Reports;

/// <summary>
/// The annual report (announcement 2021 No. 35; domain reference §2.9): one product, filed on 2024-03-10, whose year 2025 is reported on
/// 2026-03-10.
/// </summary>
public sealed class ReportRulesTests
{
    private static readonly ReportMatter Matter = new();

    [Theory]
    // 1 January to 31 March
    [InlineData(2025, "2026-01-01", "", Severity.Block)]
    [InlineData(2025, "2026-03-31", "", Severity.Block)]
    [InlineData(2025, "2025-12-31", "report-window-must-have-opened", Severity.Block)]
    [InlineData(2026, "2026-03-10", "report-window-must-have-opened", Severity.Block)]
    [InlineData(2025, "2026-04-01", "report-should-be-filed-in-its-window", Severity.Warn)]
    public void The_report_has_its_window(int year, string on, string code, Severity severity)
    {
        var findings = Check(form => form["year"] = year, on: Day(on));
        if (code.Length == 0)
            Assert.Empty(findings);
        else
            Assert.Equal((severity, "/year"), Assert.Single(findings, finding => finding.Code == code) is var found ? (found.Severity, found.Pointer) : default);
    }

    [Theory]
    // Products that have been filed for a year on the day
    [InlineData("2025-03-10", false)]
    [InlineData("2025-03-11", true)]
    public void A_product_is_reported_when_it_was_filed_for_a_year(string filedOn, bool tooYoung) =>
        Assert.Equal(tooYoung, Check(change: filing => filing with { FiledOn = Day(filedOn) }).Any(finding => finding.Code == "reported-product-must-be-filed-for-a-year"));

    public static TheoryData<string, string, string, Severity> Findings() => new()
    {
        { "stranger", "reported-product-must-be-ones-own", "/products/0/number", Severity.Block },
        { "cancelled", "reported-product-must-still-be-filed", "/products/0/number", Severity.Block },
        { "again", "reported-product-must-not-be-reported-twice", "/products/0/number", Severity.Block },
        { "unknown", "reported-products-must-be-filed", "/products/0/number", Severity.Block },
        { "doubled", "reported-product-must-be-named-once", "/products/1/number", Severity.Block },
        // Order 35 art. 37(2): who stops asks for cancellation
        { "stopped", "stopped-product-must-be-cancelled", "/products/0/stillMadeOrImported", Severity.Warn },
        { "stopped", "stopped-product-must-say-when", "/products/0/lastMadeOn", Severity.Block },
        { "stops-tomorrow", "stopped-product-must-say-when", "/products/0/lastMadeOn", Severity.Block },
        { "left-out", "every-owed-product-should-be-reported", "/products", Severity.Warn },
        { "unchecked", "products-must-be-checked", "/selfChecked", Severity.Block },
        { "unsaid", "field-required", "/products/0/stillMadeOrImported", Severity.Block },
        { "empty", "field-required", "/products", Severity.Block },
    };

    [Theory, MemberData(nameof(Findings))]
    public void A_change_brings_about_its_finding(string what, string code, string pointer, Severity severity)
    {
        var findings = Check(
            form =>
            {
                var product = form["products"]![0]!.AsObject();
                switch (what)
                {
                    case "unknown":
                        product["number"] = "沪G妆网备字2020999999";
                        break;
                    case "doubled":
                        form["products"]!.AsArray().Add(product.DeepClone());
                        break;
                    case "stopped":
                        product["stillMadeOrImported"] = false;
                        break;
                    case "stops-tomorrow":
                        (product["stillMadeOrImported"], product["lastMadeOn"]) = (false, "2026-03-11");
                        break;
                    case "unchecked":
                        form["selfChecked"] = false;
                        break;
                    case "unsaid":
                        product.Remove("stillMadeOrImported");
                        break;
                    case "empty":
                        form["products"] = new JsonArray();
                        break;
                }
            },
            filing => what switch
            {
                "stranger" => filing with { OrganisationId = TestCallers.OrganisationB },
                "cancelled" => filing with { State = Filing.Cancelled, EndedOn = Day("2026-01-05") },
                _ => filing,
            },
            reported: what == "again",
            owed: what == "left-out" ? ["沪G妆网备字2024000001", "沪G妆网备字2024000002"] : []);
        var finding = Assert.Single(findings, finding => finding.Code == code && finding.Pointer == pointer);
        Assert.Equal(severity, finding.Severity);
        Assert.DoesNotContain("rule.", finding.Title.In(CultureInfo.GetCultureInfo("en")) + finding.Mend.In(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        if (code == "stopped-product-must-be-cancelled")
            Assert.Contains("cos.cancel", finding.Mend.In(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stopped_product_with_its_day_only_warns() =>
        Assert.Equal(["stopped-product-must-be-cancelled"], Check(form => (form["products"]![0]!["stillMadeOrImported"], form["products"]![0]!["lastMadeOn"]) = (false, "2025-11-30")).Select(finding => finding.Code));

    private static IReadOnlyList<Finding> Check(Action<JsonNode>? form = null, Func<Filing, Filing>? change = null, DateOnly? on = null, bool reported = false, IReadOnlyList<string>? owed = null)
    {
        var today = on ?? Day("2026-03-10");
        var json = JsonSerializer.SerializeToNode(Matter.Example(Day("2026-03-10")), FormReader.Options)!;
        form?.Invoke(json);
        Assert.False(Matter.Normalise(json).Failed(out _, out var normal));
        var filing = Filed.Of(Day("2026-03-10"), TestCallers.OrganisationA) with { Number = "沪G妆网备字2024000001" };
        filing = change?.Invoke(filing) ?? filing;
        return Matter.Check(normal, new CheckContext(today, "JA", new HashSet<string>())
        {
            Known = new KnownReports(TestCallers.OrganisationA, new Dictionary<string, Filing> { [filing.Number] = filing }, reported ? new HashSet<string> { filing.Number } : [], owed ?? []),
        });
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
