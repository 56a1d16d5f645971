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
    [InlineData("b", "listed-qualification", "new", "1957-01-01", null)]
    [InlineData("b", "listed-qualification", "new", "1955-11-22", Severity.Block)]
    [InlineData("b", "title", "new", "1966-11-22", null)]
    [InlineData("b", "title", "new", "1957-01-01", Severity.Block)]
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

    // WPBJ: renewal 120 to 30 days before the end; CRJ: 30 days before the end of the residence permit, which may come first
    [Theory]
    [InlineData("2027-03-23", "2027-03-23", null, false)]
    [InlineData("2027-03-24", "2027-03-24", null, true)]
    [InlineData("2026-12-23", "2026-12-23", "both", false)]
    [InlineData("2026-12-22", "2026-12-22", "both", true)]
    [InlineData("2028-03-01", "2027-03-23", "residence-permit", false)]
    [InlineData("2028-03-01", "2027-03-24", "residence-permit", true)]
    [InlineData("2028-03-01", "2026-12-22", "residence-permit", true)]
    [InlineData("2028-03-01", "2027-03-01", "both", true)]
    [InlineData("2027-03-01", "2030-03-01", "work-permit", false)]
    public void A_renewal_falls_into_the_window_of_what_it_renews(string workUntil, string residenceUntil, string? renews, bool found) =>
        Assert.Equal(found, Checks.Of(Matter, form => Renewal(form, renews), new StaffKnown(null, Member(DateOnly.Parse(workUntil, null), DateOnly.Parse(residenceUntil, null)))).Any(finding => finding.Code == "renewal-must-fall-into-its-window"));

    [Theory]
    [InlineData("2027-03-01", "2027-03-01", RenewedPermits.Both)]
    [InlineData("2027-03-01", "2030-03-01", RenewedPermits.WorkPermit)]
    [InlineData("2028-03-01", "2027-03-01", RenewedPermits.ResidencePermit)]
    [InlineData("2028-03-01", "2028-03-01", null)]
    [InlineData("2026-12-01", "2026-12-01", null)]
    public void Either_permit_opens_a_renewal(string workUntil, string residenceUntil, RenewedPermits? renews)
    {
        var member = Member(DateOnly.Parse(workUntil, null), DateOnly.Parse(residenceUntil, null));
        Assert.Equal(renews, member.MayRenew(Checks.Today));
        Assert.Null((member with { RenewalCaseId = Guid.NewGuid() }).MayRenew(Checks.Today));
    }

    // The guide asks for no record of conduct at a renewal (domain reference 7.2: no materials beyond it), and nobody has an entry visa then.
    [Theory]
    [InlineData("renewal", false)]
    [InlineData("new", true)]
    public void Conduct_and_visa_are_asked_of_newcomers_only(string application, bool found)
    {
        var findings = Checks.Of(Matter, form =>
        {
            form["application"] = application;
            foreach (var place in new[] { "papers/noCriminalRecordOn", "papers/noCriminalRecordSelfSworn", "stay/visa", "stay/enteredOn" })
                Checks.Place(place, "")(form);
        }, new StaffKnown(null, null));
        Assert.Equal(found ? 3 : 0, findings.Count(finding => finding.Severity == Severity.Block && finding.Pointer is "/papers/noCriminalRecordOn" or "/papers/noCriminalRecordSelfSworn" or "/stay/visa"));
    }

    [Fact]
    public void An_old_record_of_conduct_bars_no_renewal() =>
        Assert.DoesNotContain(Checks.Of(Matter, form =>
        {
            Renewal(form, null);
            (form["papers"]!["noCriminalRecordOn"], form["papers"]!["noCriminalRecordSelfSworn"], form["person"]!["habitualResidence"]) = ("2020-01-01", true, "SGP");
        }, new StaffKnown(null, null)), finding => finding.Code.StartsWith("record-of-conduct", StringComparison.Ordinal));

    // Accident: somebody works on another's permit, past the rules for who is new.
    [Theory]
    [InlineData("Jonas Weber", "DEU", false, null)]
    [InlineData("JONAS  WEBER", "DEU", false, null)]
    [InlineData("Peter Braun", "DEU", false, "/person/name")]
    [InlineData("Jonas Weber", "AUT", false, "/person/nationality")]
    [InlineData("Jonas Braun", "DEU", true, null)]
    public void A_renewal_is_of_the_same_person(string name, string nationality, bool samePassport, string? pointer)
    {
        var findings = Checks.Of(Matter, form =>
        {
            Renewal(form, null);
            (form["person"]!["name"], form["person"]!["nationality"]) = (name, nationality);
        }, new StaffKnown(null, Member(new DateOnly(2027, 3, 1))) { SamePassport = samePassport });
        if (pointer is not null)
            Checks.Found(findings, "renewal-must-be-of-the-same-person", pointer);
        else
            Assert.DoesNotContain(findings, finding => finding.Code == "renewal-must-be-of-the-same-person");
    }

    [Fact]
    public void A_permit_is_renewed_once_at_a_time() =>
        Checks.Found(Checks.Of(Matter, form => Renewal(form, null), new StaffKnown(null, Member(new DateOnly(2027, 3, 1))) { UnderRenewal = true }), "permit-must-not-be-under-renewal-already", "/workPermit");

    // XKF art. 50: filed in time, silence is a renewal; the residence permit has a law of its own
    [Theory]
    [InlineData("2026-11-22", null, true)]
    [InlineData("2026-11-23", null, false)]
    [InlineData("2026-11-22", "residence-permit", false)]
    public void A_permit_that_ran_out_while_it_was_decided_is_pointed_out(string workUntil, string? renews, bool found) =>
        Assert.Equal(found, Checks.Of(Matter, form => Renewal(form, renews), new StaffKnown(null, Member(DateOnly.Parse(workUntil, null)))).Any(finding => finding is { Code: "renewal-is-overdue", Severity: Severity.Note }));

    // A renewal of one permit asks neither papers nor an end of the other.
    [Theory]
    [InlineData("work-permit", "stay/residenceUntil")]
    [InlineData("residence-permit", "stay/workPermitUntil")]
    public void A_renewal_asks_for_the_end_of_what_it_renews(string renews, string other)
    {
        var known = new StaffKnown(null, Member(new DateOnly(2027, 3, 1)));
        Assert.DoesNotContain(Checks.Of(Matter, form => OtherMissing(form, renews), known), finding => finding.Code == "permits-asked-for-must-have-an-end");
        Checks.Found(Checks.Of(Matter, form => OtherMissing(form, "both"), known), "permits-asked-for-must-have-an-end", $"/{other}");
        Checks.Found(Checks.Of(Matter, Checks.Place(other, "")), "permits-asked-for-must-have-an-end", $"/{other}");

        void OtherMissing(JsonObject form, string asked)
        {
            Renewal(form, asked);
            Checks.Place(other, "")(form);
        }
    }

    // D6: without a ground of its own a residence permit that is renewed alone ends with the work permit there is
    [Theory]
    [InlineData("2027-12-31", false)]
    [InlineData("2028-01-01", true)]
    public void A_residence_permit_alone_rests_on_the_work_permit_there_is(string until, bool found) =>
        Assert.Equal(found, Checks.Of(Matter, form =>
        {
            Renewal(form, "residence-permit");
            (form["keyEnterprise"], form["stay"]!["residenceUntil"]) = (false, until);
        }, new StaffKnown(null, Member(new DateOnly(2027, 12, 31), new DateOnly(2027, 3, 1)))).Any(finding => finding.Code == "residence-must-not-exceed-its-ceiling"));

    // WPBJ: change of post needs cancel and new; the new contract not before the cancellation takes effect
    [Theory]
    [InlineData("new", true, true)]
    [InlineData("new", false, false)]
    [InlineData("renewal", true, false)]
    public void Who_holds_a_permit_already_is_told_to_the_officer_alone(string application, bool holds, bool found)
    {
        var findings = Checks.Of(Matter, form => form["application"] = application, new StaffKnown(null, null) { HoldsPermit = holds });
        Assert.Equal(found, findings.Any(finding => finding is { Code: "person-holds-a-permit-already", Severity: Severity.Note, Pointer: "/person/passport" }));
    }

    // An employer is told of its own first application for the person; of another employer's the officer alone.
    [Theory]
    [InlineData("new", "TFS-JA-2026-000007", "person-must-not-be-applied-for-twice")]
    [InlineData("new", null, "person-is-applied-for-elsewhere")]
    [InlineData("renewal", "TFS-JA-2026-000007", null)]
    [InlineData("renewal", null, null)]
    public void Another_first_application_for_the_person_is_found(string application, string? own, string? code)
    {
        var findings = Checks.Of(Matter, form => form["application"] = application, new StaffKnown(null, null) { OwnApplication = own, AppliedForElsewhere = own is null });
        var found = findings.SingleOrDefault(finding => finding.Code is "person-must-not-be-applied-for-twice" or "person-is-applied-for-elsewhere");
        Assert.Equal((code, code is null ? null : "/person/passport"), (found?.Code, found?.Pointer));
        if (found is not null)
            Assert.Equal(own is null ? (Severity.Note, false) : (Severity.Block, true), (found.Severity, found.Title.In(System.Globalization.CultureInfo.GetCultureInfo("en")).Contains("TFS-JA-2026-000007", StringComparison.Ordinal)));
    }

    // WPBJ: the ninety-day road, 18 to 60
    [Theory]
    [InlineData("2026-11-18", "2027-02-15", true)]
    [InlineData("2026-11-18", "2027-02-16", false)]
    public void Work_of_ninety_days_takes_another_road(string from, string to, bool found)
    {
        var finding = Checks.Of(Matter, form => (form["contract"]!["from"], form["contract"]!["to"]) = (from, to)).FirstOrDefault(finding => finding.Code == "short-work-takes-another-road");
        Assert.Equal(found, finding is { Severity: Severity.Block, Pointer: "/contract/to" });
        if (finding is not null)
            Assert.Matches("90.*18.*60", finding.Title.In(System.Globalization.CultureInfo.GetCultureInfo("en")));
    }

    // JWZG: holders of listed qualifications; the list's classes are not the permit's (domain reference 4.8)
    [Theory]
    [InlineData("USA-CFA", null)]
    [InlineData("USA-XYZ", "listed-qualification-must-be-on-the-list")]
    [InlineData("", "listed-qualification-must-be-on-the-list")]
    public void A_listed_qualification_is_named(string qualification, string? code)
    {
        var findings = Checks.Of(Matter, form =>
        {
            (form["class"], form["basis"]) = ("b", "listed-qualification");
            Checks.Place("qualification", qualification)(form);
        });
        if (code is not null)
            Checks.Found(findings, code, "/qualification");
        else
            Checks.Found(findings, "class-of-the-list-is-pointed-out", "/qualification", Severity.Note);
    }

    // JWZG: residence of up to five years, the work permit of class B stays at two
    [Theory]
    [InlineData("listed-qualification", true)]
    [InlineData("title", false)]
    public void A_listed_qualification_opens_five_years_of_residence(string basis, bool opens)
    {
        var form = ForeignStaffExample.On(Checks.Today) with { Class = WorkPermitClass.B, Basis = Enum.Parse<WorkPermitBasis>(basis.Replace("-", "", StringComparison.Ordinal), true), KeyEnterprise = false };
        Assert.Equal(opens ? Checks.Today.AddYears(5) : Checks.Today.AddYears(2), PermitTerms.Residence(form, "JA", Checks.Today, Checks.Today.AddYears(2)).Until);
        Assert.Equal(Checks.Today.AddYears(2), PermitTerms.WorkPermit(form, WorkPermitClass.B, Checks.Today).Until);
    }

    [Fact]
    public void Nobody_renews_a_permit_that_is_not_on_the_roster() =>
        Checks.Found(Checks.Of(Matter, form => Renewal(form, null), new StaffKnown(null, null)), "renewed-permit-must-be-ones-own", "/workPermit");

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

    private static void Renewal(JsonObject form, string? renews) => (form["application"], form["workPermit"], form["renews"]) = ("renewal", "WP-JA-2025-000001", renews);

    internal static StaffMember Member(DateOnly until, DateOnly? residence = null) => new()
    {
        Id = Guid.NewGuid(), Number = "STF-JA-2025-000001", Version = 1, OrganisationId = Guid.NewGuid(), OrganisationName = "晨星贸易有限公司", Zone = "JA", State = StaffMember.Active,
        Person = """{"name":"Jonas Weber","nationality":"DEU","passportExpiresOn":"2033-11-23","promise":false,"family":[]}""",
        Position = "工程师", Class = "a", WorkPermit = "WP-JA-2025-000001", WorkPermitUntil = until, ResidencePermit = "RP-JA-2025-000001", ResidenceUntil = residence ?? until, CaseId = Guid.NewGuid(), CaseNumber = "TFS-JA-2025-000001",
    };
}
