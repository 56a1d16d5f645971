using Platform.CaseKernel.Flow;
using Platform.CosmeticsFiling.Domain;
using Platform.Testing;

namespace Platform.CosmeticsFiling.Tests.Flow;

public sealed class FlowTests
{
    [Fact]
    public void The_readme_draws_each_flow_table_as_it_is() =>
        Assert.All(CosmeticMatters.All(), matter => FlowReadme.Draws("src/CosmeticsFiling", matter.Code, FlowDiagram.Draw(matter.Flow), before: "Reading the register"));

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
