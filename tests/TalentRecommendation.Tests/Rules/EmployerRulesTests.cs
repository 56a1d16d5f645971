using Platform.CaseKernel.Rules;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Listings;

namespace Platform.TalentRecommendation.Tests.Rules;

/// <summary>GR21 and the zones' plans (domain reference §4.2, §4.4).</summary>
public sealed class EmployerRulesTests
{
    [Fact]
    public void The_example_is_in_order() => Assert.Empty(Checks.Of(new EmployerMatter(), known: new EmployerKnown([])));

    [Theory]
    // GB32100
    [InlineData("employer/creditCode", "91310105MA1FWHF33A", "unified-code-must-check-out", "/employer/creditCode")]
    // S0 task 47: lists per zone and year
    [InlineData("year", "#2025", "year-must-be-this-one-or-the-next", "/year")]
    [InlineData("year", "#2028", "year-must-be-this-one-or-the-next", "/year")]
    [InlineData("industry", "culture-tourism", "industry-must-be-one-of-the-zones", "/industry")]
    [InlineData("operatesInZone", "false", "employer-must-operate-in-the-zone", "/operatesInZone")]
    [InlineData("activityCode", "6420", "activity-should-belong-to-the-industry", "/activityCode", Severity.Note)]
    // GR21: capital of RMB 1,000,000, registered in Shanghai by 31 May of the year before
    [InlineData("registeredInShanghai", "false", "employer-must-be-registered-in-shanghai", "/registeredInShanghai")]
    [InlineData("registeredCapital", "", "enterprise-must-state-its-capital", "/registeredCapital")]
    // GR21 item 4: who misses them is listed all the same, and goes by the zone's letter
    [InlineData("registeredCapital", "999999.99", "employer-below-the-conditions-needs-a-letter", "/registeredCapital", Severity.Warn)]
    [InlineData("registeredOn", "2025-06-01", "employer-below-the-conditions-needs-a-letter", "/registeredOn", Severity.Warn)]
    // GR21: fraud, and all of last year's graduates gone
    [InlineData("fraudLastYear", "true", "fraud-bars-the-next-year", "/fraudLastYear")]
    [InlineData("leftOfThem", "#4", "some-of-last-years-graduates-must-have-stayed", "/leftOfThem")]
    [InlineData("leftOfThem", "#5", "leavers-must-not-exceed-the-settled", "/leftOfThem")]
    [InlineData("onBadList", "true", "employer-must-be-creditworthy", "/onBadList")]
    // GR25
    [InlineData("honestRecruiting", "false", "recruiting-must-be-honest", "/honestRecruiting")]
    public void An_employer_is_held_to_its_sources(string place, string value, string code, string pointer, Severity severity = Severity.Block) =>
        Checks.Found(Checks.Of(new EmployerMatter(), Checks.Place(place, value), new EmployerKnown([])), code, pointer, severity);

    // GR21: on the very day and with the very sum it is in order; graduates' own enterprises need neither.
    [Theory]
    [InlineData("1000000.00", "2025-05-31", false)]
    [InlineData("1000.00", "2026-06-01", true)]
    public void The_limits_themselves_are_in_order_and_start_ups_are_exempt(string capital, string registeredOn, bool startUp) =>
        Assert.Empty(Checks.Of(new EmployerMatter(), form => (form["registeredCapital"], form["registeredOn"], form["graduateStartUp"]) = (capital, registeredOn, startUp), new EmployerKnown([])));

    [Theory]
    [InlineData("organ")]
    [InlineData("institution")]
    public void Organs_and_institutions_need_no_capital(string kind) =>
        Assert.Empty(Checks.Of(new EmployerMatter(), form => (form["kind"], form["registeredCapital"], form["registeredOn"]) = (kind, null, "2026-01-01"), new EmployerKnown([])));

    // GR21: a branch (分公司) has papers of its enterprise, and no capital of its own.
    [Fact]
    public void A_branch_is_asked_for_no_capital() =>
        Assert.Empty(Checks.Of(new EmployerMatter(), form => (form["kind"], form["registeredCapital"]) = ("branch", null), new EmployerKnown([])));

    // D1: never a silent rejection, and never a block.
    [Fact]
    public void Beauty_and_health_in_Jing_An_is_a_note_for_the_officer_and_nothing_else()
    {
        var found = Checks.Of(new EmployerMatter(), Checks.Place("industry", "beauty-health"), new EmployerKnown([]));
        Checks.Found(found, "industry-of-the-city-plan-alone-is-pointed-out", "/industry", Severity.Note);
        Assert.Single(found);
    }

    // D8: S4 item 17 makes Minhang's education bureau the lead unit; elsewhere no plan takes it from the human resources bureau.
    [Theory]
    [InlineData("MH", "MH-EDU", "上海市闵行区教育局")]
    [InlineData("JA", "JA-TALENT", "上海市静安区人力资源和社会保障局")]
    public void Each_zone_has_the_organ_of_its_plan(string zone, string organ, string title)
    {
        foreach (var found in new[] { new EmployerMatter().OrganFor(zone), new GraduateMatter().OrganFor(zone) })
            Assert.Equal((organ, title), (found.Code, found.Title.In(System.Globalization.CultureInfo.GetCultureInfo("zh-CN"))));
        Assert.Equal($"{zone}-TALENT", new SkillsMatter().OrganFor(zone).Code);
    }

    [Fact]
    public void An_employer_stands_on_one_list_a_year() =>
        Checks.Found(Checks.Of(new EmployerMatter(), known: new EmployerKnown([Standing])), "employer-must-not-stand-on-the-years-list-already", "/employer/creditCode");

    private static Listing Standing => new()
    {
        Number = "KEY-CN-2026-000001", Zone = "CN", Year = 2026, CaseId = Guid.NewGuid(), OrganisationId = Guid.NewGuid(), Employer = "晨星贸易有限公司", CreditCode = "91310105MA1FWHF33E", Industry = "fashion",
        PublishedOn = Checks.Today, ObjectionsUntil = Checks.Today,
    };
}
