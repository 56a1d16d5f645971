using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.RepresentativeOffices.Register;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Tests.Rules;

/// <summary>
/// The later matters against one office, each row with its source: what is changed in a filing without findings, and which finding that
/// brings about at which place. The day of application is 2026-03-10; the office's term ends on 2026-05-09 (renewal opens that very day).
/// </summary>
public sealed class LaterRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Theory]
    // Nothing is asked, nothing changes: L584 art. 9
    [InlineData("items/premises", "false", "something-must-change", "/items")]
    [InlineData("premises/premises", "=", "changed-item-must-differ-from-the-register", "/premises")]
    // 60 days from the event: L584 art. 27; the sixtieth day is in time
    [InlineData("premises/eventOn", "2026-01-08", "event-should-be-told-within-sixty-days", "/premises/eventOn")]
    [InlineData("premises/eventOn", "2026-03-11", "event-must-not-lie-ahead", "/premises/eventOn")]
    // 30 days from an approval: L584 art. 27
    [InlineData("approval/approvedOn", "2026-02-07", "approved-change-should-come-within-thirty-days", "/approval/approvedOn")]
    // A longer term is a renewal: L584 art. 28
    [InlineData("term/termTo", "2027-05-09", "longer-term-belongs-to-renewal", "/term/termTo", "items/term", "true")]
    // A representative is filed, the chief is registered: L584 arts 27, 31 (§1.12 item 8)
    [InlineData("chief/person/role", "representative", "representative-is-filed-and-not-registered", "/chief/person/role", "items/chief", "true")]
    [InlineData("realNameVerified", "false", "new-chief-must-be-real-name-verified", "/realNameVerified", "items/chief", "true")]
    // What holds for a new office holds for a changed one: L584 arts 10, 12, 14, 16, 23(7)
    [InlineData("name/nameZh", "德国莱茵精密仪器有限公司静安代表处", "name-must-follow-the-pattern", "/name/nameZh", "items/name", "true")]
    [InlineData("enterpriseName/nameZh", "新莱茵有限公司", "name-must-follow-the-pattern", "/items/name", "items/enterpriseName", "true")]
    [InlineData("businessScope/businessScope", "销售精密仪器", "business-scope-must-stay-within-permitted-activities", "/businessScope/businessScope", "items/businessScope", "true")]
    [InlineData("premises/premises/leaseTo", "2026-03-09", "lease-must-still-run", "/premises/premises/leaseTo")]
    [InlineData("chief/person/convictedOfHarmingSecurity", "true", "representative-must-not-be-barred", "/chief/person/convictedOfHarmingSecurity", "items/chief", "true")]
    [InlineData("chief/person/document/expiresOn", "2026-03-10", "document-must-not-have-expired", "/chief/person/document/expiresOn", "items/chief", "true")]
    // Papers from abroad: §1.4, §1.12 item 11
    [InlineData("authentication/papers", "[]", "every-foreign-paper-must-be-authenticated", "/authentication/papers", "items/enterpriseAddress", "true")]
    [InlineData("translations/stamped", "false", "foreign-papers-must-have-stamped-translations", "/translations/stamped", "items/enterpriseAddress", "true")]
    // The agent's authority: L584 art. 11
    [InlineData("agent", "{\"authorisedUntil\":\"2026-03-09\"}", "agents-authority-must-still-run", "/agent/authorisedUntil")]
    public void A_change_is_caught(string place, string value, string code, string pointer, string? secondPlace = null, string? secondValue = null) =>
        Catches(new ChangeMatter(), Change(), place, value, code, pointer, secondPlace, secondValue);

    [Theory]
    // L584 art. 31
    [InlineData("items/capital", "false", "something-must-change", "/items")]
    [InlineData("capital/eventOn", "2026-01-08", "event-should-be-told-within-sixty-days", "/capital/eventOn")]
    [InlineData("capital/capital/amount", "12.345", "capital-must-have-two-decimals-at-most", "/capital/capital/amount")]
    [InlineData("representatives/appointed/0/role", "chief", "chief-representative-is-registered-and-not-filed", "/representatives/appointed/0/role", "items/representatives", "true")]
    [InlineData("representatives/appointed/0/document/number", "C01X00T47", "appointed-person-must-not-serve-already", "/representatives/appointed/0/document/number", "items/representatives", "true")]
    [InlineData("representatives/appointed/0/document/number", "c01x 00t47", "appointed-person-must-not-serve-already", "/representatives/appointed/0/document/number", "items/representatives", "true")]
    [InlineData("representatives/appointed/0/barredOfficeOn", "2021-03-11", "representative-must-not-be-barred", "/representatives/appointed/0/barredOfficeOn", "items/representatives", "true")]
    [InlineData("representatives/present/0/leavesOn", "2026-03-11", "who-leaves-must-serve", "/representatives/present/0/leavesOn", "items/representatives", "true")]
    [InlineData("representatives/present/0/id", "01900000-0000-7000-8000-000000000001", "who-leaves-must-serve", "/representatives/present/0", "items/representatives", "true")]
    [InlineData("realNameVerified", "false", "appointed-persons-must-be-real-name-verified", "/realNameVerified", "items/representatives", "true")]
    [InlineData("representatives/eventOn", null, "field-required", "/representatives/eventOn", "items/representatives", "true")]
    public void A_filing_is_caught(string place, string? value, string code, string pointer, string? secondPlace = null, string? secondValue = null) =>
        Catches(new FileMatter(), File(), place, value, code, pointer, secondPlace, secondValue);

    [Theory]
    // L584 art. 28: within the sixty days before the end, its last day included (§1.12 item 6)
    [InlineData("2026-03-09", true)]
    [InlineData("2026-03-10", false)]
    [InlineData("2026-05-09", false)]
    [InlineData("2026-05-10", true)]
    public void Renewal_has_a_window(string day, bool caught)
    {
        var findings = Check(new RenewMatter(), Renew(), Context(Day(day)));
        Assert.Equal(caught, findings.Any(finding => finding.Code == "renewal-must-fall-into-its-window"));
    }

    [Fact]
    public void A_correction_does_not_make_a_renewal_late() =>
        Assert.DoesNotContain(
            Check(new RenewMatter(), Renew(), Context(new DateOnly(2026, 5, 20)) with { AppliedOn = new DateOnly(2026, 5, 9) }),
            finding => finding.Code == "renewal-must-fall-into-its-window");

    [Fact]
    public void Who_comes_too_late_for_renewal_is_sent_to_deregistration()
    {
        var finding = Assert.Single(Check(new RenewMatter(), Renew(), Context(new DateOnly(2026, 5, 10))), one => one.Code == "renewal-must-fall-into-its-window");
        Assert.Contains("2026-07-08", finding.Mend.In(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.Equal("32", finding.Provision!.Article);
    }

    [Theory]
    // L584 arts 16, 28
    [InlineData("termTo", "2026-05-09", "renewed-term-must-be-longer", "/termTo")]
    [InlineData("authentication/papers/0/certificateNumber", null, "foreign-paper-must-have-its-whole-chain", "/authentication/papers/0/certificateNumber")]
    public void A_renewal_is_caught(string place, string? value, string code, string pointer) =>
        Catches(new RenewMatter(), Renew(), place, value, code, pointer);

    [Fact]
    public void A_renewed_term_ends_with_the_enterprises_existence()
    {
        var office = Office(form => form with { ForeignEnterprise = form.ForeignEnterprise! with { ExistsIndefinitely = false, ExistsUntil = new DateOnly(2027, 1, 1) } });
        Assert.Contains(Check(new RenewMatter(), Renew(), Context(Today, office)), finding => finding is { Code: "term-must-end-with-the-parents-existence", Pointer: "/termTo" });
    }

    [Theory]
    // L584 arts 32, 33, 39; §1.12 item 10
    [InlineData("eventOn", "2026-01-08", "event-should-be-told-within-sixty-days", "/eventOn")]
    [InlineData("eventOn", "2026-03-11", "event-must-not-lie-ahead", "/eventOn")]
    [InlineData("cause", "closed", "closure-must-be-named", "/closedBy")]
    [InlineData("cause", "term-expired", "expired-term-must-be-over", "/cause")]
    [InlineData("taxCleared", "false", "tax-must-be-cleared", "/taxCleared")]
    [InlineData("papersReturned", "lost", "lost-papers-must-be-declared", "/lossDeclaredIn")]
    [InlineData("customs", null, "field-required", "/customs")]
    [InlineData("foreignExchange", null, "field-required", "/foreignExchange")]
    [InlineData("agent", "{\"authorisedUntil\":\"2026-03-09\"}", "agents-authority-must-still-run", "/agent/authorisedUntil")]
    public void A_deregistration_is_caught(string place, string? value, string code, string pointer) =>
        Catches(new DeregisterMatter(), Deregister(), place, value, code, pointer);

    [Theory]
    // What has not happened yet is refused by the article under which it would be handed in.
    [InlineData("ro.change", "premises/eventOn", "27")]
    [InlineData("ro.file", "capital/eventOn", "31")]
    [InlineData("ro.deregister", "eventOn", "32")]
    public void Each_matter_names_its_own_article(string code, string place, string article)
    {
        (Matter matter, JsonObject form) = code switch { "ro.change" => ((Matter)new ChangeMatter(), Change()), "ro.file" => (new FileMatter(), File()), _ => (new DeregisterMatter(), Deregister()) };
        Set(form, place, "2026-03-11");
        Assert.Equal(article, Assert.Single(Check(matter, form, Context(Today)), finding => finding.Code == "event-must-not-lie-ahead").Provision!.Article);
    }

    [Fact]
    public void Never_handled_needs_its_certificate_too()
    {
        var required = new DeregisterMatter().MaterialsFor(Deregister().ToJsonString()).Where(slot => slot.Required).Select(slot => slot.Code);
        Assert.Equal(["tax-clearance", "customs-certificate", "exchange-certificate", "old-papers"], required);
    }

    [Theory]
    // §1.4, column by column
    [InlineData("name", "parent-certificate,bank-letter")]
    [InlineData("chief", "dismissal,appointments,identity-1,cv-1")]
    [InlineData("businessScope", "")]
    [InlineData("premises", "premises-proof")]
    [InlineData("term", "parent-certificate,bank-letter")]
    [InlineData("enterpriseName", "parent-certificate")]
    [InlineData("enterpriseAddress", "parent-certificate")]
    public void Each_change_asks_for_its_papers(string item, string papers)
    {
        var form = new JsonObject { ["items"] = new JsonObject { [item] = true } };
        Assert.Equal(papers, string.Join(",", new ChangeMatter().MaterialsFor(form.ToJsonString()).Where(slot => slot.Required).Select(slot => slot.Code)));
    }

    [Theory]
    [InlineData(RegisteredOffice.Deregistered)]
    [InlineData(RegisteredOffice.Revoked)]
    public void Nothing_is_filed_for_an_office_that_has_ended(string state)
    {
        var file = Office();
        var ended = file with { Office = file.Office with { State = state, EndedOn = Today } };
        Assert.Contains(Check(new ChangeMatter(), Change(), Context(Today, ended)), finding => finding.Code == "office-must-be-registered");
    }

    [Fact]
    public void What_did_not_change_is_left_alone()
    {
        // The lease that the register knows has run out meanwhile; a change of the scope does not ask about it.
        var office = Office(form => form with { Office = form.Office! with { Premises = form.Office.Premises! with { LeaseTo = new DateOnly(2026, 1, 1) } } });
        var form = Change();
        form["items"] = new JsonObject { ["businessScope"] = true };
        form["businessScope"] = new JsonObject { ["eventOn"] = "2026-03-01", ["businessScope"] = "从事与该外国企业产品有关的市场调查" };
        Assert.Empty(Check(new ChangeMatter(), form, Context(Today, office)));
    }

    [Fact]
    public void An_empty_draft_throws_nowhere()
    {
        foreach (var matter in new Matter[] { new ChangeMatter(), new FileMatter(), new RenewMatter(), new DeregisterMatter() })
            Assert.NotEmpty(matter.Check("{}", new CheckContext(Today, "JA", new HashSet<string>()) { Known = new OfficeKnown(Office(), []) }));
    }

    [Fact]
    public void Every_rule_has_its_sentence_its_mend_and_its_law_in_both_languages()
    {
        var rules = new ChangeMatter().Rules.Select(rule => (rule.GetType(), rule.Provision))
            .Concat(new FileMatter().Rules.Select(rule => (rule.GetType(), rule.Provision)))
            .Concat(new RenewMatter().Rules.Select(rule => (rule.GetType(), rule.Provision)))
            .Concat(new DeregisterMatter().Rules.Select(rule => (rule.GetType(), rule.Provision)));
        foreach (var (type, provision) in rules.Where(rule => !rule.Item1.Name.StartsWith("OfficeMustStillBeLawful", StringComparison.Ordinal)))
        {
            var sentence = type.Name.Split('`')[0];
            foreach (var key in new[] { $"rule.{sentence}", $"rule.{sentence}.mend", $"law.{provision.Statute}" })
                Assert.True(Text.Exists(typeof(RoTexts), key), key);
        }
    }

    private static void Catches(Matter matter, JsonObject form, string place, string? value, string code, string pointer, string? secondPlace = null, string? secondValue = null)
    {
        if (secondPlace is not null)
            Set(form, secondPlace, secondValue);
        Assert.DoesNotContain(Check(matter, form, Context(Today)), finding => finding.Severity != Severity.Note && (finding.Code, finding.Pointer) == (code, pointer));
        Set(form, place, value);
        var finding = Assert.Single(Check(matter, form, Context(Today)), finding => finding.Code == code && finding.Pointer == pointer);
        Assert.NotEqual("", finding.Provision!.In(CultureInfo.GetCultureInfo("zh-CN")));
    }

    private static IReadOnlyList<Finding> Check(Matter matter, JsonObject form, CheckContext context)
    {
        Assert.False(matter.Normalise(form).Failed(out var problem, out var normal), problem?.ToString());
        return matter.Check(normal, context with { Materials = matter.MaterialsFor(normal).Select(slot => slot.Code).ToHashSet() });
    }

    private static CheckContext Context(DateOnly today, OfficeFile? office = null) =>
        new(today, "JA", new HashSet<string>()) { Known = new OfficeKnown(office ?? Office(), []) };

    /// <summary>The office of the example, with a representative, whose term ends sixty days after 2026-03-10.</summary>
    private static OfficeFile Office(Func<EstablishForm, EstablishForm>? change = null)
    {
        var form = EstablishExample.On(Today);
        var chief = form.Representatives![0];
        form = form with
        {
            Office = form.Office! with { TermTo = new DateOnly(2026, 5, 9) },
            Representatives = [chief, chief with { Role = RepresentativeRole.Representative, NameZh = "艾丽卡", Document = chief.Document! with { Number = "P7654321" } }],
        };
        form = change?.Invoke(form) ?? form;
        var id = new Guid("01900000-0000-7000-8000-00000000f1ce");
        var people = form.Representatives!.Select((person, i) => OfficePerson.Of(person, id, Today, null) with { Id = Person(i) }).ToList();
        var entry = OfficeEntry.Of(form);
        return new OfficeFile(RegisteredOffice.Of(id, Guid.Empty, "DJZ-JA-2026-000001", "JA", Today.AddYears(-1), entry, people), entry, people);
    }

    private static Guid Person(int n) => new($"01900000-0000-7000-8000-0000000000{n + 16:x2}");

    private static JsonObject Change()
    {
        var form = Begun(new ChangeMatter().Begin(Office(), Today));
        var example = Begun(new ChangeMatter().Example(Today));
        (form["items"], form["premises"]) = (example["items"]!.DeepClone(), example["premises"]!.DeepClone());
        var newcomer = Newcomer(RepresentativeRole.Chief);
        form["chief"] = new JsonObject { ["eventOn"] = "2026-03-01", ["formerStays"] = true, ["person"] = newcomer };
        foreach (var group in new[] { "name", "businessScope", "term", "enterpriseName", "enterpriseAddress" })
            form[group]!["eventOn"] = "2026-03-01";
        form["name"]!["nameForeign"] = "Rhein Precision Instruments Shanghai Office";
        form["businessScope"]!["treatyBasis"] = null;
        form["businessScope"]!["businessScope"] = "从事与该外国企业产品有关的市场调查";
        form["term"]!["termTo"] = "2026-05-01";
        form["enterpriseName"]!["nameOriginal"] = "Rhein Instruments GmbH";
        form["enterpriseAddress"]!["addressZh"] = "德国科隆市示例街1号";
        (form["authentication"], form["translations"]) = Authenticated();
        form["realNameVerified"] = true;
        form["approval"] = new JsonObject { ["required"] = true, ["authority"] = "某部", ["number"] = "1号", ["approvedOn"] = "2026-02-08" };
        return form;
    }

    private static JsonObject File()
    {
        var form = Begun(new FileMatter().Begin(Office(), Today));
        form["items"] = new JsonObject { ["capital"] = true };
        form["capital"] = Begun(new FileMatter().Example(Today))["capital"]!.DeepClone();
        form["representatives"]!["eventOn"] = "2026-03-01";
        form["representatives"]!["appointed"] = new JsonArray(Newcomer(RepresentativeRole.Representative));
        form["representatives"]!["present"]![0]!["leaves"] = true;
        form["representatives"]!["present"]![0]!["leavesOn"] = "2026-03-01";
        (form["authentication"], form["translations"]) = Authenticated();
        form["realNameVerified"] = true;
        return form;
    }

    private static JsonObject Renew() => Begun(new RenewMatter().Example(Today));

    private static JsonObject Deregister() => Begun(new DeregisterMatter().Example(Today));

    private static JsonObject Newcomer(RepresentativeRole role)
    {
        var person = EstablishExample.On(Today).Representatives![0];
        return Begun(person with { Role = role, NameZh = "安娜", Document = person.Document! with { Number = "X1234567" } });
    }

    private static (JsonNode?, JsonNode?) Authenticated()
    {
        var example = Begun(EstablishExample.On(Today));
        return (example["authentication"]!.DeepClone(), example["translations"]!.DeepClone());
    }

    private static JsonObject Begun(object form) => JsonSerializer.SerializeToNode(form, FormReader.Options)!.AsObject();

    // "=" puts what the register says; null takes the place away; JSON stays JSON.
    private static void Set(JsonObject form, string place, string? value)
    {
        var steps = place.Split('/');
        JsonNode node = form;
        foreach (var step in steps[..^1])
            node = int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? node[index]! : node[step]!;
        node[steps[^1]] = value switch
        {
            null => null,
            "=" => Begun(Office().Entry.Office.Premises!),
            ['[' or '{', ..] => JsonNode.Parse(value),
            _ when bool.TryParse(value, out var flag) => flag,
            _ => value,
        };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
