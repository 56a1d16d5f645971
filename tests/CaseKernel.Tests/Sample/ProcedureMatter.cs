using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Tests.Sample;

/// <summary>Who filed false data for a licence that touches safety may not apply again within a year (XKF art. 78).</summary>
public sealed class ApplicantMustNotBeBarredForFalseData() : Rule<LicenceForm>(typeof(SampleTexts))
{
    public override Provision Provision => LicenceLaw.BadFaith;

    public override IEnumerable<Finding> Check(LicenceForm form, CheckContext context) =>
        form is { Safety: true, FalseDataFoundOn: { } found } && context.Today < found.AddYears(1) ? [At("/falseDataFoundOn", found.AddYears(1))] : [];
}

/// <summary><c>sample.procedure</c>: the same licence with everything that the Administrative Licensing Law knows.</summary>
public sealed class ProcedureMatter() : Matter<LicenceForm>("sample.procedure", typeof(SampleTexts))
{
    public override string NumberPrefix => "PRO";

    public override int FormVersion => 1;

    public override FlowTable Flow => ProcedureFlow.Table;

    public override Provision FormProvision => LicenceLaw.Submission;

    public override IReadOnlyList<string> Zones { get; } = ["JA"];

    public override IReadOnlyList<MaterialRequirement<LicenceForm>> Materials { get; } = [];

    public override IReadOnlyList<Rule<LicenceForm>> Rules { get; } = [new ApplicantMustNotBeBarredForFalseData()];

    public override GuideDeclaration Guide { get; } = new("1", [LicenceLaw.Submission, LicenceLaw.NoFee], [], 0, 0, 0, 0m, []);

    public override Organ OrganFor(string zone) => new($"{zone}-SAMPLE", new Text(typeof(SampleTexts), $"organ.{zone}-SAMPLE"));

    public override LicenceForm Example(DateOnly today) => LicenceForm.Complete;

    protected override string TitleOf(LicenceForm form) => form?.Name ?? "";
}
