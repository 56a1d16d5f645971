using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.CaseKernel.Tests.Sample;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Tests.Readme;

/// <summary>A declaration that contradicts itself stops the start and says how.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public void The_same_matter_and_version_twice() => Refused("sample.licence stands twice with form version 1", new LicenceMatter(), new LicenceMatter());

    [Fact]
    public void Two_matters_with_one_number_prefix() => Refused("share the number prefix SAM", new LicenceMatter(), new Wordless("SAM"));

    [Fact]
    public void Words_that_are_missing_are_all_named() =>
        Refused("sample.wordless lacks words: matter.sample.wordless, organ.ELSEWHERE, act.somersault", new Wordless("WLS"));

    private static void Refused(string defect, params Matter[] matters) =>
        Assert.Contains(defect, Assert.Throws<InvalidOperationException>(() => new MatterCatalog("sample", matters)).Message, StringComparison.Ordinal);

    private sealed class Wordless(string prefix) : Matter<LicenceForm>("sample.wordless", typeof(SampleTexts))
    {
        public override string NumberPrefix => prefix;

        public override int FormVersion => 1;

        public override FlowTable Flow { get; } = new(
            LicenceFlow.Draft, [LicenceFlow.Draft], [LicenceFlow.Approved],
            [new(LicenceFlow.Draft, new Act("somersault"), LicenceFlow.Approved, Audience.Applicant, LicenceLaw.Submission)]);

        public override Provision FormProvision => LicenceLaw.Submission;

        public override IReadOnlyList<string> Zones { get; } = ["JA"];

        public override IReadOnlyList<MaterialRequirement<LicenceForm>> Materials { get; } = [];

        public override IReadOnlyList<Rule<LicenceForm>> Rules { get; } = [];

        public override GuideDeclaration Guide { get; } = new("1", [], [], 0, 0, 0, 0m, []);

        public override Organ OrganFor(string zone) => new("ELSEWHERE", new Text(typeof(SampleTexts), "organ.ELSEWHERE"));

        public override LicenceForm Example(DateOnly today) => LicenceForm.Complete;

        protected override string TitleOf(LicenceForm form) => "";
    }
}
