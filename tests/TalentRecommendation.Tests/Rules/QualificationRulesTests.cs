using Platform.CaseKernel.Rules;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Domain.Qualifications;

namespace Platform.TalentRecommendation.Tests.Rules;

/// <summary>S0 tasks 45–46 and JWZG (domain reference §4.5).</summary>
public sealed class QualificationRulesTests
{
    [Fact]
    public void The_example_is_in_order() =>
        Assert.Equal(["experience-abroad-is-counted"], Checks.Of(new QualificationMatter()).Select(finding => finding.Code));

    [Theory]
    // GB32100
    [InlineData("employer/creditCode", "91310105MA1FWHF33A", "unified-code-must-check-out", "/employer/creditCode")]
    // JWZG: the list
    [InlineData("qualification", "GBR-NONE", "qualification-must-be-recognised", "/qualification")]
    [InlineData("field", "design", "qualification-must-belong-to-the-field", "/field")]
    [InlineData("paper/issuedOn", "2026-11-24", "qualification-must-not-lie-ahead", "/paper/issuedOn")]
    [InlineData("paper/expiresOn", "2026-11-22", "qualification-must-not-have-ended", "/paper/expiresOn")]
    [InlineData("paper/issuer", "Royal Society", "issuer-should-be-the-one-on-the-list", "/paper/issuer", Severity.Warn)]
    [InlineData("paper/expiresOn", "2027-01-31", "record-ends-with-the-qualification", "/servesUntil", Severity.Warn)]
    // WPBJ, to be verified for filing
    [InlineData("paper/authenticated", "false", "qualification-should-be-authenticated", "/paper/authenticated", Severity.Warn)]
    [InlineData("holder/birthDate", "2008-11-24", "holder-must-be-of-age", "/holder/birthDate")]
    [InlineData("holder/passportExpiresOn", "2026-11-22", "passport-must-not-have-expired", "/holder/passportExpiresOn")]
    // S0 task 45
    [InlineData("experience/0/from", "2026-11-24", "experience-must-not-lie-ahead", "/experience/0/from")]
    [InlineData("experience/0/to", "2010-01-01", "experience-must-end-after-it-begins", "/experience/0/to")]
    [InlineData("servesUntil", "2026-11-30", "service-must-end-after-it-begins", "/servesUntil")]
    [InlineData("employer", "", "field-required", "/employer/creditCode")]
    public void A_qualification_is_held_to_its_sources(string place, string value, string code, string pointer, Severity severity = Severity.Block) =>
        Checks.Found(Checks.Of(new QualificationMatter(), Checks.Place(place, value)), code, pointer, severity);

    // S0 task 46: 通过相关法律法规和职业道德考试后
    [Theory]
    [InlineData(null, null, true, true)]
    [InlineData("2026-10-01", null, false, true)]
    [InlineData(null, "2026-10-01", true, false)]
    [InlineData("2026-11-24", "2026-11-23", true, false)]
    [InlineData("2026-10-01", "2026-10-02", false, false)]
    public void Finance_needs_both_examinations(string? law, string? ethics, bool lacksLaw, bool lacksEthics)
    {
        var found = Checks.Of(new QualificationMatter(), form => (form["field"], form["qualification"], form["paper"]!["issuer"], form["lawExamOn"], form["ethicsExamOn"]) = ("finance", "USA-CFA", "CFA Institute", law, ethics))
            .Where(finding => finding.Severity == Severity.Block).Select(finding => finding.Code).ToList();
        Assert.Equal(lacksLaw, found.Contains("finance-needs-the-examination-in-law"));
        Assert.Equal(lacksEthics, found.Contains("finance-needs-the-examination-in-ethics"));
        Assert.Equal(Convert.ToInt32(lacksLaw) + Convert.ToInt32(lacksEthics), found.Count);
    }

    // The list of the day of application counts: nothing was on it before its first day.
    [Fact]
    public void The_list_of_the_day_of_application_counts() =>
        Checks.Found(Checks.Of(new QualificationMatter(), appliedOn: new DateOnly(2021, 12, 31)), "qualification-must-be-recognised", "/qualification");

    // S0 task 45: experience abroad counts as at home; what overlaps counts once, what goes on counts to today.
    [Theory]
    [InlineData("GBR 2014-11-23 2023-11-22; CHN 2023-11-23 -", 144, 108)]
    [InlineData("GBR 2020-01-01 2020-12-31; GBR 2020-07-01 2021-06-30", 18, 18)]
    [InlineData("CHN 2020-01-01 2020-12-31; HKG 2020-07-01 2021-06-30", 18, 12)]
    [InlineData("USA 2020-01-15 2020-02-13; USA 2021-01-01 2021-01-30", 0, 0)]
    [InlineData("USA 2020-01-15 2020-02-14", 1, 1)]
    [InlineData("USA 2026-11-24 -; CHN 2025-11-23 2030-01-01", 12, 0)]
    [InlineData("", 0, 0)]
    public void Experience_is_counted_in_whole_months(string stays, int total, int abroad) =>
        Assert.Equal(new ExperienceCount(total, abroad), ExperienceCount.Of(stays.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(Stay), Checks.Today));

    [Fact]
    public void Every_entry_of_the_list_is_dated_and_says_its_source()
    {
        var list = RecognisedList.On(Checks.Today).ToList();
        Assert.Equal(list.Count, list.Select(one => one.Code).Distinct().Count());
        Assert.All(Enum.GetValues<ProfessionalField>(), field => Assert.Contains(list, one => one.Field == field));
        Assert.All(list, one => Assert.True(one is { ToBeVerified: true, Country.Length: 3, Source.Zh.Length: > 0, Source.En.Length: > 0 }));
    }

    private static ExperiencePart Stay(string text)
    {
        var parts = text.Split(' ');
        return new ExperiencePart { Country = parts[0], From = Day(parts[1]), To = parts[2] == "-" ? null : Day(parts[2]) };
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
