using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.CaseKernel.Tests.Sample;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Tests.Materials;

/// <summary><c>sample.volume</c>: a licence with a paper too large for one request, and others that need not be there.</summary>
public sealed class VolumeMatter() : Matter<LicenceForm>("sample.volume", typeof(SampleTexts))
{
    public override string NumberPrefix => "SAV";

    public override int FormVersion => 1;

    public override FlowTable Flow => LicenceFlow.Table;

    public override Provision FormProvision => LicenceLaw.Submission;

    public override IReadOnlyList<string> Zones { get; } = ["JA", "CN"];

    public override IReadOnlyList<MaterialRequirement<LicenceForm>> Materials { get; } =
    [
        new("volume", LicenceLaw.Submission) { MaxBytes = 256 * 1024 * 1024 },
        new("passport", LicenceLaw.Submission, _ => false) { Identity = true },
        new("bundle", LicenceLaw.Submission, _ => false) { Kinds = ["zip"] },
    ];

    public override IReadOnlyList<Rule<LicenceForm>> Rules { get; } = [];

    public override GuideDeclaration Guide { get; } = new("1", [LicenceLaw.Submission], [], 0, 0, 0, 0m, []);

    public override Organ OrganFor(string zone) => new($"{zone}-SAMPLE", new Text(typeof(SampleTexts), $"organ.{zone}-SAMPLE"));

    public override LicenceForm Example(DateOnly today) => LicenceForm.Complete;

    protected override string TitleOf(LicenceForm form) => form?.Name ?? "";
}
