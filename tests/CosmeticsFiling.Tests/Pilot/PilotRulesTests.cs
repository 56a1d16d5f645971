using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Tests.Acts;
using Platform.Testing;

namespace Platform.CosmeticsFiling.Tests.Pilot;

/// <summary>
/// The pilot site (domain reference §2.10): what is changed in the complete example or in its first product, and which finding that brings
/// about at which place. The day is 2026-03-10.
/// </summary>
public sealed class PilotRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly PilotSiteMatter Matter = new();
    private static readonly IReadOnlySet<string> Papers = Matter.Materials.Select(material => material.Code).ToHashSet();

    [Theory]
    // PD conditions 1 and 2: filer, or responsible person of its group with authorisation
    [InlineData("operator/unifiedCode", "91310106MA1FY00000", "operator-code-must-check-out", "/operator/unifiedCode")]
    [InlineData("operator/role", "responsible-person", "responsible-person-must-be-authorised", "/operator/authorisedUntil")]
    [InlineData("operator/role", "responsible-person", "responsible-person-must-be-authorised", "/operator/sameGroup")]
    [InlineData("operator/role", "responsible-person", "responsible-person-must-be-authorised", "/operator/overseasFiler")]
    [InlineData("operator/role", "", "field-required", "/operator/role")]
    // PD: dedicated area, premises with their own business licence
    [InlineData("premises/dedicatedArea", "false", "area-must-be-set-apart", "/premises/dedicatedArea")]
    [InlineData("premises/businessLicence", "", "field-required", "/premises/businessLicence")]
    // L46 arts 63, 65
    [InlineData("licence/scope", "一般液态单元", "licence-must-name-on-site-services", "/licence/scope")]
    [InlineData("licence/number", "沪妆2026089", "licence-number-must-have-its-shape", "/licence/number")]
    [InlineData("licence/number", "沪G妆网备字2026000001", "licence-number-must-have-its-shape", "/licence/number")]
    [InlineData("licence/validUntil", "2026-03-09", "licence-must-still-run", "/licence/validUntil")]
    // L727 art. 32; L46 art. 28
    [InlineData("qualityOfficer/yearsOfExperience", "4", "quality-officer-must-have-five-years", "/qualityOfficer/yearsOfExperience")]
    // S1 item 4: two or more, small batch, simple blending and dispensing
    [InlineData("services/onRequestOnly", "false", "service-must-be-on-request", "/services/onRequestOnly")]
    [InlineData("services/mostGrams", "1000.1", "field-out-of-range", "/services/mostGrams")]
    [InlineData("products/1", "", "at-least-two-products-must-be-named", "/products")]
    [InlineData("products/1/number", "沪G妆网备字2026000001", "product-must-be-named-once", "/products/1/number")]
    [InlineData("products/1/number", "沪G妆网备字2026000009", "products-must-be-filed", "/products/1/number")]
    [InlineData("products/1/inUseDays", "0", "field-out-of-range", "/products/1/inUseDays")]
    [InlineData("procedures/adverseReactionContact", "", "field-required", "/procedures/adverseReactionContact")]
    public void A_change_of_the_example_brings_about_its_finding(string place, string value, string code, string pointer)
    {
        var form = Example();
        Set(form, place, value);
        Found(Check(form), code, pointer);
    }

    [Theory]
    // NMPA 2025 No. 18: ordinary cosmetics; L727 art. 16, announcement 2021 No. 49 art. 9
    [InlineData("04-05-03-01-02", "product-must-not-be-special")]
    [InlineData("A/11-05-03-01-02", "product-must-not-be-special")]
    [InlineData("11-B-03-01-02", "product-must-not-be-special")]
    [InlineData("11-05-C-01-02", "product-must-not-be-special")]
    // PD: no children's cosmetics, no eye care
    [InlineData("11-05-01-01-02", "product-must-not-be-for-children")]
    [InlineData("11-05-02/03-01-02", "product-must-not-be-for-children")]
    [InlineData("11-05/06-03-01-02", "product-must-not-work-at-the-eyes")]
    public void A_product_of_another_class_is_not_served(string classification, string code) =>
        Found(Check(Example(), filing => filing with { Classification = classification }), code, "/products/0/number");

    public static TheoryData<string> Unfit() => ["suspended", "cancelled", "stranger", "new", "new-component"];

    [Theory, MemberData(nameof(Unfit))]
    internal void A_product_that_may_not_be_used_is_found(string what)
    {
        var (change, code) = what switch
        {
            // L727 art. 65
            "suspended" => ((Func<Filing, Filing>)(filing => filing with { SuspendedOn = Today }), "product-must-be-in-force"),
            "cancelled" => (filing => filing with { State = Filing.Cancelled, EndedOn = Today }, "product-must-be-in-force"),
            // S0 task 71: own filed products
            "stranger" => (filing => filing with { OrganisationId = TestCallers.OrganisationB }, "product-must-be-ones-own"),
            // NMPA 2025 No. 18; PD: no new ingredients
            "new" => (filing => filing with { Entry = """{"formula":{"rows":[{"name":"某新原料","isNew":true}]}}""" }, "product-must-have-no-ingredient-in-monitoring"),
            _ => (filing => filing with { Entry = """{"formula":{"rows":[{"name":"复配","components":[{"name":"水"},{"name":"某新原料","isNew":true}]}]}}""" }, "product-must-have-no-ingredient-in-monitoring"),
        };
        Found(Check(Example(), change), code, "/products/0/number");
    }

    [Fact]
    public void The_guides_example_files_without_findings() => Assert.Empty(Check(Example()));

    [Theory]
    [InlineData(" 沪G妆网备字 2026000001 ")]
    [InlineData("沪g妆网备字２０２６０００００１")]
    public void A_number_is_read_as_people_write_it(string number)
    {
        var form = Example();
        Set(form, "products/0/number", number);
        Assert.Empty(Check(form));
    }

    [Fact]
    public void A_responsible_person_with_everything_files_without_findings()
    {
        var form = Example();
        Set(form, "operator/role", "responsible-person");
        Set(form, "operator/overseasFiler", "Morning Star SAS");
        Set(form, "operator/sameGroup", "true");
        Set(form, "operator/authorisedUntil", "2026-03-10");
        Assert.Empty(Check(form));
    }

    private static void Found(IReadOnlyList<Finding> findings, string code, string pointer)
    {
        var finding = Assert.Single(findings, finding => finding.Code == code && finding.Pointer == pointer);
        Assert.Equal(Severity.Block, finding.Severity);
        Assert.NotEqual("", finding.Provision!.In(CultureInfo.GetCultureInfo("en")));
        Assert.DoesNotContain("rule.", finding.Title.In(CultureInfo.GetCultureInfo("en")) + finding.Mend.In(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    private static JsonObject Example() => JsonSerializer.SerializeToNode(Matter.Example(Today), FormReader.Options)!.AsObject();

    /// <summary>The register knows both products of the example; the first is changed.</summary>
    private static IReadOnlyList<Finding> Check(JsonObject form, Func<Filing, Filing>? first = null)
    {
        Assert.False(Matter.Normalise(form).Failed(out _, out var normal));
        var filings = Matter.Example(Today).Products!.Select(product => Filed.Of(Today, TestCallers.OrganisationA) with { Number = product.Number! }).ToArray();
        filings[0] = first?.Invoke(filings[0]) ?? filings[0];
        return Matter.Check(normal, new CheckContext(Today, "JA", Papers)
        {
            Known = new KnownProducts(TestCallers.OrganisationA, filings.Select(PilotProduct.Of).ToDictionary(product => product.Number)),
        });
    }

    /// <summary>Flags and numbers are themselves, an empty value takes the place out, everything else is text.</summary>
    private static void Set(JsonObject form, string place, string value)
    {
        var steps = place.Split('/');
        JsonNode node = form;
        foreach (var step in steps[..^1])
            node = int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? node[index]! : node[step]!;
        if (value.Length == 0 && node is JsonArray list)
            list.RemoveAt(int.Parse(steps[^1], CultureInfo.InvariantCulture));
        else if (value.Length == 0)
            node.AsObject().Remove(steps[^1]);
        else
            node[steps[^1]] = bool.TryParse(value, out var flag) ? flag : int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : value;
    }
}
