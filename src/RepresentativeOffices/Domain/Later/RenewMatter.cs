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

/// <summary><c>ro.renew</c>: prolonging the term, applied for in its last sixty days (L584 art. 28). All papers are issued anew (art. 19).</summary>
public sealed class RenewMatter() : LaterMatter<RenewForm>("ro.renew")
{
    public override string NumberPrefix => "ROR";

    public override FlowTable Flow => RegistrationFlow.Renew;

    public override Provision FormProvision => Law.Renewal;

    public override IReadOnlyList<MaterialRequirement<RenewForm>> Materials { get; } =
    [
        new("parent-certificate", Law.ChangePractice) { Form = "original", MaxBytes = LaterMaterials.BoundVolume },
        new("bank-letter", Law.ChangePractice) { Form = "original" },
        new("approval-paper", Law.Change, form => form.Approval?.Required == true),
        new("registration-copy", Law.ChangePractice, _ => false),
    ];

    public override IReadOnlyList<Rule<RenewForm>> Rules { get; } =
    [
        .. LaterRules.Common<RenewForm>(),
        .. LaterRules.Papers<RenewForm>(),
        new RenewalMustFallIntoItsWindow(),
        new RenewedTermMustBeLonger(),
        new OfficeMustStillBeLawful<RenewForm>((form, file, _) => Renew(file, form), (_, _, place) => place switch
        {
            "/office/termTo" => "/termTo",
            _ when place.StartsWith("/approval/", StringComparison.Ordinal) => place,
            _ => null,
        }),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "2",
        Basis: [Law.Term, Law.CertificatesLapse, Law.Renewal, Law.DecideChange, Law.Delegation, Law.DelegationJingAn],
        Conditions: [Law.Renewal, Law.Term],
        Steps: 4,
        Questions: 2,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 3", "S1:item 7"]);

    public override RenewForm Example(DateOnly today) => LaterExamples.Renew(today);

    internal override RenewForm Begin(OfficeFile file, DateOnly today) => new() { Approval = file.Entry.Approval is { Required: true } approval ? approval : null };

    internal override OfficeFile Applied(OfficeFile file, RenewForm form, Guid? caseId, DateOnly on) => Renew(file, form);

    private protected override async Task GrantAsync(StepContext context, RenewForm form, OfficeFile file, CancellationToken cancellationToken)
    {
        await EnterAsync(context, file, Renew(file, form), "renewed", all: true, cancellationToken);
        await context.Work.MeetDeadlineAsync(context.Case.Id, Domain.Limits.ChangeCertificates.Code, context.Today, cancellationToken);
    }

    private static OfficeFile Renew(OfficeFile file, RenewForm form) => file with
    {
        Entry = file.Entry with { Office = file.Entry.Office with { TermTo = form.TermTo ?? file.Entry.Office.TermTo }, Approval = form.Approval ?? file.Entry.Approval },
    };
}
