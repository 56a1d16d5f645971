using Platform.BondedExhibition.Domain;
using Platform.CaseKernel.Flow;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Flow;

public sealed class FlowTests
{
    public static TheoryData<string> Matters() => [.. BondedMatters.All().Select(matter => matter.Code)];

    [Theory, MemberData(nameof(Matters))]
    public void The_readme_draws_each_flow_table_as_it_is(string code)
    {
        var path = Repository.Files("src/BondedExhibition", "README.md").Single();
        var drawn = FlowDiagram.Draw(BondedMatters.All().Single(matter => matter.Code == code).Flow);
        var readme = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_CONTRACTS") == "1")
            File.WriteAllText(path, readme = Drawings.Replace(readme, code, drawn));
        Assert.True(readme.Contains($"## {code}\n\n{drawn}", StringComparison.Ordinal), $"The flow changed; run this test with UPDATE_CONTRACTS=1 and look at {path}.");
    }

    // SHC9 VI, GSF arts 21 and 43: a declaration is complete on submission; tax comes before release, and a return leaves the sales for another.
    [Theory]
    [InlineData("Draft", "submission,withdrawal", "")]
    [InlineData("Declared", "withdrawal", "acceptance,correction-requests,return")]
    [InlineData("AwaitingCorrection", "resubmission,withdrawal", "")]
    [InlineData("AwaitingTax", "", "return,tax-paid")]
    [InlineData("TaxSettled", "", "goods-release")]
    [InlineData("Released", "", "")]
    [InlineData("Returned", "", "")]
    public void Each_state_of_a_declaration_opens_its_acts_to_each_side(string state, string applicant, string officer)
    {
        Assert.Equal(applicant, Acts(Audience.Applicant, state));
        Assert.Equal(officer, Acts(Audience.Officer, state));
    }

    private static string Acts(Audience audience, string state) =>
        string.Join(",", DeclarationFlow.Table.OpenTo(audience, state).Select(step => step.Act.Name).Order(StringComparer.Ordinal));
}

file static class Drawings
{
    private const string After = "## Reading the books\n";

    /// <summary>The readme with a matter's diagram drawn anew; a matter that has none gets its section.</summary>
    public static string Replace(string readme, string code, string drawn)
    {
        var heading = $"## {code}\n";
        var at = readme.IndexOf(heading, StringComparison.Ordinal);
        if (at < 0)
            return readme.Replace(After, $"{heading}\n{drawn}\n{After}", StringComparison.Ordinal);
        var from = readme.IndexOf("```mermaid\n", at, StringComparison.Ordinal);
        var to = readme.IndexOf("\n\n", readme.IndexOf("| from |", from, StringComparison.Ordinal), StringComparison.Ordinal);
        return string.Concat(readme.AsSpan(0, from), drawn, readme.AsSpan(to + 1));
    }
}
