using System.Globalization;
using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;
using static Platform.RepresentativeOffices.Tests.Rules.Establishing;

namespace Platform.RepresentativeOffices.Tests.Rules;

/// <summary>
/// Rules R1 to R15 of the domain reference §1.2, each row with its source: what is changed in the complete example, and
/// which finding that brings about at which place. The day of application is 2026-03-10.
/// </summary>
public sealed class EstablishRulesTests
{
    [Theory]
    // R1, L584 art. 23(2)
    [InlineData("foreignEnterprise/incorporatedOn", "2024-03-11", "parent-must-have-existed-two-years", "/foreignEnterprise/incorporatedOn")]
    [InlineData("foreignEnterprise/incorporatedOn", "2026-01-01", "parent-must-have-existed-two-years", "/foreignEnterprise/incorporatedOn")]
    // R4, L584 art. 10
    [InlineData("office/nameZh", "德国莱茵精密仪器有限公司静安代表处", "name-must-follow-the-pattern", "/office/nameZh")]
    [InlineData("office/nameZh", "莱茵精密仪器有限公司上海代表处", "name-must-follow-the-pattern", "/office/nameZh")]
    [InlineData("office/nameZh", "德国莱茵上海代表处", "name-must-follow-the-pattern", "/office/nameZh")]
    [InlineData("office/nameZh", "德国莱茵精密仪器有限公司上海办事处", "name-must-follow-the-pattern", "/office/nameZh")]
    // R5, L584 art. 10
    [InlineData("office/nameZh", "德国联合国采购有限公司上海代表处", "name-must-not-claim-an-international-organisation", "/office/nameZh")]
    // R6, L584 art. 16
    [InlineData("foreignEnterprise/existsUntil", "2028-01-01", "term-must-end-with-the-parents-existence", "/office/termTo", "foreignEnterprise/existsIndefinitely", "false")]
    [InlineData("foreignEnterprise/existsIndefinitely", "false", "existence-must-be-stated", "/foreignEnterprise/existsUntil")]
    [InlineData("office/termTo", "2026-03-10", "term-must-run-forward", "/office/termTo")]
    // R7, L584 arts 13-14
    [InlineData("office/businessScope", "销售精密仪器", "business-scope-must-stay-within-permitted-activities", "/office/businessScope")]
    [InlineData("office/businessScope", "市场调查；生产精密仪器", "business-scope-must-stay-within-permitted-activities", "/office/businessScope")]
    [InlineData("office/businessScope", "提供技术咨询", "business-scope-should-name-a-permitted-activity", "/office/businessScope")]
    [InlineData("office/treatyBasis", "某双边协定", "treaty-basis-must-be-examined", "/office/treatyBasis")]
    // R8, L584 art. 12
    [InlineData("representatives/0/convictedOfHarmingSecurity", "true", "representative-must-not-be-barred", "/representatives/0/convictedOfHarmingSecurity")]
    [InlineData("representatives/0/barredOfficeOn", "2021-03-11", "representative-must-not-be-barred", "/representatives/0/barredOfficeOn")]
    // R9, L584 art. 39
    [InlineData("foreignEnterprise/priorRevocationOn", "2021-03-11", "enterprise-must-not-be-barred", "/foreignEnterprise/priorRevocationOn")]
    // R10, L584 art. 23
    [InlineData("foreignEnterprise/sector", "banking", "preapproved-sector-must-be-approved", "/approval/number")]
    [InlineData("approval/approvedOn", "2025-12-09", "approval-must-be-younger-than-ninety-days", "/approval/approvedOn", "approval/required", "true")]
    [InlineData("approval/approvedOn", "2026-03-11", "approval-must-be-younger-than-ninety-days", "/approval/approvedOn", "approval/required", "true")]
    [InlineData("approval/reconfirmedOn", "2026-03-11", "confirmation-must-follow-the-approval", "/approval/reconfirmedOn", "approval/required", "true")]
    [InlineData("approval/validUntil", "2026-03-09", "approval-must-still-hold", "/approval/validUntil", "approval/required", "true")]
    // R11, L584 arts 15, 23(7)
    [InlineData("office/premises/leaseTo", "2026-03-09", "lease-must-still-run", "/office/premises/leaseTo")]
    [InlineData("office/premises/address", "上海市静安区某某企业集中登记地1号", "clustered-address-must-be-examined", "/office/premises/address")]
    // R12, L584 art. 7
    [InlineData("ownAccountAndBooks", "false", "office-must-use-its-own-account-and-books", "/ownAccountAndBooks")]
    // R13, Shanghai practice
    [InlineData("realNameVerified", "false", "persons-must-be-real-name-verified", "/realNameVerified")]
    // R14, Shanghai practice
    [InlineData("translations/stamped", "false", "foreign-papers-must-have-stamped-translations", "/translations/stamped")]
    // R15, old rule still asked in practice
    [InlineData("representatives/0/nationality", "CHN", "chinese-citizen-should-be-dispatched", "/representatives/0/dispatchedBy")]
    // Form and identification
    [InlineData("representatives/0/document/expiresOn", "2026-03-10", "document-must-not-have-expired", "/representatives/0/document/expiresOn")]
    [InlineData("foreignEnterprise/country", "XXX", "codes-must-be-known", "/foreignEnterprise/country")]
    [InlineData("foreignEnterprise/country", "CHN", "enterprise-must-be-foreign", "/foreignEnterprise/country")]
    [InlineData("foreignEnterprise/capital/currency", "ABC", "codes-must-be-known", "/foreignEnterprise/capital/currency")]
    [InlineData("foreignEnterprise/capital/amount", "12.345", "capital-must-have-two-decimals-at-most", "/foreignEnterprise/capital/amount")]
    [InlineData("foreignEnterprise/country", "HKG", "authentication-path-should-fit-the-country", "/authentication/path")]
    [InlineData("authentication/path", "taiwan", "authentication-path-should-fit-the-country", "/authentication/path")]
    [InlineData("representatives/0/resume/0/to", "2004-01-01", "resume-should-have-no-gaps", "/representatives/0/resume")]
    // Identification, domain reference §6.2 and §6.3
    [InlineData("liaison/document/number", "110105194912310021", "identity-card-number-must-check-out", "/liaison/document/number")]
    [InlineData("liaison/document/number", "11010519490231002X", "identity-card-number-must-check-out", "/liaison/document/number")]
    [InlineData("representatives/0/document/number", "11010519491231002X", "identity-card-must-tell-the-same-person", "/representatives/0/document/number", "representatives/0/document/kind", "identity-card")]
    [InlineData("representatives/0/document/number", "C01 X00", "passport-number-must-have-its-shape", "/representatives/0/document/number")]
    [InlineData("representatives/0/document/number", "C01X", "passport-number-must-have-its-shape", "/representatives/0/document/number")]
    [InlineData("representatives/0/document/number", "C01X00T47", "permit-number-should-have-its-shape", "/representatives/0/document/number", "representatives/0/document/kind", "taiwan-permit")]
    // Law firms, L338 art. 6
    [InlineData("foreignEnterprise/sector", "legal", "law-firm-office-belongs-to-justice", "/foreignEnterprise/sector")]
    [InlineData("office/nameZh", "德国莱茵律师事务所驻上海代表处", "law-firm-office-belongs-to-justice", "/office/nameZh")]
    public void A_change_of_the_example_brings_about_its_finding(string place, string value, string code, string pointer, string? secondPlace = null, string? secondValue = null)
    {
        var form = With((place, value));
        if (secondPlace is not null)
            Set(form, secondPlace, secondValue!);

        var finding = Assert.Single(Check(form), finding => finding.Code == code && finding.Pointer == pointer);

        Assert.NotEqual("", finding.Provision!.In(CultureInfo.GetCultureInfo("zh-CN")));
    }

    [Theory]
    [InlineData("foreignEnterprise/incorporatedOn", "2024-03-10")]
    [InlineData("office/termTo", "2028-01-01", "foreignEnterprise/existsUntil", "2028-01-01")]
    [InlineData("representatives/0/document/number", "  c01x00t47 ")]
    [InlineData("representatives/0/barredOfficeOn", "2021-03-10")]
    [InlineData("foreignEnterprise/priorRevocationOn", "2021-03-10")]
    [InlineData("office/premises/leaseTo", "2026-03-10")]
    [InlineData("office/businessScope", "从事与外国企业产品销售有关的联络活动")]
    [InlineData("office/businessScope", "产品宣传、展示和市场调查")]
    public void The_last_lawful_value_brings_no_finding(string place, string value, string? secondPlace = null, string? secondValue = null)
    {
        var form = With((place, value));
        if (secondPlace is not null)
            Set(form, secondPlace, secondValue!);

        Assert.Empty(Check(form));
    }

    [Theory]
    // R2 and R3, L584 art. 11
    [InlineData("chief", 0, false, false)]
    [InlineData("representative", 0, true, false)]
    [InlineData("chief", 1, true, false)]
    [InlineData("representative", 2, true, false)]
    [InlineData("representative", 3, true, true)]
    [InlineData("chief-and-representatives", 3, false, false)]
    [InlineData("chief-and-representatives", 4, false, true)]
    public void There_is_one_chief_and_at_most_three_others(string first, int further, bool chiefFinding, bool furtherFinding)
    {
        var form = Example();
        var people = form["representatives"]!.AsArray();
        if (first == "representative")
            people[0]!["role"] = "representative";
        for (var n = 0; n < further; n++)
        {
            var person = people[0]!.DeepClone();
            person["role"] = first == "chief" ? "chief" : "representative";
            people.Add(person);
        }

        var codes = Check(form).Select(finding => finding.Code).ToList();

        Assert.Equal(chiefFinding, codes.Contains("office-must-have-exactly-one-chief-representative"));
        Assert.Equal(furtherFinding, codes.Contains("office-may-have-at-most-three-further-representatives"));
    }

    [Theory]
    [InlineData("DEU", "MOJ")]
    [InlineData("HKG", "SH-JUSTICE")]
    [InlineData("MAC", "SH-JUSTICE")]
    public void A_law_firm_is_sent_to_the_right_organ(string country, string organ)
    {
        var form = With(("foreignEnterprise/sector", "legal"), ("foreignEnterprise/country", country));
        Assert.Equal(organ, Assert.Single(Check(form), finding => finding.Organ is not null).Organ!.Code);
    }

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("2026-01-01")]
    [InlineData("2026-12-31")]
    [InlineData("2031-05-30")]
    public void The_guides_example_files_without_findings_on_any_day(string day) =>
        Assert.Empty(Matter.Check(Example(Day(day)).ToJsonString(), new CheckContext(Day(day), "JA", AllMaterials)));

    [Fact]
    public void An_empty_form_names_everything_that_is_missing_and_throws_nowhere()
    {
        var findings = Matter.Check("{}", new CheckContext(Today, "JA", new HashSet<string>()));
        Assert.Contains(findings, finding => finding.Pointer == "/office/nameZh");
        Assert.Contains(findings, finding => finding.Pointer == "/foreignEnterprise/capital/amount");
        Assert.Contains(findings, finding => finding.Pointer == "/representatives");
        Assert.Contains(findings, finding => finding.Pointer == "/materials/bank-letter");
        Assert.All(findings, finding => Assert.Equal(Severity.Block, finding.Severity));
    }

    [Fact]
    public void Papers_of_further_persons_are_needed_when_there_are_such_persons()
    {
        var form = Example();
        var second = form["representatives"]![0]!.DeepClone();
        second["role"] = "representative";
        form["representatives"]!.AsArray().Add(second);
        var required = Matter.MaterialsFor(form.ToJsonString()).Where(slot => slot.Required).Select(slot => slot.Code).ToList();
        Assert.Contains("identity-2", required);
        Assert.DoesNotContain("identity-3", required);
        Assert.DoesNotContain("approval-paper", required);
    }

    [Fact]
    public void Every_rule_has_its_sentence_its_mend_and_its_law_in_both_languages()
    {
        foreach (var rule in Matter.Rules)
        {
            foreach (var key in new[] { $"rule.{rule.Sentence}", $"rule.{rule.Sentence}.mend", $"law.{rule.Provision.Statute}" })
                Assert.True(Text.Exists(typeof(RoTexts), key), key);
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
