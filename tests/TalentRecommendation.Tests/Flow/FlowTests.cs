using Platform.CaseKernel.Flow;
using Platform.TalentRecommendation.Domain;
using Platform.Testing;

namespace Platform.TalentRecommendation.Tests.Flow;

public sealed class FlowTests
{
    [Fact]
    public void The_readme_draws_each_flow_table_as_it_is() =>
        Assert.All(TalentMatters.All(), matter => FlowReadme.Draws("src/TalentRecommendation", matter.Code, FlowDiagram.Draw(matter.Flow), before: "Tables"));
}
