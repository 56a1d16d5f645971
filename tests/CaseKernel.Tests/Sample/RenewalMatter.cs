using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.CaseKernel.Tests.Sample;

public sealed record RenewalForm
{
    [Required, StringLength(100)]
    public string? Name { get; init; }

    [Required]
    public DateOnly? ExpiresOn { get; init; }
}

/// <summary>Applied for thirty days before expiry; working days (XKF arts 50, 82).</summary>
public sealed class RenewalMustBeFiledThirtyDaysBeforeExpiry() : Rule<RenewalForm>(typeof(SampleTexts))
{
    private const int Days = 30;

    public override Provision Provision => LicenceLaw.Renewal;

    public override IEnumerable<Finding> Check(RenewalForm form, CheckContext context) =>
        form.ExpiresOn is { } expires && WorkingDays.Shipped.Left(context.Today, expires) < Days ? [At("/expiresOn", WorkingDays.Shipped.Before(expires, Days))] : [];
}

/// <summary><c>sample.renewal</c>: silence of the office renews the licence (XKF art. 50).</summary>
public sealed class RenewalMatter() : Matter<RenewalForm>("sample.renewal", typeof(SampleTexts))
{
    public static readonly Act DeemRenewed = new("deemed-renewal");
    public static readonly Limit Decision = new("renewal", 30, DayUnit.WorkingDays, LicenceLaw.Renewal);

    private static readonly State Draft = new("Draft", Tone.Draft);
    private static readonly State Submitted = new("Submitted", Tone.Waiting);
    private static readonly State Renewed = new("Renewed", Tone.Done);
    private static readonly State Refused = new("Refused", Tone.Refused);

    public override string NumberPrefix => "REN";

    public override int FormVersion => 1;

    public override FlowTable Flow { get; } = new(
        initial: Draft,
        editable: [Draft],
        ends: [Renewed, Refused],
        steps:
        [
            new(Draft, Act.Submit, Submitted, Audience.Applicant, LicenceLaw.Renewal, Start(Decision)),
            new(Submitted, Act.Approve, Renewed, Audience.Officer, LicenceLaw.Renewal, End(Decision)),
            new(Submitted, Act.Refuse, Refused, Audience.Officer, LicenceLaw.Refuse, End(Decision)),
            new(Submitted, DeemRenewed, Renewed, Audience.System, LicenceLaw.Renewal, End(Decision), When: Decision),
        ]);

    public override Provision FormProvision => LicenceLaw.Renewal;

    public override IReadOnlyList<string> Zones { get; } = ["JA"];

    public override IReadOnlyList<MaterialRequirement<RenewalForm>> Materials { get; } = [];

    public override IReadOnlyList<Rule<RenewalForm>> Rules { get; } = [new RenewalMustBeFiledThirtyDaysBeforeExpiry()];

    public override GuideDeclaration Guide { get; } = new("1", [LicenceLaw.Renewal], [], 0, 0, 0, 0m, []);

    public override Organ OrganFor(string zone) => new($"{zone}-SAMPLE", new Text(typeof(SampleTexts), $"organ.{zone}-SAMPLE"));

    public override RenewalForm Example(DateOnly today) => new() { Name = "晨星茶室", ExpiresOn = today.AddDays(90) };

    protected override string TitleOf(RenewalForm form) => form?.Name ?? "";
}
