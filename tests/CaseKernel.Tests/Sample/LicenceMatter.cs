using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Tests.Sample;

/// <summary>What the sample licence asks for.</summary>
public sealed record LicenceForm
{
    public static readonly LicenceForm Complete = new() { Name = "晨星茶室" };

    [Required, StringLength(100)]
    public string? Name { get; init; }

    [StringLength(500)]
    public string? Premises { get; init; }

    /// <summary>Who files for the applicant; an agent is allowed (XKF art. 29).</summary>
    [StringLength(100)]
    public string? Agent { get; init; }

    /// <summary>Whether the licence touches public safety, health or life.</summary>
    public bool? Safety { get; init; }

    /// <summary>When the applicant was last found to have hidden facts or filed false data.</summary>
    public DateOnly? FalseDataFoundOn { get; init; }
}

/// <summary><c>sample.licence</c>: an ordinary licence by the Administrative Licensing Law, with nothing special to it.</summary>
public sealed class LicenceMatter() : Matter<LicenceForm>("sample.licence", typeof(SampleTexts))
{
    public override string NumberPrefix => "SAM";

    public override int FormVersion => 1;

    public override FlowTable Flow => LicenceFlow.Table;

    public override Provision FormProvision => LicenceLaw.Submission;

    public override IReadOnlyList<string> Zones { get; } = ["JA", "CN"];

    public override IReadOnlyList<MaterialRequirement<LicenceForm>> Materials { get; } = [];

    public override IReadOnlyList<Rule<LicenceForm>> Rules { get; } = [];

    public override GuideDeclaration Guide { get; } = new("1", [LicenceLaw.Submission, LicenceLaw.NoFee], [], 0, 0, 0, 0m, []);

    public override Organ OrganFor(string zone) => new($"{zone}-SAMPLE", new Text(typeof(SampleTexts), $"organ.{zone}-SAMPLE"));

    public override LicenceForm Example(DateOnly today) => LicenceForm.Complete;

    protected override string TitleOf(LicenceForm form) => form?.Name ?? "";
}
