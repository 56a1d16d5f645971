using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Rules;
using Platform.CaseKernel.Tests.Sample;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Texts;
using Platform.Testing;

namespace Platform.CaseKernel.Tests.Opinions;

/// <summary>A licence for which departments may advise, and ten must approve when they are asked.</summary>
public sealed class ConsultedMatter() : Matter<LicenceForm>("sample.consulted", typeof(SampleTexts))
{
    public static readonly Limit Term = new("opinion", 5, DayUnit.WorkingDays, LicenceLaw.Decide) { WarnDays = 1 };
    public static readonly Limit LongTerm = new("long-opinion", 60, DayUnit.WorkingDays, LicenceLaw.Decide);

    /// <summary>Advises; all are heard.</summary>
    public static readonly Consultation Advice = new(
        "advice", ConsultationKind.Opinion, [LicenceFlow.UnderReview], Term,
        [new("tax", Office("TAX")), new("customs", Office("CUSTOMS")), new("culture", Office("CULTURE"), LongTerm)],
        new Silence(SilenceEffect.NoObjection, LicenceLaw.Decide), LicenceLaw.Decide);

    /// <summary>Decides; one refusal is enough.</summary>
    public static readonly Consultation Approval = new(
        "approval", ConsultationKind.Approval, [LicenceFlow.UnderReview], Term,
        [.. Enumerable.Range(0, 10).Select(n => new Department($"d{n}", Office($"D{n}"))), new("nowhere", _ => null)],
        new Silence(SilenceEffect.Agreed, LicenceLaw.Decide), LicenceLaw.Decide);

    public override string NumberPrefix => "SAC";

    public override int FormVersion => 1;

    public override FlowTable Flow => LicenceFlow.Table;

    public override Provision FormProvision => LicenceLaw.Submission;

    public override IReadOnlyList<string> Zones { get; } = ["JA"];

    public override IReadOnlyList<MaterialRequirement<LicenceForm>> Materials { get; } = [new("plan", LicenceLaw.Submission, _ => false)];

    public override IReadOnlyList<Rule<LicenceForm>> Rules { get; } = [];

    public override IReadOnlyList<Consultation> Consultations { get; } = [Advice, Approval];

    public override GuideDeclaration Guide { get; } = new("1", [LicenceLaw.Submission], [], 0, 0, 0, 0m, []);

    public override Organ OrganFor(string zone) => new($"{zone}-SAMPLE", new Text(typeof(SampleTexts), $"organ.{zone}-SAMPLE"));

    public override LicenceForm Example(DateOnly today) => LicenceForm.Complete;

    protected override string TitleOf(LicenceForm form) => form?.Name ?? "";

    private static Func<string, string?> Office(string name) => zone => $"{zone}-{name}";
}

/// <summary>Officers of the departments; none of them may handle the matter itself.</summary>
public static class Departments
{
    public static readonly Caller Tax = Of("TAX");
    public static readonly Caller Customs = Of("CUSTOMS");
    public static readonly Caller Culture = Of("CULTURE");

    /// <param name="office">Without the zone, such as <c>D3</c>.</param>
    /// <param name="second">A colleague of the same office.</param>
    public static Caller Of(string office, bool second = false) => new(
        new Guid($"01900000-0000-7000-9000-{office.Sum(c => c * 7919) + (second ? 1 : 0):D12}"), $"officer.{office}", $"{office}{(second ? "乙" : "甲")}",
        [Roles.Officer], [], [new Jurisdiction("JA", "tal.*", $"JA-{office}")]);
}
