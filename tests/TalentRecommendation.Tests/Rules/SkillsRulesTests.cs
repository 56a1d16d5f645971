using System.Text.Json.Nodes;
using Platform.CaseKernel.Rules;
using Platform.TalentRecommendation.Domain;
using Platform.TalentRecommendation.Panels;
using Platform.TalentRecommendation.Tests.Panels;

namespace Platform.TalentRecommendation.Tests.Rules;

/// <summary>S0 task 43 and S3 item 12 (domain reference §4.5).</summary>
public sealed class SkillsRulesTests
{
    [Fact]
    public void The_example_is_in_order() => Assert.Empty(Checks.Of(new SkillsMatter()));

    [Theory]
    // GB32100
    [InlineData("employer/creditCode", "91310105MA1FWHF33A", "unified-code-must-check-out", "/employer/creditCode")]
    // S0 task 43
    [InlineData("posts", "", "posts-must-be-named", "/posts")]
    [InlineData("posts/1/level", "#3", "post-must-be-named-once", "/posts/1/occupation")]
    [InlineData("posts/0/evaluators", "#0", "post-must-have-evaluators", "/posts/0/evaluators")]
    [InlineData("posts/0/occupation", "6-31-1", "field-malformed", "/posts/0/occupation")]
    [InlineData("candidate/name", "刘机务", "only-what-is-applied-for-may-be-named", "/candidate")]
    public void Posts_are_held_to_their_sources(string place, string value, string code, string pointer) =>
        Checks.Found(Checks.Of(new SkillsMatter(), Checks.Place(place, value)), code, pointer);

    [Theory]
    // S3 item 12
    [InlineData("candidate", "", "candidate-must-be-named", "/candidate")]
    [InlineData("candidate/maintenanceLicence", "", "maintenance-should-name-its-licence", "/candidate/maintenanceLicence", Severity.Warn)]
    // to be verified
    [InlineData("candidate/birthDate", "2008-11-24", "candidate-must-be-of-age", "/candidate/birthDate")]
    [InlineData("candidate/birthDate", "1999-11-24", "years-must-fit-the-age", "/candidate/years")]
    [InlineData("candidate/years", "#1", "years-should-suffice-for-the-level", "/candidate/years", Severity.Warn)]
    public void A_title_is_held_to_its_sources(string place, string value, string code, string pointer, Severity severity = Severity.Block) =>
        Checks.Found(Checks.Of(new SkillsMatter(), form => { Review.Title(form); Checks.Place(place, value)(form); }, zone: "QP-CBZ"), code, pointer, severity);

    // S3 item 12 names Qingpu alone: elsewhere it is said, and not refused.
    [Theory]
    [InlineData("QP-CBZ", false)]
    [InlineData("JA", true)]
    public void Another_zone_is_pointed_out(string zone, bool found) =>
        Assert.Equal(found, Checks.Of(new SkillsMatter(), Review.Title, zone: zone).Any(finding => finding is { Code: "titles-are-reviewed-in-qingpu", Severity: Severity.Warn }));

    // Two thirds, to be verified: of members for the quorum, of votes for passing.
    [Theory]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(5, 4)]
    [InlineData(6, 4)]
    [InlineData(7, 5)]
    public void Two_thirds_are_rounded_up(int of, int least) => Assert.Equal(least, PanelRules.On(Checks.Today).Quorum.Least(of));

    [Theory]
    [InlineData("80+ 70+ 60-", true, 2, 1, 70)]
    [InlineData("80+ 70- 60-", false, 1, 2, 70)]
    [InlineData("80+ 80+ 81+ 10-", true, 3, 1, 62.75)]
    [InlineData("33+ 33+ 34-", true, 2, 1, 33.33)]
    [InlineData("0- 0-", false, 0, 2, 0)]
    public void Ballots_are_counted(string ballots, bool passed, int yes, int no, double average) => Assert.Equal(
        new PanelResult(passed, yes, no, (decimal)average),
        PanelRules.On(Checks.Today).Count([.. ballots.Split(' ').Select(ballot => new Ballot(new Dictionary<string, int> { ["knowledge"] = int.Parse(ballot[..^1], System.Globalization.CultureInfo.InvariantCulture) }, ballot[^1] == '+' ? Verdict.Pass : Verdict.Fail, null))]));

    [Fact]
    public void Criteria_come_to_a_hundred() => Assert.Equal(100, PanelRules.On(Checks.Today).Criteria.Sum(criterion => criterion.Max));
}
