using Platform.CaseKernel.Flow;
using Platform.RepresentativeOffices.Domain.Later;

namespace Platform.RepresentativeOffices.Tests.Flow;

public sealed class AnnualReportFlowTests
{
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
