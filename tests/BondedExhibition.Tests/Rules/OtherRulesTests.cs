using Platform.BondedExhibition.Declarations;
using Platform.BondedExhibition.Domain;
using Platform.BondedExhibition.Ledger;
using Platform.BondedExhibition.Tax;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Codes;

namespace Platform.BondedExhibition.Tests.Rules;

/// <summary>Guarantee, waiver, declaration, transfer, storage and works of art (domain reference §3.2, 3.4–3.6, 3.8–3.10).</summary>
public sealed class OtherRulesTests
{
    [Theory]
    // L581 arts 10-14, HGF art. 68
    [InlineData("amount", "", "amount-must-be-named", "/amount")]
    [InlineData("letter", "", "letter-must-be-described", "/letter")]
    [InlineData("letter/beneficiary", "晨星贸易有限公司", "letter-must-name-customs", "/letter/beneficiary")]
    [InlineData("letter/jointLiability", "false", "letter-must-bind-jointly", "/letter/jointLiability")]
    [InlineData("letter/issuedOn", "2026-11-03", "letter-must-not-lie-ahead", "/letter/issuedOn")]
    [InlineData("validUntil", "2026-11-01", "guarantee-must-end-after-it-begins", "/validUntil")]
    [InlineData("kind", "deposit", "deposit-must-be-paid", "/depositNumber")]
    [InlineData("kind", "waiver", "waiver-has-a-matter-of-its-own", "/kind")]
    [InlineData("enterprise/customsNumber", "1", "customs-numbers-must-have-ten-characters", "/enterprise/customsNumber")]
    public void A_guarantee_is_what_the_law_asks_for(string place, string value, string code, string pointer) =>
        Checks.Found(Checks.Of(new GuaranteeMatter(), new CreditKnown(CreditLevel.Certified), place, value), code, pointer);

    // L581 art. 10; AEO282, in force 2026-04-01: the first two levels are AEO, the first alone is exempted
    [Theory]
    [InlineData(CreditLevel.Advanced, true)]
    [InlineData(CreditLevel.Certified, false)]
    [InlineData(CreditLevel.Ordinary, false)]
    [InlineData(CreditLevel.Dishonest, false)]
    [InlineData(CreditLevel.SeriouslyDishonest, false)]
    [InlineData(null, false)]
    internal void Only_an_advanced_certified_enterprise_is_exempted(CreditLevel? level, bool exempted) =>
        Assert.Equal(exempted, !Checks.Of(new GuaranteeMatter(), new CreditKnown(level), "kind", "exemption").Any(finding => finding.Severity == Severity.Block));

    [Theory]
    // S0 task 10: period, ceiling, grade
    [InlineData("validUntil", "2027-11-03", "waiver-is-for-a-year-at-most", "/validUntil")]
    [InlineData("validUntil", "2026-11-01", "waiver-must-end-after-it-begins", "/validUntil")]
    [InlineData("gradedOn", "2026-11-03", "grade-must-not-lie-ahead", "/gradedOn")]
    [InlineData("exhibitions/0/closesOn", "2027-11-03", "planned-exhibitions-must-lie-in-the-period", "/exhibitions/0/opensOn")]
    [InlineData("ceiling", "", "field-required", "/ceiling")]
    public void A_waiver_has_a_period_and_a_ceiling(string place, string value, string code, string pointer) =>
        Checks.Found(Checks.Of(new WaiverMatter(), new CreditKnown(CreditLevel.Ordinary), place, value), code, pointer);

    [Fact]
    public void A_discredited_institution_gets_no_waiver() =>
        Checks.Found(Checks.Of(new WaiverMatter(), new CreditKnown(CreditLevel.Dishonest)), "discredited-institutions-get-no-waiver", "/institution/creditCode");

    public static TheoryData<string, string, string, Severity> Lines() => new()
    {
        // §3.2, 3.4: each sale exactly one line, own, of the book
        { "unknown", "sale-must-be-ones-own", "/lines/0/sale", Severity.Block },
        { "other-book", "sale-must-be-of-the-book", "/lines/0/sale", Severity.Block },
        { "declared", "sale-must-not-be-declared-yet", "/lines/0/sale", Severity.Block },
        { "licence", "sold-under-supervision-needs-a-licence", "/lines/0/licenceNumber", Severity.Block },
        { "tariff", "sold-goods-must-stand-in-the-tariff", "/lines/0/sale", Severity.Block },
        // GSF art. 23: whisky is taxed by the litre
        { "unit", "sold-goods-must-be-counted-in-the-unit-of-their-rate", "/lines/0/sale", Severity.Block },
        // SHC9 VI: it stays due
        { "late", "sale-should-be-declared-in-time", "/lines/0/sale", Severity.Warn },
        { "price", "price-should-be-what-the-floor-recorded", "/lines/0/price", Severity.Warn },
        // D3: beyond the plan's list
        { "furniture", "kind-of-goods-is-pointed-out", "/lines/0/sale", Severity.Note },
    };

    [Theory, MemberData(nameof(Lines))]
    public void A_line_is_held_to_its_sale(string what, string code, string pointer, Severity severity)
    {
        var sale = Checks.Sale();
        sale = what switch
        {
            "other-book" => sale with { BookNumber = "T22330000009" },
            "declared" => sale with { State = Sale.Declared, CaseId = Guid.NewGuid(), Line = 1 },
            "licence" => sale with { GoodsCode = "9703900010" },
            "tariff" => sale with { GoodsCode = "0101210010" },
            "unit" => sale with { GoodsCode = "2208300000", Unit = "142" },
            "late" => sale with { DueOn = Checks.Today.AddDays(-1) },
            "price" => sale with { Price = 1m },
            "furniture" => sale with { GoodsCode = "9403600000", LicenceNumber = "L-1" },
            _ => sale,
        };
        Checks.Found(Checks.Of(new ConsolidatedMatter(), Known(what == "unknown" ? [] : [sale])), code, pointer, severity);
    }

    [Theory]
    [InlineData("lines/0/deductions", "123456.79", "dutiable-value-must-not-be-negative", "/lines/0/deductions")]
    [InlineData("lines/0/licenceValidUntil", "2026-11-01", "sold-goods-licence-must-run", "/lines/0/licenceValidUntil")]
    // GSF art. 43: 汇总 with a guarantee
    [InlineData("payment", "summary", "summary-payment-needs-a-guarantee", "/payment")]
    public void A_declaration_is_held_to_the_law(string place, string value, string code, string pointer) =>
        Checks.Found(Checks.Of(new ConsolidatedMatter(), Known([Checks.Sale()]), place, value), code, pointer);

    // GSF art. 43; HGF: fifteen days from 2026-11-02, a Monday, end on Tuesday 17th; of 汇总 the fifth working day of December
    [Theory]
    [InlineData(TaxPayment.Each, "2026-11-02", "2026-11-17")]
    [InlineData(TaxPayment.Each, "2026-11-06", "2026-11-23")]
    [InlineData(TaxPayment.Summary, "2026-11-02", "2026-12-07")]
    [InlineData(TaxPayment.Summary, "2026-11-30", "2026-12-07")]
    public void Tax_is_due_when_the_law_says(TaxPayment payment, string completed, string due) =>
        Assert.Equal(Day(due), TaxTerm.DueOn(payment, Day(completed), WorkingDays.Shipped));

    // §3.6: 0.05 % for each day
    [Theory]
    [InlineData("2026-11-17", "0.00")]
    [InlineData("2026-11-18", "32.44")]
    [InlineData("2026-11-27", "324.38")]
    public void Being_late_costs_by_the_day(string on, string fee) =>
        Assert.Equal(fee, TaxTerm.LateFee(64_876.53m, Day("2026-11-17"), Day(on)).ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static TheoryData<string, string, string> Moves() => new()
    {
        // S2 item 2: within one area or centre
        { "area", "transfer-must-stay-in-one-area", "/receivingBook" },
        { "closed", "receiving-book-must-be-open", "/receivingBook" },
        { "unknown", "receiving-book-must-be-open", "/receivingBook" },
        { "party", "parties-must-be-the-books", "/receiver/creditCode" },
        { "short", "transferred-goods-must-be-in-stock", "/lines/0/quantity" },
        { "shown", "transferred-goods-must-be-in-stock", "/lines/0/quantity" },
    };

    [Theory, MemberData(nameof(Moves))]
    public void A_transfer_is_held_to_both_books(string what, string code, string pointer)
    {
        var receiving = Checks.Book("L22330000002") with { CreditCode = "91310106MA1FYDX89N" };
        var known = Stock(receiving, Checks.Stocked(1, "", quantity: 10m));
        known = what switch
        {
            "area" => known with { Receiving = receiving with { CustomsCode = "2202" } },
            "closed" => known with { Receiving = receiving with { State = Book.Closed } },
            "unknown" => known with { Receiving = null },
            "party" => known with { Receiving = receiving with { CreditCode = "91310105MA1FWHF33E" } },
            "short" => Stock(receiving, Checks.Stocked(1, "", quantity: 9.99999m)),
            _ => Stock(receiving, Checks.Stocked(1, "", "show/EXH-JA-2026-000001", 10m)),
        };
        Checks.Found(Checks.Of(new TransferMatter(), known), code, pointer);
    }

    [Fact]
    public void Within_one_book_only_the_channel_changes()
    {
        var known = Stock(Checks.Book(), Checks.Stocked(1, "", quantity: 10m));
        Checks.Found(Checks.Of(new TransferMatter(), known, "receivingBook", "T22330000001"), "same-book-must-change-the-channel", "/lines/0/item");
    }

    // §3.9: warehouse 1 + 1 years, logistics centre 2 + 1, zones without limit; goods that entered on 2026-09-02
    [Theory]
    [InlineData(BookKinds.PublicWarehouse, "2028-09-02", "")]
    [InlineData(BookKinds.PublicWarehouse, "2028-09-03", "storage-must-not-exceed-its-longest-term")]
    [InlineData(BookKinds.ExclusiveWarehouse, "2028-09-03", "storage-must-not-exceed-its-longest-term")]
    [InlineData(BookKinds.LogisticsCentre, "2029-09-02", "")]
    [InlineData(BookKinds.LogisticsCentre, "2029-09-03", "storage-must-not-exceed-its-longest-term")]
    [InlineData(BookKinds.PublicWarehouse, "2027-09-02", "storage-must-end-later")]
    [InlineData(BookKinds.Zone, "2028-09-02", "place-must-have-a-storage-term")]
    internal void Storage_has_a_longest_term_by_place(string kind, string until, string code)
    {
        var known = Stock(null, Checks.Stocked(1, "")) with { Book = Checks.Book() with { Kind = kind } };
        var findings = Checks.Of(new StorageExtensionMatter(), known, "until", until);
        Assert.Equal(code.Length == 0 ? [] : new[] { code }, findings.Select(finding => finding.Code));
    }

    [Theory]
    // ART art. 2; §3.8: at most 200, signed; relics have another regime; chapter 97
    [InlineData("works/0/relic", "true", "relics-are-not-works-of-art", "/works/0/relic")]
    [InlineData("works/1/edition", "#201", "limited-copies-must-be-few-and-signed", "/works/1/edition")]
    [InlineData("works/1/signed", "false", "limited-copies-must-be-few-and-signed", "/works/1/signed")]
    [InlineData("works/0/code", "97019119", "codes-of-works-must-have-ten-digits", "/works/0/code")]
    [InlineData("works/0/origin", "FR", "origin-of-the-work-must-be-a-country", "/works/0/origin")]
    [InlineData("works/0/currency", "EUX", "currency-of-the-work-must-be-known", "/works/0/currency")]
    [InlineData("works/0/year", "#2027", "work-must-not-lie-ahead", "/works/0/year")]
    // S3 item 4, D5: from the fixed list
    [InlineData("listFixedOn", "2026-11-03", "list-must-not-be-fixed-ahead", "/listFixedOn")]
    [InlineData("entryPlannedOn", "2026-11-01", "entry-must-not-come-before-the-list", "/entryPlannedOn")]
    // ART art. 5
    [InlineData("operatorRecord", "", "field-required", "/operatorRecord")]
    public void Works_of_art_are_held_to_their_regime(string place, string value, string code, string pointer) =>
        Checks.Found(Checks.Of(new ArtImportMatter(), null, place, value, "SJ-CBZ"), code, pointer);

    // ART art. 2: photography, installations and craft are art in whatever chapter
    [Theory]
    [InlineData("4911990090", true)]
    [InlineData("9403600000", true)]
    [InlineData("9701911900", false)]
    public void A_work_outside_chapter_97_is_only_pointed_out(string code, bool told)
    {
        var findings = Checks.Of(new ArtImportMatter(), null, "works/0/code", code, "SJ-CBZ");
        Assert.Equal(told ? [("art-outside-chapter97-is-pointed-out", Severity.Note)] : [], findings.Select(finding => (finding.Code, finding.Severity)));
    }

    // D5
    [Fact]
    public void Art_comes_in_through_bonded_zones_only() => Assert.Equal(["SJ-CBZ", "CHJ-CBZ", "FX-CBZ", "JQ-CBZ", "QP-CBZ", "JD-CBZ"], new ArtImportMatter().Zones);

    // §3.3: the answer finds its document by the number
    [Fact]
    public void An_internal_number_stands_for_one_list() =>
        Checks.Found(Checks.Of(new ConsolidatedMatter(), Known([Checks.Sale()]) with { NumberTaken = true }), "internal-number-of-the-list-must-be-free", "/internalNumber");

    [Fact]
    public void The_guides_examples_file_without_findings()
    {
        Assert.Empty(Checks.Of(new GuaranteeMatter(), new CreditKnown(CreditLevel.Ordinary)));
        Assert.Empty(Checks.Of(new WaiverMatter(), new CreditKnown(CreditLevel.Ordinary)));
        Assert.DoesNotContain(Checks.Of(new ConsolidatedMatter(), Known([Checks.Sale()])), finding => finding.Severity == Severity.Block);
        Assert.Empty(Checks.Of(new TransferMatter(), Stock(Checks.Book("L22330000002") with { CreditCode = "91310106MA1FYDX89N" }, Checks.Stocked(1, "", quantity: 10m))));
        Assert.Empty(Checks.Of(new ArtImportMatter(), null, zone: "SJ-CBZ"));
    }

    private static DeclarationKnown Known(IEnumerable<Sale> sales) => new("T22330000001", Guid.NewGuid(), sales.ToDictionary(sale => sale.Number), false, ShippedTables.TariffOn(Checks.Today));

    private static StockKnown Stock(Book? receiving, params Stocked[] stock) =>
        new(Checks.Book(), receiving, new Dictionary<int, Item> { [1] = Checks.Item(1, "4202210000", Item.ByQuantity) }, stock);

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
