using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.CaseKernel.Tests.Sample;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Tests.Drafts;

/// <summary><c>sample.paper</c>: a licence with two papers.</summary>
public sealed class PaperMatter() : Matter<LicenceForm>("sample.paper", typeof(SampleTexts))
{
    public override string NumberPrefix => "SAP";

    public override int FormVersion => 1;

    public override FlowTable Flow => LicenceFlow.Table;

    public override Provision FormProvision => LicenceLaw.Submission;

    public override IReadOnlyList<string> Zones { get; } = ["JA", "CN"];

    public override IReadOnlyList<MaterialRequirement<LicenceForm>> Materials { get; } = [new("plan", LicenceLaw.Submission), new("lease", LicenceLaw.Submission)];

    public override IReadOnlyList<Rule<LicenceForm>> Rules { get; } = [];

    public override GuideDeclaration Guide { get; } = new("1", [LicenceLaw.Submission], [], 0, 0, 0, 0m, []);

    public override Organ OrganFor(string zone) => new($"{zone}-SAMPLE", new Text(typeof(SampleTexts), $"organ.{zone}-SAMPLE"));

    public override LicenceForm Example(DateOnly today) => LicenceForm.Complete;

    protected override string TitleOf(LicenceForm form) => form?.Name ?? "";
}
