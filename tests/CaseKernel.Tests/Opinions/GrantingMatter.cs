using System.Globalization;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Rules;
using Platform.CaseKernel.Tests.Sample;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;
using static Platform.CaseKernel.Flow.ClockEffect;

namespace Platform.CaseKernel.Tests.Opinions;

/// <summary>What the first department grants.</summary>
public sealed record TermGrant(DateOnly? ValidUntil) : IDatedActBody
{
    public IEnumerable<FieldError> Errors()
    {
        if (ValidUntil is null)
            yield return CaseProblems.Field("/validUntil", "field-required");
    }

    public IEnumerable<FieldError> Errors(ActDay day)
    {
        if (ValidUntil <= day.Today)
            yield return CaseProblems.Field("/validUntil", "field-required");
    }
}

/// <summary>A licence that two departments decide in parallel; nobody else decides anything.</summary>
public sealed class GrantingMatter() : Matter<LicenceForm>("sample.granting", typeof(SampleTexts))
{
    public static readonly DateOnly Longest = new(2031, 3, 10);

    public static readonly Consultation Permits = new(
        "permits", ConsultationKind.Approval, [LicenceFlow.UnderReview], ConsultedMatter.Term,
        [
            new("d0", zone => $"{zone}-D0", ConsultedMatter.LongTerm, ConsultedMatter.Term) { Grant = typeof(TermGrant) },
            new("d1", zone => $"{zone}-D1"),
            new("nowhere", _ => null),
        ],
        new Silence(SilenceEffect.Owed, LicenceLaw.Decide), LicenceLaw.Decide)
    {
        AskedBy = [Act.Accept],
    };

    public static readonly FlowTable Table = new(
        initial: LicenceFlow.Draft,
        editable: [LicenceFlow.Draft],
        ends: [LicenceFlow.Approved, LicenceFlow.Refused, LicenceFlow.Withdrawn],
        steps:
        [
            new(LicenceFlow.Draft, Act.Submit, LicenceFlow.Submitted, Audience.Applicant, LicenceLaw.Submission, Start(LicenceLimits.AcceptanceCheck)),
            new(LicenceFlow.Submitted, Act.Accept, LicenceFlow.UnderReview, Audience.Officer, LicenceLaw.Accept, End(LicenceLimits.AcceptanceCheck).ThenStart(LicenceLimits.Decision)),
            new(LicenceFlow.UnderReview, Act.Withdraw, LicenceFlow.Withdrawn, Audience.Applicant, LicenceLaw.Submission, End(LicenceLimits.Decision)),
            new(LicenceFlow.UnderReview, Act.Approve, LicenceFlow.Approved, Audience.System, LicenceLaw.Decide, End(LicenceLimits.Decision), Settled: new(Permits.Code, RoundState.Agreed)),
            new(LicenceFlow.UnderReview, Act.Refuse, LicenceFlow.Refused, Audience.System, LicenceLaw.Refuse, End(LicenceLimits.Decision), Settled: new(Permits.Code, RoundState.Refused)),
        ]);

    public override string NumberPrefix => "SAG";

    public override int FormVersion => 1;

    public override FlowTable Flow => Table;

    public override Provision FormProvision => LicenceLaw.Submission;

    public override IReadOnlyList<string> Zones { get; } = ["JA"];

    public override IReadOnlyList<MaterialRequirement<LicenceForm>> Materials { get; } = [];

    public override IReadOnlyList<Rule<LicenceForm>> Rules { get; } = [];

    public override IReadOnlyList<Consultation> Consultations { get; } = [Permits];

    public override GuideDeclaration Guide { get; } = new("1", [LicenceLaw.Submission], [], 0, 0, 0, 0m, []);

    public override Organ OrganFor(string zone) => new($"{zone}-SAMPLE", new Text(typeof(SampleTexts), $"organ.{zone}-SAMPLE"));

    public override LicenceForm Example(DateOnly today) => LicenceForm.Complete;

    protected override string TitleOf(LicenceForm form) => form?.Name ?? "";

    // The long term is some other form's.
    protected override bool Applies(Limit limit, LicenceForm form) => limit != ConsultedMatter.LongTerm;

    protected override Task<Problem?> RefusalAsync(AnswerContext context, LicenceForm form, CancellationToken cancellationToken) =>
        Task.FromResult(context.Grant is TermGrant grant && grant.ValidUntil > Longest
            ? ((Problem)CaseProblems.BodyIncomplete) with { Errors = [CaseProblems.Field("/validUntil", "field-too-long", 0)] }
            : null);

    protected override async Task OnTakenAsync(StepContext context, LicenceForm form, CancellationToken cancellationToken)
    {
        if (context.Step.Act != Act.Approve)
            return;
        var grant = await context.GrantAsync<TermGrant>("d0", cancellationToken);
        Assert.Null(await context.GrantAsync<TermGrant>("d1", cancellationToken));
        await context.IssueCertificateAsync(new CertificateRecord
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"SAG-{context.Case.Id:N}"),
            CaseId = context.Case.Id,
            Matter = Code,
            Kind = "licence",
            Subject = TitleOf(form),
            IssuedBy = context.Case.Organ,
            IssuedOn = context.Today,
            ValidTo = grant!.ValidUntil,
            Data = "{}",
        }, cancellationToken);
    }
}
