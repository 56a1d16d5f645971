using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.CaseKernel.Tests.Readme;

// 1. Law: every provision once.
internal static class StallLaw
{
    public static readonly Provision Apply = Of("29"), Accept = Of("32(5)"), Silence = Of("32(4)"), Refuse = Of("38"), Decide = Of("42");

    private static Provision Of(string article) => new(typeof(StallTexts), "XKF", article);
}

// 2. The form: what is asked. Attributes say what a field needs; a Money, a date, a list or a group is a property.
public sealed record StallForm
{
    [Required, StringLength(100)]
    public string? Goods { get; init; }

    [Required]
    public DateOnly? Day { get; init; }
}

// 3. Rules: one requirement a class, named by its sentence.
internal sealed class DayMustBeAhead() : Rule<StallForm>(typeof(StallTexts))
{
    public override Provision Provision => StallLaw.Apply;

    public override IEnumerable<Finding> Check(StallForm form, CheckContext context)
    {
        if (form.Day <= context.Today)
            yield return At("/day", form.Day);
    }
}

// 4. The life: from, act, to, who, by what law, and what it does to the clock. The last row is taken by silence.
internal static class StallFlow
{
    private static readonly Limit Acceptance = new("acceptance", 5, DayUnit.WorkingDays, StallLaw.Silence);
    private static readonly Limit Decision = new("decision", 20, DayUnit.WorkingDays, StallLaw.Decide);

    private static readonly State Draft = new("Draft", Tone.Draft), Submitted = new("Submitted", Tone.Waiting), UnderReview = new("UnderReview", Tone.Waiting);
    private static readonly State Approved = new("Approved", Tone.Done), Refused = new("Refused", Tone.Refused);

    public static readonly FlowTable Table = new(
        initial: Draft,
        editable: [Draft],
        ends: [Approved, Refused],
        steps:
        [
            new(Draft, Act.Submit, Submitted, Audience.Applicant, StallLaw.Apply, Start(Acceptance)),
            new(Submitted, Act.Accept, UnderReview, Audience.Officer, StallLaw.Accept, End(Acceptance).ThenStart(Decision)),
            new(Submitted, Act.DeemAccepted, UnderReview, Audience.System, StallLaw.Silence, End(Acceptance).ThenStartAsOf(Acceptance, Decision), When: Acceptance),
            new(UnderReview, Act.Approve, Approved, Audience.Officer, StallLaw.Decide, End(Decision)),
            new(UnderReview, Act.Refuse, Refused, Audience.Officer, StallLaw.Refuse, End(Decision)),
        ]);
}

// 5. The matter: puts them together and says what a step brings about.
internal sealed class StallMatter() : Matter<StallForm>("fair.stall", typeof(StallTexts))
{
    public override string NumberPrefix => "STL";

    public override int FormVersion => 1;

    public override FlowTable Flow => StallFlow.Table;

    public override Provision FormProvision => StallLaw.Apply;

    public override IReadOnlyList<string> Zones { get; } = ["JA"];

    public override IReadOnlyList<MaterialRequirement<StallForm>> Materials { get; } = [];

    public override IReadOnlyList<Rule<StallForm>> Rules { get; } = [new DayMustBeAhead()];

    public override GuideDeclaration Guide { get; } = new("1", Basis: [StallLaw.Apply], Conditions: [], Steps: 0, Questions: 0, OnSiteVisits: 0, Fee: 0m, PolicyTasks: []);

    public override Organ OrganFor(string zone) => new("JA-FAIR", new Text(typeof(StallTexts), "organ.JA-FAIR"));

    public override StallForm Example(DateOnly today) => new() { Goods = "茶叶", Day = today.AddDays(7) };

    protected override string TitleOf(StallForm form) => form.Goods ?? "";

    protected override async Task OnTakenAsync(StepContext context, StallForm form, CancellationToken cancellationToken)
    {
        if (context.Step.Act != Act.Approve)
            return;
        var number = await context.Work.NextCertificateNumberAsync("STALL", context.Case.Zone, context.Today.Year, cancellationToken);
        await context.IssueCertificateAsync(new CertificateRecord
        {
            Number = number,
            CaseId = context.Case.Id,
            Matter = Code,
            Kind = "stall-permit",
            Subject = TitleOf(form),
            IssuedBy = context.Case.Organ,
            IssuedOn = context.Today,
            ValidTo = form.Day,
            Data = "{}",
        }, cancellationToken);
    }
}
