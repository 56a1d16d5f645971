using System.Text.Json;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Rules;

namespace Platform.BondedExhibition.Tests.Rules;

/// <summary>业务申报表 and its extension (domain reference §3.1–3.5, 3.8, 3.10).</summary>
public sealed class ExhibitRulesTests
{
    private static readonly ExhibitMatter Matter = new();

    [Theory]
    // §3.3: shapes
    [InlineData("head/bookNumber", "X22330000001", "book-number-must-have-its-shape", "/head/bookNumber")]
    [InlineData("head/bookNumber", "T2233000001", "book-number-must-have-its-shape", "/head/bookNumber")]
    [InlineData("head/outsideBookNumber", "T123", "book-number-must-have-its-shape", "/head/outsideBookNumber")]
    [InlineData("head/enterprise/customsNumber", "312226000", "customs-numbers-must-have-ten-characters", "/head/enterprise/customsNumber")]
    [InlineData("head/declarant/creditCode", "91310105MA1FWHF33F", "unified-codes-must-check-out", "/head/declarant/creditCode")]
    [InlineData("head/customsCode", "223", "field-malformed", "/head/customsCode")]
    [InlineData("head/customsCode", "2202", "book-must-be-of-its-customs-district", "/head/customsCode")]
    [InlineData("head/direction", "in", "goods-must-go-out", "/head/direction")]
    [InlineData("goods/0/code", "970191190", "goods-codes-must-have-ten-digits", "/goods/0/code")]
    [InlineData("goods/0/total", "999999.98", "quantity-times-price-must-be-the-total", "/goods/0/total")]
    [InlineData("goods/0/quantity", "1.000001", "quantity-must-have-five-decimals-at-most", "/goods/0/quantity")]
    [InlineData("goods/1/quantity", "1", "serials-must-match-the-quantity", "/goods/1/serials")]
    [InlineData("goods/1/serials/1", "W-1001", "piece-must-be-named-once", "/goods/1/serials")]
    [InlineData("goods/0/origin", "FRX", "origin-must-be-a-country", "/goods/0/origin")]
    [InlineData("goods/0/currency", "RMB", "currency-must-be-known", "/goods/0/currency")]
    // SHC9 II
    [InlineData("exhibition/systemConnected", "false", "system-must-be-connected", "/exhibition/systemConnected")]
    // SHC9 V (to be verified): opens 2026-12-12
    [InlineData("exhibition/validUntil", "2027-06-13", "term-must-not-exceed-six-months", "/exhibition/validUntil")]
    [InlineData("exhibition/closesOn", "2026-12-11", "exhibition-must-not-end-before-it-opens", "/exhibition/closesOn")]
    [InlineData("exhibition/validUntil", "2027-01-01", "exhibition-must-close-within-its-term", "/exhibition/validUntil")]
    [InlineData("exhibition/validUntil", "2026-11-01", "exhibition-must-still-lie-ahead", "/exhibition/validUntil")]
    // S2 item 1, S3 item 14: another regional customs
    [InlineData("exhibition/customsCode", "2301", "show-beyond-shanghai-needs-a-zone-that-may-do-it", "/exhibition/customsCode")]
    // HGF art. 37: only what the book holds
    [InlineData("goods/0/item", "#9", "goods-must-stand-in-the-book", "/goods/0/item")]
    [InlineData("goods/0/code", "9703900090", "goods-must-agree-with-the-book", "/goods/0/code")]
    [InlineData("goods/0/unit", "035", "goods-must-agree-with-the-book", "/goods/0/unit")]
    [InlineData("goods/0/serials", "", "pieces-must-be-named-one-by-one", "/goods/0/serials")]
    [InlineData("goods/1/serials/1", "W-9999", "enough-must-be-in-stock", "/goods/1/quantity")]
    // ART art. 3; §3.10: "only bonded"
    [InlineData("goods/0/artPermit", "", "art-must-have-a-permit", "/goods/0/artPermit")]
    [InlineData("goods/0/artPermit", "ART-SJ-CBZ-2026-000002", "art-permit-must-name-the-work", "/goods/0/artPermit")]
    [InlineData("goods/0/name", "布面油画《海岸》", "art-permit-must-name-the-work", "/goods/0/artPermit")]
    // L581 art. 4
    [InlineData("goods/0/licenceValidUntil", "2026-12-31", "licence-must-run-to-the-last-day", "/goods/0/licenceValidUntil")]
    // SHC9 IV
    [InlineData("guarantee/ratio", "99.9", "guarantee-ratio-must-be-full", "/guarantee/ratio")]
    public void A_change_of_the_example_brings_about_its_finding(string place, string value, string code, string pointer) =>
        Checks.Found(Checks.Of(Matter, Checks.Exhibit(), place, value), code, pointer);

    [Theory]
    [InlineData("goods/0/origin", "", "origin-should-be-known", "/goods/0/origin", Severity.Warn)]
    [InlineData("head/remarks", "ATA单证册项下展品", "temporary-entry-is-another-road", "/head/remarks", Severity.Warn)]
    [InlineData("exhibition/customsCode", "2202", "show-in-another-customs-district-is-pointed-out", "/exhibition/customsCode", Severity.Note)]
    [InlineData("goods/0/artPermit", "沪文旅艺〔2026〕15号", "permit-of-another-office-is-pointed-out", "/goods/0/artPermit", Severity.Note)]
    public void Some_things_are_only_pointed_out(string place, string value, string code, string pointer, Severity severity) =>
        Checks.Found(Checks.Of(Matter, Checks.Exhibit(), place, value), code, pointer, severity);

    // ART art. 2; §3.7-3.8: photographs and craft may be art, stamps and collections are not as a rule
    [Theory]
    [InlineData("9701911900", "art-must-have-a-permit")]
    [InlineData("9702900000", "art-must-have-a-permit")]
    [InlineData("9703900090", "art-must-have-a-permit")]
    [InlineData("4911990090", "what-may-be-art-is-pointed-out")]
    [InlineData("6913900000", "what-may-be-art-is-pointed-out")]
    [InlineData("9705390000", "what-may-be-art-is-pointed-out")]
    [InlineData("9704000000", "")]
    [InlineData("4202210000", "")]
    public void Only_works_of_art_need_a_permit(string goodsCode, string code)
    {
        var form = Matter.Example(Checks.Today);
        form = form with { Goods = [form.Goods![0] with { Code = goodsCode, ArtPermit = null }] };
        var findings = Matter.Check(JsonSerializer.Serialize(form, FormReader.Options), new CheckContext(Checks.Today, "JA", new HashSet<string>()) { Known = Checks.Exhibit() });
        Assert.Equal(code.Length == 0 ? [] : new[] { code }, findings.Where(finding => finding.Pointer == "/goods/0/artPermit").Select(finding => finding.Code));
    }

    // The title as the permit prints it, and as somebody types it
    [Theory]
    [InlineData("江岸（二）", "布面油画《江岸(二)》", true)]
    [InlineData("River Bank", "Oil painting: RIVERBANK", true)]
    [InlineData("江岸（二）", "布面油画《江岸》", false)]
    public void A_permit_names_a_work_however_it_is_written(string title, string name, bool names) =>
        Assert.Equal(names, ArtPermits.Names(Checks.Permit(title), "97019119.00", name, Checks.Today));

    // §3.10: a guarantee used twice
    [Theory]
    [InlineData(4_700_000, true)]
    [InlineData(4_600_000, false)]
    public void What_other_exhibitions_will_want_of_the_guarantee_is_told(int promised, bool told)
    {
        var findings = Checks.Of(Matter, Checks.Exhibit() with { Promised = promised });
        if (told)
            Checks.Found(findings, "other-exhibitions-should-find-room-too", "/guarantee/number", Severity.Warn);
        else
            Assert.DoesNotContain(findings, finding => finding.Code == "other-exhibitions-should-find-room-too");
    }

    public static TheoryData<string> Unfit() => ["book", "stranger", "overdue", "elsewhere", "blocked", "tariff", "licence", "ended", "small", "exemption", "deposit", "single", "revoked", "unit", "number", "photograph"];

    [Theory, MemberData(nameof(Unfit))]
    internal void What_the_ledger_says_is_found(string what)
    {
        var known = Checks.Exhibit();
        var (with, code, pointer) = what switch
        {
            // HGF art. 32
            "book" => (known with { Book = Checks.Book() with { State = Book.Declared } }, "book-must-be-open-and-ones-own", "/head/bookNumber"),
            "stranger" => (known with { Book = null }, "book-must-be-open-and-ones-own", "/head/bookNumber"),
            // §3.2: overdue blocks new exhibits
            "overdue" => (known with { Overdue = ["SAL-JA-2026-000009"] }, "no-declaration-may-be-overdue", "/head/bookNumber"),
            // §3.10: an item on show in two places
            "elsewhere" => (known with { Stock = new[] { Checks.Stocked(1, "ART-0001", "show/EXH-JA-2026-000007"), Checks.Stocked(2, "W-1001"), Checks.Stocked(2, "W-1002") }.ToLookup(stocked => stocked.Seq) }, "piece-must-not-be-shown-elsewhere", "/goods/0/serials"),
            // L727 art. 65
            "blocked" => (known with { Items = Items(known, item => item with { FilingNumber = "沪G妆网备字2026000001" }), Blocked = new HashSet<string> { "沪G妆网备字2026000001" } }, "product-must-not-be-blocked", "/goods/0/item"),
            "tariff" => (known with { Items = Items(known, item => item with { GoodsCode = "0101210010" }) }, "goods-must-stand-in-the-tariff", "/goods/0/code"),
            // L581 art. 4, HGF art. 66
            "licence" => (known with { Items = Items(known, item => item with { GoodsCode = "9703900010" }) }, "goods-under-supervision-must-have-a-licence", "/goods/0/licenceNumber"),
            // GSF art. 23: beer is taxed by the litre (095); 142 is a bottle
            "unit" => (known with { Items = Items(known, item => item with { GoodsCode = "2203000000", Unit = "142" }) }, "goods-must-be-counted-in-the-unit-of-their-rate", "/goods/0/unit"),
            // §3.3: the answer finds its document by the number
            "number" => (known with { NumberTaken = true }, "internal-number-must-be-free", "/head/internalNumber"),
            // ART art. 2: photography is art; its permit names another work
            "photograph" => (known with { Items = Items(known, item => item with { GoodsCode = "4911990090" }), Permits = new Dictionary<string, CaseKernel.Certificates.CertificateRecord>() }, "art-permit-must-name-the-work", "/goods/0/artPermit"),
            // SHC9 IV
            "ended" => (known with { Guarantee = Checks.Guarantee() with { State = Guarantee.Ended } }, "guarantee-must-stand", "/guarantee/number"),
            "small" => (known with { Guarantee = Checks.Guarantee() with { Reserved = 4_800_000m } }, "guarantee-must-cover-the-full-tax", "/guarantee/number"),
            // L581 art. 10, AEO282: a plain certified enterprise gets none
            "exemption" => (known with { Guarantee = Checks.Guarantee("exemption", null) }, "exemption-is-for-advanced-certified-enterprises", "/guarantee/number"),
            // L581 art. 11: several operations of one kind need a general one
            "single" => (known with { Guarantee = Checks.Guarantee() with { Scope = Guarantee.Single }, NamedBy = ["EXH-JA-2026-000007"] }, "single-guarantee-stands-for-one-exhibition", "/guarantee/number"),
            "deposit" => (known with { Guarantee = Checks.Guarantee("deposit") }, "deposit-must-name-its-levy-number", "/guarantee/levyNumber"),
            _ => (known with { Permits = new Dictionary<string, CaseKernel.Certificates.CertificateRecord> { ["ART-SJ-CBZ-2026-000001"] = Checks.Permit("江岸") with { State = "revoked" } } }, "art-permit-must-name-the-work", "/goods/0/artPermit"),
        };
        Checks.Found(Checks.Of(Matter, with), code, pointer);
    }

    [Fact]
    public void A_general_guarantee_stands_for_several() =>
        Assert.DoesNotContain(Checks.Of(Matter, Checks.Exhibit() with { NamedBy = ["EXH-JA-2026-000007"] }), finding => finding.Code == "single-guarantee-stands-for-one-exhibition");

    // Painting 1,000,000 at MFN 6 % and VAT 13 %: 60,000 + 137,800; two watches of the fourth vector's value at 8 % and 20 %.
    [Fact]
    public void The_full_tax_is_that_of_everything_that_is_declared() =>
        Assert.Equal(197_800.00m + (2 * 64_876.53m), Checks.Exhibit().TaxOf(Matter.Example(Checks.Today))!.Value, 1);

    [Fact]
    public void The_guides_example_files_without_findings() => Assert.DoesNotContain(Checks.Of(Matter, Checks.Exhibit()), finding => finding.Severity != Severity.Note);

    // S2 item 1, S3 item 14
    [Theory]
    [InlineData("MH", true)]
    [InlineData("QP-CBZ", true)]
    [InlineData("CN", false)]
    public void Only_some_zones_show_beyond_Shanghai(string zone, bool may) =>
        Assert.Equal(!may, Checks.Of(Matter, Checks.Exhibit(), "exhibition/customsCode", "2301", zone).Any(finding => finding.Code == "show-beyond-shanghai-needs-a-zone-that-may-do-it"));

    [Theory]
    // SHC9 V, GSF art. 37 (to be verified): six months each, three times
    [InlineData("2027-03-02", "extension-must-be-later", 0, true, "2028-01-01")]
    [InlineData("2027-09-03", "extension-must-not-exceed-six-months", 0, true, "2028-01-01")]
    [InlineData("2027-06-01", "three-extensions-are-the-most", 3, true, "2028-01-01")]
    [InlineData("2027-06-01", "exhibition-must-still-run", 0, false, "2028-01-01")]
    [InlineData("2027-06-01", "guarantee-must-cover-the-longer-term", 0, true, "2027-05-31")]
    [InlineData("2027-09-02", "", 2, true, "2028-01-01")]
    public void An_extension_is_held_to_its_bounds(string until, string code, int before, bool open, string guaranteed)
    {
        var exhibition = new Exhibition
        {
            Id = Guid.NewGuid(), Number = "EXH-JA-2026-000001", OrganisationId = Guid.NewGuid(), BookId = Guid.NewGuid(), BookNumber = "T22330000001", Zone = "JA", Title = "展", Venue = "张园", Address = "上海",
            CustomsCode = "2233", OpensOn = new(2026, 9, 2), ClosesOn = new(2027, 3, 1), ValidUntil = new(2027, 3, 2), GuaranteeId = Guid.NewGuid(), GuaranteeNumber = "GUA-JA-2026-000001", CaseId = Guid.NewGuid(),
            State = open ? Exhibition.Open : Exhibition.Closed,
        };
        var known = new ExtendKnown(exhibition, Checks.Guarantee() with { ValidUntil = DateOnly.Parse(guaranteed, System.Globalization.CultureInfo.InvariantCulture) }, before);
        var findings = Checks.Of(new ExtendMatter(), known, "validUntil", until);
        if (code.Length == 0)
            Assert.Empty(findings);
        else
            Checks.Found(findings, code, "/validUntil");
    }

    private static Dictionary<int, Item> Items(ExhibitKnown known, Func<Item, Item> change) => new() { [1] = change(known.Items[1]), [2] = known.Items[2] };
}
