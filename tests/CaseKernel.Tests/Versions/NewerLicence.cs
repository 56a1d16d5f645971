using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.CaseKernel.Tests.Sample;
using Platform.ServiceDefaults.Texts;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.CaseKernel.Tests.Versions;

/// <summary>The sample licence after its form, papers and flow have changed: nothing of an older form fits it.</summary>
public sealed class NewerLicence() : Matter<NewerForm>("sample.licence", typeof(SampleTexts))
{
    public static readonly object Complete = new { tradeName = "晨星茶室", floor = 3 };

    public override string NumberPrefix => "SAM";

    public override int FormVersion => 2;

    public override FlowTable Flow { get; } = new(
        initial: LicenceFlow.Draft,
        editable: [LicenceFlow.Draft],
        ends: [LicenceFlow.Approved],
        steps:
        [
            // Decided on the spot: no acceptance, no review.
            new(LicenceFlow.Draft, Act.Submit, LicenceFlow.Submitted, Audience.Applicant, LicenceLaw.Submission, Start(LicenceLimits.Decision)),
            new(LicenceFlow.Submitted, Act.Approve, LicenceFlow.Approved, Audience.Officer, LicenceLaw.Decide, End(LicenceLimits.Decision)),
        ]);

    public override Provision FormProvision => LicenceLaw.Submission;

    public override IReadOnlyList<string> Zones { get; } = ["JA"];

    public override IReadOnlyList<MaterialRequirement<NewerForm>> Materials { get; } = [];

    public override IReadOnlyList<Rule<NewerForm>> Rules { get; } = [];

    public override GuideDeclaration Guide { get; } = new("1", [LicenceLaw.Submission], [], 0, 0, 0, 0m, []);

    public override Organ OrganFor(string zone) => new($"{zone}-SAMPLE", new Text(typeof(SampleTexts), $"organ.{zone}-SAMPLE"));

    public override NewerForm Example(DateOnly today) => new() { TradeName = "晨星茶室", Floor = 3 };

    protected override string TitleOf(NewerForm form) => form?.TradeName ?? "";
}

public sealed record NewerForm
{
    [Required, StringLength(20)]
    public string? TradeName { get; init; }

    [Required, Range(1, 5)]
    public int? Floor { get; init; }
}
