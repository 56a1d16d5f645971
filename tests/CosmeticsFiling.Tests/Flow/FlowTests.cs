using Platform.CaseKernel.Flow;
using Platform.CosmeticsFiling.Domain;
using Platform.Testing;

namespace Platform.CosmeticsFiling.Tests.Flow;

public sealed class FlowTests
{
    public static TheoryData<string> Matters() => [.. CosmeticMatters.All().Select(matter => matter.Code)];

    [Theory]
    [MemberData(nameof(Matters))]
    public void The_readme_draws_each_flow_table_as_it_is(string code)
    {
        var path = Repository.Files("src/CosmeticsFiling", "README.md").Single();
        var drawn = FlowDiagram.Draw(CosmeticMatters.All().Single(matter => matter.Code == code).Flow);
        var readme = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_CONTRACTS") == "1")
            File.WriteAllText(path, readme = Drawings.Replace(readme, code, drawn));
        Assert.True(readme.Contains($"## {code}\n", StringComparison.Ordinal) && readme.Contains(drawn, StringComparison.Ordinal), $"The flow changed; put this into {path}:\n{drawn}");
    }

    // L727 arts 20 and 65: nothing is accepted, approved or refused; what follows is supervision.
    [Theory]
    [InlineData("Draft", "submission,withdrawal", "")]
    [InlineData("UnderCheck", "", "cancellation,closing,conformity,correction-requests,resumption-of-sale,suspension")]
    [InlineData("Checked", "", "cancellation,correction-requests,suspension")]
    [InlineData("UnderRectification", "resubmission", "cancellation,closing,resumption-of-sale,suspension")]
    [InlineData("RectificationOverdue", "", "cancellation,closing,correction-requests,resumption-of-sale,suspension")]
    [InlineData("Cancelled", "", "")]
    [InlineData("Closed", "", "")]
    public void Each_state_opens_its_acts_to_each_side(string state, string applicant, string officer)
    {
        Assert.Equal(applicant, Acts(Audience.Applicant, state));
        Assert.Equal(officer, Acts(Audience.Officer, state));
    }

    [Fact]
    public void A_filing_is_complete_on_submission_and_never_approved()
    {
        Assert.Equal(FileFlow.UnderCheck, FileFlow.Table.Find("Draft", Act.Submit)!.To);
        Assert.DoesNotContain(FileFlow.Table.Steps, step => step.Act == Act.Approve || step.Act == Act.Accept);
    }

    private static string Acts(Audience audience, string state) =>
        string.Join(",", FileFlow.Table.OpenTo(audience, state).Select(step => step.Act.Name).Order(StringComparer.Ordinal));
}

file static class Drawings
{
    private const string After = "## Reading the register\n";

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
