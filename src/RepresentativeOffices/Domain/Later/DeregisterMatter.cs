using Platform.CaseKernel;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Rules;
using Platform.RepresentativeOffices.Register;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Later;

/// <summary><c>ro.deregister</c>: the end of an office (L584 arts 32 to 34). All its papers lapse, the notice says so, and the registrar announces it (art. 20).</summary>
public sealed class DeregisterMatter() : LaterMatter<DeregisterForm>("ro.deregister")
{
    public override string NumberPrefix => "ROD";

    public override FlowTable Flow => RegistrationFlow.Deregister;

    public override Provision FormProvision => Law.Deregistration;

    public override IReadOnlyList<MaterialRequirement<DeregisterForm>> Materials { get; } =
    [
        new("tax-clearance", Law.DeregistrationMaterials) { Form = "original" },
        new("customs-certificate", Law.DeregistrationMaterials) { Form = "original" },
        new("exchange-certificate", Law.DeregistrationMaterials) { Form = "original" },
        new("old-papers", Law.DeregistrationMaterials, form => form.PapersReturned == PapersHandedBack.Returned),
        new("loss-declaration", Law.CertificatesLapse, form => form.PapersReturned == PapersHandedBack.Lost),
        new("approval-to-end", Law.DeregistrationMaterials, form => form.Approval?.Required == true),
    ];

    public override IReadOnlyList<Rule<DeregisterForm>> Rules { get; } =
    [
        .. LaterRules.Common<DeregisterForm>(),
        new EventMustNotLieAhead<DeregisterForm>(Law.Deregistration),
        new EventShouldBeToldWithinSixtyDays<DeregisterForm>(Law.Deregistration, Penalties.NotDeregistered),
        new ClosureMustBeNamed(),
        new ExpiredTermMustBeOver(),
        new TaxMustBeCleared(),
        new LostPapersMustBeDeclared(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "2",
        Basis: [Law.CertificatesLapse, Law.Announcement, Law.Deregistration, Law.DeregistrationMaterials, Law.DecideDeregistration, Law.Delegation, Law.DelegationJingAn],
        Conditions: [Law.Deregistration, Law.DeregistrationMaterials, Law.EnterpriseBar],
        Steps: 4,
        Questions: 2,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 3", "S1:item 7"]);

    public override DeregisterForm Example(DateOnly today) => LaterExamples.Deregister(today);

    internal override DeregisterForm Begin(OfficeFile file, DateOnly today) => new() { Approval = file.Entry.Approval is { Required: true } approval ? approval : null };

    private protected override async Task GrantAsync(StepContext context, DeregisterForm form, OfficeFile file, CancellationToken cancellationToken)
    {
        await OfficeEnd.EndAsync(context.Work, context.Issuance, context.Outbox, file, RegisteredOffice.Deregistered, form.Ground, Code, context.Case.Id, context.At, cancellationToken);
        var ended = (await context.Work.FindOfficeAsync(file.Office.RegistrationNumber, cancellationToken))!;
        await context.IssueCertificateAsync(OfficePapers.NoticeOf(context, ended, $"{ended.RegistrationNumber}-END"), cancellationToken);
        await context.Work.MeetDeadlineAsync(context.Case.Id, Domain.Limits.DeregistrationNotice.Code, context.Today, cancellationToken);
    }
}
