using Platform.CaseKernel.Flow;
using Platform.RepresentativeOffices.Domain;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults.Texts;
using Platform.Testing;

namespace Platform.RepresentativeOffices.Tests.Flow;

public sealed class FlowTests
{
    [Fact]
    public void The_readme_draws_each_flow_table_as_it_is() =>
        Assert.All(OfficeMatters.All(), matter => FlowReadme.Draws("src/RepresentativeOffices", matter.Code, FlowDiagram.Draw(matter.Flow), before: "Reading the register"));

    [Theory]
    [InlineData("Draft", "submission,withdrawal", "")]
    [InlineData("Submitted", "withdrawal", "acceptance,correction-requests,non-acceptance")]
    [InlineData("AwaitingCorrection", "resubmission,withdrawal", "")]
    [InlineData("UnderReview", "withdrawal", "approval,refusal")]
    [InlineData("Approved", "", "")]
    public void Each_state_opens_its_acts_to_each_side(string state, string applicant, string officer)
    {
        Assert.Equal(applicant, Acts(Audience.Applicant, state));
        Assert.Equal(officer, Acts(Audience.Officer, state));
    }

    [Fact]
    public void Every_state_limit_and_organ_has_its_words()
    {
        var matter = new EstablishMatter();
        string[] keys =
        [
            .. matter.Flow.States.Select(state => $"state.{state.Name}"),
            .. matter.Limits.Select(limit => $"limit.{limit.Code}"),
            .. matter.Zones.Select(zone => $"organ.{matter.OrganFor(zone).Code}"),
            .. EstablishMaterials.All.Select(material => $"material.{material.Code}"),
            .. matter.Consultations.Select(consultation => $"consultation.{consultation.Code}"),
            .. matter.Consultations.SelectMany(consultation => consultation.Departments).Select(department => $"department.{department.Code}"),
        ];
        Assert.All(keys, key => Assert.True(Text.Exists(typeof(RoTexts), key), key));
    }

    [Theory]
    [InlineData("JA", "JA-AMR")]
    [InlineData("CN", "CN-AMR")]
    [InlineData("MH", "SH-AMR")]
    [InlineData("QP", "QP-AMR")]
    [InlineData("QP-CBZ", "SH-AMR")]
    public void Second_batch_zones_go_to_the_district_and_the_others_to_the_city(string zone, string organ) =>
        Assert.Equal(organ, Registrars.For(zone).Code);

    private static string Acts(Audience audience, string state) =>
        string.Join(",", RegistrationFlow.Establish.OpenTo(audience, state).Select(step => step.Act.Name).Order(StringComparer.Ordinal));
}
