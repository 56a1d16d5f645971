using System.Text.Json.Nodes;
using Platform.CaseKernel.Rules;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Domain.Known;
using Platform.TalentRecommendation.Permits;
using Platform.TalentRecommendation.Staff;

namespace Platform.TalentRecommendation.Tests.Rules;

/// <summary>Every validation of domain reference §4.6 and 4.7, and what people get wrong (§4.8). The day is 2026-11-23.</summary>
public sealed class StaffRulesTests
{
    private static readonly ForeignStaffMatter Matter = new();

    [Fact]
    public void The_example_files_without_a_finding() => Assert.Empty(Checks.Of(Matter));

    [Theory]
    // WPBJ: age ≥ 18
    [InlineData("person/birthDate", "2008-11-24", "holder-must-be-of-age", "/person/birthDate")]
    // WPBJ: passport ≥ 6 months
    [InlineData("person/passportExpiresOn", "2027-05-22", "passport-must-run-six-months", "/person/passportExpiresOn")]
    [InlineData("person/nationality", "HKG", "holder-must-be-a-foreigner", "/person/nationality")]
    [InlineData("person/nationality", "ZZZ", "holder-must-be-a-foreigner", "/person/nationality")]
    // WPBJ: no-criminal record ≤ 6 months old, not self-sworn
    [InlineData("papers/noCriminalRecordOn", "2026-05-22", "record-of-conduct-must-be-fresh", "/papers/noCriminalRecordOn")]
    [InlineData("papers/noCriminalRecordOn", "2026-11-24", "record-of-conduct-must-be-fresh", "/papers/noCriminalRecordOn")]
    [InlineData("papers/noCriminalRecordSelfSworn", "true", "record-of-conduct-must-not-be-sworn", "/papers/noCriminalRecordSelfSworn")]
    // CRJ: health proof ≤ 6 months; ICAO photo ≤ 6 months
    [InlineData("papers/healthCertificateOn", "2026-05-22", "health-certificate-must-be-fresh", "/papers/healthCertificateOn")]
    [InlineData("papers/photoOn", "2026-05-22", "photo-must-be-fresh", "/papers/photoOn")]
    [InlineData("papers/foreignPapersAuthenticated", "false", "foreign-papers-must-be-authenticated", "/papers/foreignPapersAuthenticated")]
    [InlineData("papers/translationsStamped", "false", "translations-must-be-stamped", "/papers/translationsStamped")]
    [InlineData("contract/inChineseAndSigned", "false", "contract-must-be-in-chinese-and-signed", "/contract/inChineseAndSigned")]
    [InlineData("contract/to", "2026-11-01", "contract-must-run-forward", "/contract/to")]
    [InlineData("class", "c", "class-must-fit-its-basis", "/basis")]
    [InlineData("basis", "quota", "class-must-fit-its-basis", "/basis")]
    [InlineData("merits/chinese", "hsk9", "merit-codes-must-be-known", "/merits/chinese")]
    // WP40: 91 points less fifteen are below the 85 of class A
    [InlineData("merits/monthsPerYear", "#2", "points-must-reach-the-class", "/merits")]
    // WPBJ: within contract and passport; A ≤ 5 years
    [InlineData("stay/workPermitUntil", "2029-11-24", "work-permit-must-not-exceed-its-ceiling", "/stay/workPermitUntil")]
    [InlineData("stay/workPermitUntil", "2026-11-23", "permits-must-lie-ahead", "/stay/workPermitUntil")]
    // CRJ art. 30: 90 days – 5 years, within thirty days of entry
    [InlineData("stay/residenceUntil", "2027-02-20", "residence-must-be-ninety-days-at-least", "/stay/residenceUntil")]
    [InlineData("stay/residenceUntil", "2031-11-24", "residence-must-not-exceed-five-years", "/stay/residenceUntil")]
    [InlineData("stay/enteredOn", "2026-10-23", "residence-must-be-applied-for-within-thirty-days", "/stay/enteredOn")]
    [InlineData("stay/enteredOn", "2026-11-24", "entry-must-not-lie-ahead", "/stay/enteredOn")]
    // D6: five years of residence rest on the zone's measure
    [InlineData("keyEnterprise", "false", "residence-must-not-exceed-its-ceiling", "/stay/residenceUntil")]
    [InlineData("contract/inZonesDirection", "false", "residence-must-not-exceed-its-ceiling", "/stay/residenceUntil")]
    [InlineData("application", "renewal", "renewal-must-name-its-permit", "/workPermit")]
    [InlineData("employer/creditCode", "91310105MA1FWHF33X", "unified-code-must-check-out", "/employer/creditCode")]
    [InlineData("representativeOffice", "RO-JA-2026-999999", "sponsor-must-be-registered", "/representativeOffice")]
    [InlineData("family/0/passportExpiresOn", "2027-05-22", "family-passport-must-run-six-months", "/family/0/passportExpiresOn")]
    [InlineData("family/0/passport", "C01X00T47", "family-must-be-named-once", "/family/0/passport")]
    public void A_mistake_is_caught_before_submission(string place, string value, string code, string pointer) =>
        Checks.Found(Checks.Of(Matter, Checks.Place(place, value), new StaffKnown(null, null)), code, pointer);

    [Theory]
    // Six months to the day are in time.
    [InlineData("person/passportExpiresOn", "2027-05-23", "passport-must-run-six-months")]
    [InlineData("papers/noCriminalRecordOn", "2026-05-23", "record-of-conduct-must-be-fresh")]
    [InlineData("papers/healthCertificateOn", "2026-05-23", "health-certificate-must-be-fresh")]
    [InlineData("papers/photoOn", "2026-05-23", "photo-must-be-fresh")]
    [InlineData("person/birthDate", "2008-11-23", "holder-must-be-of-age")]
    [InlineData("stay/enteredOn", "2026-10-24", "residence-must-be-applied-for-within-thirty-days")]
    [InlineData("stay/residenceUntil", "2027-02-21", "residence-must-be-ninety-days-at-least")]
    [InlineData("stay/residenceUntil", "2031-11-23", "residence-must-not-exceed-five-years")]
    [InlineData("stay/workPermitUntil", "2029-11-23", "work-permit-must-not-exceed-its-ceiling")]
    public void The_last_day_counts(string place, string value, string code) =>
        Assert.DoesNotContain(Checks.Of(Matter, Checks.Place(place, value)), finding => finding.Code == code);

    // WPBJ: B usually ≤ 60, its answers say 70 at renewal; JWZG: 70 for holders of listed qualifications; S3 item 11: relaxed; A no limit
    [Theory]
    [InlineData("a", "points", "new", "1950-01-01", null)]
    [InlineData("b", "points", "new", "1966-11-22", null)]
    [InlineData("b", "points", "new", "1965-11-22", Severity.Block)]
    [InlineData("b", "points", "renewal", "1965-11-22", Severity.Note)]
    [InlineData("b", "points", "renewal", "1955-11-22", Severity.Block)]
    [InlineData("b", "title", "new", "1957-01-01", null)]
    [InlineData("b", "title", "new", "1955-11-22", Severity.Block)]
    [InlineData("b", "bonded-zone", "new", "1955-11-22", null)]
    [InlineData("c", "quota", "new", "1965-11-22", Severity.Block)]
    public void Age_follows_class_and_basis(string @class, string basis, string application, string birth, Severity? severity)
    {
        var findings = Checks.Of(Matter, form =>
        {
            (form["class"], form["basis"], form["application"], form["person"]!["birthDate"]) = (@class, basis, application, birth);
        }, new StaffKnown(null, null)).Where(finding => finding.Code is "holder-must-not-be-too-old-for-the-class" or "holder-beyond-sixty-is-pointed-out").ToList();
        Assert.Equal(severity is null ? [] : [severity.Value], findings.Select(finding => finding.Severity));
    }

    [Theory]
    // Z work, R high-level; M, F, S and Q are for other purposes (CRJ)
    [InlineData("b", "m", "visa-must-let-work", Severity.Block)]
    [InlineData("b", "s1", "visa-must-let-work", Severity.Block)]
    [InlineData("a", "m", "change-inside-the-country-is-pointed-out", Severity.Note)]
    public void The_visa_is_for_work(string @class, string visa, string code, Severity severity) =>
        Checks.Found(Checks.Of(Matter, form => (form["class"], form["stay"]!["visa"]) = (@class, visa)), code, "/stay/visa", severity);

    [Theory]
    [InlineData("b", "degree-and-experience", "merits/education", "none", "degree-and-two-years-must-be-there", "/merits/education")]
    [InlineData("b", "degree-and-experience", "merits/workYears", "#1", "degree-and-two-years-must-be-there", "/merits/workYears")]
    [InlineData("b", "young-talent", "merits/education", "bachelor", "young-talent-must-have-a-masters-degree", "/merits/education")]
    [InlineData("b", "bonded-zone", "merits/education", "bachelor", "relaxed-conditions-are-for-bonded-zones", "/basis")]
    [InlineData("b", "points", "merits/workYears", "#0", null, null)]
    // B ≤ 2 years, whatever the contract says
    [InlineData("b", "points", "merits/workYears", "#12", "work-permit-must-not-exceed-its-ceiling", "/stay/workPermitUntil")]
    [InlineData("b", "points", "merits/workYears", "#12", "family-of-the-same-term-is-for-high-level-staff", "/family")]
    public void A_class_rests_on_what_it_says(string @class, string basis, string place, string value, string? code, string? pointer)
    {
        var findings = Checks.Of(Matter, form =>
        {
            (form["class"], form["basis"]) = (@class, basis);
            Checks.Place(place, value)(form);
        });
        if (code is not null)
            Checks.Found(findings, code, pointer!);
        else
            Assert.DoesNotContain(findings, finding => finding.Code == "points-must-reach-the-class");
    }

    // S0 task 44: 3 → 2 years in the zones of the second batch; 3 elsewhere
    [Theory]
    [InlineData("JA", 1, true)]
    [InlineData("JA", 2, false)]
    [InlineData("MH", 2, true)]
    [InlineData("MH", 3, false)]
    [InlineData("SJ-CBZ", 2, true)]
    public void A_legal_adviser_has_practised(string zone, int years, bool found) =>
        Assert.Equal(found, Checks.Of(Matter, form =>
        {
            (form["class"], form["basis"], form["merits"]!["practiceYears"]) = ("b", "legal-adviser", years);
        }, zone: zone).Any(finding => finding.Code == "legal-adviser-must-have-practised"));

    // D6: S0 in all zones of the second batch, S2 in Minhang for scientists only, nothing in the bonded zones
    [Theory]
    [InlineData("JA", false, false)]
    [InlineData("HQ", false, false)]
    [InlineData("MH", false, true)]
    [InlineData("SJ-CBZ", true, false)]
    public void Five_years_of_residence_are_the_zones_to_give(string zone, bool blocked, bool noted)
    {
        var findings = Checks.Of(Matter, zone: zone);
        Assert.Equal(blocked, findings.Any(finding => finding.Code == "residence-must-not-exceed-its-ceiling"));
        Assert.Equal(noted, findings.Any(finding => finding is { Code: "first-batch-is-for-scientists-only", Severity: Severity.Note }));
        // Only S0 names the family.
        Assert.Equal(zone is "MH" or "SJ-CBZ", findings.Any(finding => finding.Code == "family-of-the-same-term-is-for-high-level-staff"));
    }

    // S3 item 11: in a bonded zone up to two years, conditions relaxed
    [Theory]
    [InlineData("SJ-CBZ", "2028-11-23", false)]
    [InlineData("SJ-CBZ", "2028-11-24", true)]
    public void A_relaxed_work_permit_is_for_two_years_at_most(string zone, string until, bool blocked) =>
        Assert.Equal(blocked, Checks.Of(Matter, form =>
        {
            (form["class"], form["basis"], form["stay"]!["workPermitUntil"]) = ("b", "bonded-zone", until);
        }, zone: zone).Any(finding => finding.Code is "work-permit-must-not-exceed-its-ceiling" or "relaxed-conditions-are-for-bonded-zones"));

    // WPBJ: renewal 120 to 30 days before the end
    [Theory]
    [InlineData("2027-03-23", false)]
    [InlineData("2027-03-24", true)]
    [InlineData("2026-12-23", false)]
    [InlineData("2026-12-22", true)]
    public void A_renewal_falls_into_its_window(string permitUntil, bool found) =>
        Assert.Equal(found, Checks.Of(Matter, Renewal, new StaffKnown(null, Member(DateOnly.Parse(permitUntil, null)))).Any(finding => finding.Code == "renewal-must-fall-into-its-window"));

    [Fact]
    public void Nobody_renews_a_permit_that_is_not_on_the_roster() =>
        Checks.Found(Checks.Of(Matter, Renewal, new StaffKnown(null, null)), "renewed-permit-must-be-ones-own", "/workPermit");

    [Theory]
    [InlineData(null, false)]
    [InlineData("2026-11-20", true)]
    public void A_sponsor_is_registered(string? endedOn, bool found)
    {
        var sponsor = new Sponsor { RegistrationNumber = "RO-JA-2026-000001", OfficeId = Guid.NewGuid(), OrganisationId = Guid.NewGuid(), Name = "莱茵上海代表处", Zone = "JA", RegisteredOn = Checks.Today, EndedOn = endedOn is null ? null : DateOnly.Parse(endedOn, null) };
        var findings = Checks.Of(Matter, Checks.Place("representativeOffice", "RO-JA-2026-000001"), new StaffKnown(sponsor, null));
        Assert.Equal(found, findings.Any(finding => finding.Code == "sponsor-must-be-registered"));
    }

    [Theory]
    [InlineData("person/habitualResidence", "SGP", "record-of-conduct-of-the-habitual-residence-is-asked-for", "/person/habitualResidence", Severity.Note)]
    [InlineData("contract/promise", "six-times", "salary-promise-is-proven-by-tax", "/contract/promise", Severity.Note)]
    [InlineData("stay/enteredOn", "", "person-abroad-is-pointed-out", "/stay/enteredOn", Severity.Warn)]
    public void The_officer_is_told_what_to_look_at(string place, string value, string code, string pointer, Severity severity) =>
        Checks.Found(Checks.Of(Matter, Checks.Place(place, value)), code, pointer, severity);

    [Fact]
    public void A_grown_child_applies_alone() =>
        Checks.Found(Checks.Of(Matter, form =>
        {
            (form["family"]![0]!["relation"], form["family"]![0]!["birthDate"]) = ("child", "2008-11-23");
        }), "child-must-be-a-minor", "/family/0/birthDate");

    // A grant is held to the same ceilings as the application; the clocks follow class and application.
    [Theory]
    [InlineData("a", "2029-11-23", null)]
    [InlineData("a", "2029-11-24", "permit-beyond-ceiling")]
    [InlineData("b", "2028-11-23", null)]
    [InlineData("b", "2028-11-24", "permit-beyond-ceiling")]
    public void No_organ_grants_beyond_the_ceiling(string @class, string until, string? code) =>
        Assert.Equal(code, Grants.Refusal(ForeignStaffExample.On(Checks.Today), "JA", new WorkPermitGrant { Class = Enum.Parse<WorkPermitClass>(@class, true), ValidUntil = DateOnly.Parse(until, null) }, Checks.Today)?.Kind.Code);

    [Fact]
    public void A_residence_permit_names_only_family_of_the_application()
    {
        var form = ForeignStaffExample.On(Checks.Today);
        Assert.Null(Grants.Refusal(form, "JA", new ResidencePermitGrant { ValidUntil = Checks.Today.AddYears(5), Family = [0] }, Checks.Today));
        Assert.Equal("/family", Grants.Refusal(form, "JA", new ResidencePermitGrant { ValidUntil = Checks.Today.AddYears(5), Family = [1] }, Checks.Today)?.Errors.Single().Pointer);
        Assert.Equal("permit-beyond-ceiling", Grants.Refusal(form, "SJ-CBZ", new ResidencePermitGrant { ValidUntil = Checks.Today.AddYears(5) }, Checks.Today)?.Kind.Code);
    }

    // WPSH: class A, both papers within 7 working days; L637 art. 36: 15
    [Theory]
    [InlineData("a", "new", true)]
    [InlineData("a", "renewal", false)]
    [InlineData("b", "new", false)]
    public void The_clock_follows_class_and_application(string @class, string application, bool parallel)
    {
        var form = ForeignStaffExample.On(Checks.Today) with { Class = Enum.Parse<WorkPermitClass>(@class, true), Application = Enum.Parse<PermitApplication>(application, true) };
        Assert.Equal(parallel, ForeignStaffFlow.Applies(ForeignStaffFlow.Parallel, form));
        Assert.Equal(!parallel, ForeignStaffFlow.Applies(ForeignStaffFlow.Both, form));
    }

    private static void Renewal(JsonObject form) => (form["application"], form["workPermit"]) = ("renewal", "WP-JA-2025-000001");

    private static StaffMember Member(DateOnly until) => new()
    {
        Id = Guid.NewGuid(), Number = "STF-JA-2025-000001", Version = 1, OrganisationId = Guid.NewGuid(), OrganisationName = "晨星贸易有限公司", Zone = "JA", State = StaffMember.Active, Person = "{}",
        Position = "工程师", Class = "a", WorkPermit = "WP-JA-2025-000001", WorkPermitUntil = until, ResidencePermit = "RP-JA-2025-000001", ResidenceUntil = until, CaseId = Guid.NewGuid(), CaseNumber = "TFS-JA-2025-000001",
    };
}
