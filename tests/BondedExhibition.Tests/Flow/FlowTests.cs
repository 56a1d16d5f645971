using Platform.BondedExhibition.Domain;
using Platform.CaseKernel.Flow;
using Platform.Testing;

namespace Platform.BondedExhibition.Tests.Flow;

public sealed class FlowTests
{
    [Fact]
    public void The_readme_draws_each_flow_table_as_it_is() =>
        Assert.All(BondedMatters.All(), matter => FlowReadme.Draws("src/BondedExhibition", matter.Code, FlowDiagram.Draw(matter.Flow), before: "Reading the books"));

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

    // A 出入库单 has no 申报类型 (§3.3) and cannot be deleted at customs. It stands from the opening of its exhibition on, and nothing ends the case that opened one.
    [Fact]
    public void What_opened_an_exhibition_cannot_come_to_nothing() =>
        Assert.True(LicenceFlow.Exhibit.HasEnded(LicenceFlow.Approved.Name));

    private static string Acts(Audience audience, string state) =>
        string.Join(",", DeclarationFlow.Table.OpenTo(audience, state).Select(step => step.Act.Name).Order(StringComparer.Ordinal));
}
