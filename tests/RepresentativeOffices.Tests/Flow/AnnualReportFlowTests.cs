using Platform.CaseKernel.Flow;
using Platform.RepresentativeOffices.Domain.Later;
using Platform.Testing;

namespace Platform.RepresentativeOffices.Tests.Flow;

public sealed class AnnualReportFlowTests
{
    [Fact]
    public void The_readme_draws_the_flow_table_as_it_is()
    {
        var path = Repository.Files("src/RepresentativeOffices", "README.md").Single();
        var drawn = FlowDiagram.Draw(AnnualReportFlow.Table);
        Assert.True(File.ReadAllText(path).ReplaceLineEndings("\n").Contains(drawn, StringComparison.Ordinal), $"The flow changed; put this into {path}:\n{drawn}");
    }

    [Theory]
    [InlineData("Draft", "submission,withdrawal", "")]
    [InlineData("Submitted", "", "correction-requests,recording")]
    [InlineData("AwaitingCorrection", "resubmission", "")]
    [InlineData("Recorded", "", "")]
    [InlineData("Lapsed", "", "")]
    public void Nothing_is_granted_refused_or_taken_back(string state, string applicant, string officer)
    {
        Assert.Equal(applicant, Acts(Audience.Applicant, state));
        Assert.Equal(officer, Acts(Audience.Officer, state));
    }

    private static string Acts(Audience audience, string state) =>
        string.Join(",", AnnualReportFlow.Table.OpenTo(audience, state).Select(step => step.Act.Name).Order(StringComparer.Ordinal));
}
