using System.Globalization;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Rules;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Listings;

namespace Platform.TalentRecommendation.Tests.Rules;

/// <summary>GR21, GR25, GR26 and the points table (domain reference §4.1–4.3). The example of the day is a doctor, for whom the window is open.</summary>
public sealed class GraduateRulesTests
{
    [Fact]
    public void The_example_is_in_order() => Assert.Empty(Of());

    [Theory]
    // GB32100
    [InlineData("employer/creditCode", "91310105MA1FWHF33A", "unified-code-must-check-out", "/employer/creditCode")]
    // GR26: 11 May to 3 July 2026, doctors to 31 December
    [InlineData("study/education", "master", "application-must-fall-into-the-window", "/year")]
    [InlineData("year", "#2021", "application-must-fall-into-the-window", "/year")]
    // GR26: one try a cycle; a free year is no way around it
    [InlineData("year", "#2021", "year-must-be-this-one-or-the-next", "/year")]
    [InlineData("year", "#2025", "year-must-be-this-one-or-the-next", "/year")]
    [InlineData("year", "#2028", "year-must-be-this-one-or-the-next", "/year")]
    [InlineData("year", "#2027", "window-of-the-year-is-not-published", "/year", Severity.Warn)]
    // GR21: the employer's own conditions (domain reference §4.2)
    [InlineData("registeredInShanghai", "false", "employer-must-be-registered-in-shanghai", "/registeredInShanghai")]
    [InlineData("registeredCapital", "", "enterprise-must-state-its-capital", "/registeredCapital")]
    [InlineData("registeredCapital", "999999.99", "enterprise-must-have-the-capital", "/registeredCapital")]
    [InlineData("registeredOn", "", "enterprise-must-state-its-day-of-registration", "/registeredOn")]
    [InlineData("registeredOn", "2025-06-01", "enterprise-must-have-been-registered-in-time", "/registeredOn")]
    [InlineData("fraudLastYear", "true", "fraud-bars-the-next-year", "/fraudLastYear")]
    [InlineData("leftOfThem", "#4", "some-of-last-years-graduates-must-have-stayed", "/leftOfThem")]
    [InlineData("leftOfThem", "#5", "leavers-must-not-exceed-the-settled", "/leftOfThem")]
    // The link that confirms goes to the graduate alone
    [InlineData("graduate/email", " HR@example.com ", "graduate-must-be-reached-apart-from-the-employer", "/graduate/email")]
    [InlineData("graduate/mobile", "+86 139-0000-0000", "graduate-must-be-reached-apart-from-the-employer", "/graduate/mobile")]
    // Direct settlement: a group of the year, for its degree (domain reference §4.3)
    [InlineData("study/direct", "shanghai-world-class-bachelor", "points-must-be-ones-of-the-table", "/study/direct")]
    [InlineData("study/direct", "harvard", "points-must-be-ones-of-the-table", "/study/direct")]
    [InlineData("study/direct", "yearly-rule-postgraduate", "direct-settlement-is-to-be-proven", "/study/direct", Severity.Note)]
    // GR21: from outside Shanghai, unified enrolment, diploma and degree of the year, no employment while studying
    [InlineData("graduate/homeProvince", "31", "graduate-must-come-from-elsewhere", "/graduate/homeProvince")]
    [InlineData("study/enrolment", "oriented", "enrolment-must-be-unified", "/study/enrolment")]
    [InlineData("study/enrolment", "commissioned", "enrolment-must-be-unified", "/study/enrolment")]
    [InlineData("study/diplomaOn", "2025-12-31", "diploma-must-be-of-the-year", "/study/diplomaOn")]
    [InlineData("study/degreeOn", "2027-01-01", "degree-must-be-of-the-year", "/study/degreeOn")]
    [InlineData("study/degreeOn", "", "diploma-and-degree-should-be-there", "/study/degreeOn", Severity.Warn)]
    [InlineData("study/employedWhileStudying", "true", "graduate-must-not-have-been-employed-while-studying", "/study/employedWhileStudying")]
    // GR21: an agreement of a year or more, no dispatch; GR25: no contract hangs on the settlement
    [InlineData("agreement/to", "2027-06-29", "agreement-must-run-for-a-year", "/agreement/to")]
    [InlineData("agreement/signedOn", "2026-11-24", "agreement-must-be-signed", "/agreement/signedOn")]
    [InlineData("agreement/dispatched", "true", "labour-dispatch-is-excluded", "/agreement/dispatched")]
    [InlineData("agreement/endsWithoutSettlement", "true", "agreement-must-not-hang-on-the-settlement", "/agreement/endsWithoutSettlement")]
    // GB 11643
    [InlineData("graduate/idNumber", "340104200103125420", "identity-number-must-check-out", "/graduate/idNumber")]
    [InlineData("graduate/birthDate", "2001-03-13", "identity-number-must-tell-the-same-person", "/graduate/birthDate")]
    [InlineData("graduate/sex", "male", "identity-number-must-tell-the-same-person", "/graduate/sex")]
    // The year's points table
    [InlineData("study/language", "cet7", "points-must-be-ones-of-the-table", "/study/language")]
    [InlineData("study/computer", "basic", "points-must-be-ones-of-the-table", "/study/computer")]
    [InlineData("study/rankPercent", "#100", "points-should-reach-the-passing-score", "/study", Severity.Warn)]
    // GR21 item 4: the zone's letter for employers on its list
    [InlineData("route", "official-letter", "listing-must-be-named-for-a-letter", "/listing")]
    [InlineData("route", "official-letter", "letter-should-be-written-in-time", "/route", Severity.Warn)]
    [InlineData("listing", "KEY-JA-2026-999999", "listing-must-be-ones-own-and-stand", "/listing")]
    public void A_graduate_is_held_to_its_sources(string place, string value, string code, string pointer, Severity severity = Severity.Block) =>
        Checks.Found(Of(Checks.Place(place, value)), code, pointer, severity);

    [Fact]
    public void Each_unknown_item_is_named_in_its_place()
    {
        var found = Of(form => (form["employerItems"], form["study"]!["research"]) = (new JsonArray("honest-recruiting", "friendly"), new JsonArray("moon")));
        Checks.Found(found, "points-must-be-ones-of-the-table", "/employerItems/1");
        Checks.Found(found, "points-must-be-ones-of-the-table", "/study/research/0");
    }

    // GR21: a year to the day; an owner of a start-up may have been insured.
    [Fact]
    public void The_limits_themselves_are_in_order()
    {
        Assert.Empty(Of(Checks.Place("agreement/to", "2027-06-30")));
        Assert.Empty(Of(form => (form["study"]!["employedWhileStudying"], form["agreement"]!["ownStartUp"]) = (true, true)));
    }

    // GR21: capital and day of registration are asked of enterprises that apply by themselves; a branch has no capital, and item 4 is the way for whoever misses them.
    [Theory]
    [InlineData("enterprise", false, false, true)]
    [InlineData("enterprise", true, false, false)]
    [InlineData("enterprise", false, true, false)]
    [InlineData("organ", false, false, false)]
    [InlineData("institution", false, false, false)]
    [InlineData("official-letter", false, false, false)]
    public void Only_an_enterprise_on_its_own_way_needs_the_capital(string route, bool branch, bool ownStartUp, bool asked)
    {
        var found = Of(form => (form["route"], form["branch"], form["agreement"]!["ownStartUp"], form["registeredCapital"], form["study"]!["employedWhileStudying"]) = (route, branch, ownStartUp, "1000.00", false));
        Assert.Equal(asked, found.Any(finding => finding.Code == "enterprise-must-have-the-capital"));
        Assert.DoesNotContain(found, finding => finding.Code == "enterprise-must-state-its-capital");
    }

    // Domain reference §4.3: who settles directly needs no points.
    [Fact]
    public void Who_settles_directly_is_not_warned_of_too_few_points()
    {
        var found = Of(form => (form["study"]!["education"], form["study"]!["computer"], form["study"]!["rankPercent"], form["study"]!["direct"], form["employerItems"]) = ("doctor", null, 100, "yearly-rule-postgraduate", null));
        Assert.DoesNotContain(found, finding => finding.Code == "points-should-reach-the-passing-score");
    }

    [Theory]
    [InlineData("mail", "/graduate/email")]
    [InlineData("phone", "/graduate/mobile")]
    public void An_address_that_serves_several_is_for_the_officer_to_note(string kind, string pointer) =>
        Checks.Found(Checks.Of(new GraduateMatter(), known: new GraduateKnown(null) { SharedAddresses = [kind] }), "address-of-another-graduate-is-pointed-out", pointer, Severity.Note);

    // GR26: the officer is told that there was a try, and no more.
    [Fact]
    public void A_try_of_another_year_is_for_the_officer_to_note() =>
        Checks.Found(Checks.Of(new GraduateMatter(), known: new GraduateKnown(null) { TriedInAnotherYear = true }), "try-of-another-year-is-pointed-out", "/year", Severity.Note);

    // The day of the first submission counts.
    [Theory]
    [InlineData("2026-05-10", true)]
    [InlineData("2026-05-11", false)]
    [InlineData("2026-07-03", false)]
    [InlineData("2026-07-04", true)]
    public void A_master_applies_within_the_window(string appliedOn, bool late) => Assert.Equal(
        late,
        Checks.Of(new GraduateMatter(), Checks.Place("study/education", "master"), new GraduateKnown(null), appliedOn: DateOnly.Parse(appliedOn, CultureInfo.InvariantCulture))
            .Any(finding => finding.Code == "application-must-fall-into-the-window"));

    [Theory]
    [InlineData(Listing.Listed, "JA", 2026, null)]
    [InlineData(Listing.Published, "JA", 2026, "listing-must-be-ones-own-and-stand")]
    [InlineData(Listing.Delisted, "JA", 2026, "listing-must-be-ones-own-and-stand")]
    [InlineData(Listing.Listed, "CN", 2026, "listing-must-be-of-the-zone-and-year")]
    [InlineData(Listing.Listed, "JA", 2027, "listing-must-be-of-the-zone-and-year")]
    public void A_listing_that_is_named_stands_in_the_zone_and_year(string state, string zone, int year, string? code)
    {
        var listing = new Listing
        {
            Number = "KEY-JA-2026-000001", Zone = zone, Year = year, CaseId = Guid.NewGuid(), OrganisationId = Guid.NewGuid(), Employer = "晨星贸易有限公司", CreditCode = "91310105MA1FWHF33E", Industry = "trade",
            State = state, PublishedOn = Checks.Today, ObjectionsUntil = Checks.Today,
        };
        var found = Checks.Of(new GraduateMatter(), Checks.Place("listing", listing.Number), new GraduateKnown(listing));
        Assert.Equal(code, found.SingleOrDefault()?.Code);
    }

    private static IReadOnlyList<Finding> Of(Action<JsonObject>? change = null) => Checks.Of(new GraduateMatter(), change, new GraduateKnown(null));
}
