using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Rules;
using Platform.Contracts.RepresentativeOffices.V1;
using Platform.RepresentativeOffices.Register;
using Platform.RepresentativeOffices.Domain.Rules;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain;

/// <summary><c>ro.establish</c>: registering the resident representative office of a foreign enterprise (L584).</summary>
public sealed class EstablishMatter() : OfficeMatter<EstablishForm>("ro.establish")
{
    public override string NumberPrefix => "ROE";

    public override FlowTable Flow => RegistrationFlow.Establish;

    public override Provision FormProvision => Law.RegisteredItems;

    public override IReadOnlyList<MaterialRequirement<EstablishForm>> Materials => EstablishMaterials.All;

    public override IReadOnlyList<Rule<EstablishForm>> Rules { get; } =
    [
        new LawFirmOfficeBelongsToJustice(),
        new EnterpriseMustBeForeign(),
        new ParentMustHaveExistedTwoYears(),
        new EnterpriseMustNotBeBarred(),
        new OfficeMustHaveExactlyOneChiefRepresentative(),
        new OfficeMayHaveAtMostThreeFurtherRepresentatives(),
        new RepresentativeMustNotBeBarred(),
        new NameMustFollowThePattern(),
        new NameMustNotClaimAnInternationalOrganisation(),
        new TermMustRunForward(),
        new ExistenceMustBeStated(),
        new TermMustEndWithTheParentsExistence(),
        new BusinessScopeMustStayWithinPermittedActivities(),
        new BusinessScopeShouldNameAPermittedActivity(),
        new TreatyBasisMustBeExamined(),
        new PreapprovedSectorMustBeApproved(),
        new ApprovalMustBeYoungerThanNinetyDays(),
        new ConfirmationMustFollowTheApproval(),
        new ApprovalMustStillHold(),
        new LeaseMustStillRun(),
        new ClusteredAddressMustBeExamined(),
        new OfficeMustUseItsOwnAccountAndBooks(),
        new PersonsMustBeRealNameVerified(),
        new CertificateMustShowTheIncorporation(),
        new BankLetterMustComeFromTheEnterprisesBank(),
        new BankLetterMustBeTheOriginal(),
        new ForeignPapersMustHaveStampedTranslations<EstablishForm>(),
        new AuthenticationPathShouldFitTheCountry<EstablishForm>(),
        new EveryForeignPaperMustBeAuthenticated<EstablishForm>(),
        new ForeignPaperMustHaveItsWholeChain<EstablishForm>(),
        new PaperMustBePassedOnByTheRightCompany<EstablishForm>(),
        new ForeignPaperDatesMustBeInOrder<EstablishForm>(),
        new ApostilleMustNotBeOlderThanTheConvention<EstablishForm>(),
        new EachForeignPaperMustBeReadableInChinese<EstablishForm>(),
        new ChineseCitizenShouldBeDispatched(),
        new DocumentMustNotHaveExpired(),
        new IdentityCardNumberMustCheckOut<EstablishForm>(),
        new IdentityCardMustTellTheSamePerson<EstablishForm>(),
        new PassportNumberMustHaveItsShape<EstablishForm>(),
        new PermitNumberShouldHaveItsShape<EstablishForm>(),
        new CodesMustBeKnown(),
        new CapitalMustHaveTwoDecimalsAtMost(),
        new ResumeShouldHaveNoGaps(),
        new AgentsAuthorityMustStillRun<EstablishForm>(),
    ];

    public override IReadOnlyList<Consultation> Consultations { get; } = [EstablishConsultations.Departments];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "2",
        Basis: [Law.Registrar, Law.Apply, Law.Setup, Law.Decide, Law.Delegation, Law.DelegationJingAn],
        Conditions: [Law.SetupEnterprise, Law.Representatives, Law.Name, Law.Term, Law.PermittedActivities, Law.RepresentativeBars, Law.SetupPremises, Law.Setup],
        Steps: 6,
        Questions: 5,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 3", "S1:item 7"]);

    public override EstablishForm Example(DateOnly today) => EstablishExample.On(today);

    protected override Task<EstablishForm?> PrefillAsync(PrefillContext context, CancellationToken cancellationToken) => EstablishPrefill.FindAsync(context, cancellationToken);

    /// <summary>Ends of the last five years that bar the enterprise or its people.</summary>
    protected override async Task<object?> KnowAsync(KnownContext context, EstablishForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await Bars.FindAsync(context.Work, form, context.Today, cancellationToken);
    }

    protected override string TitleOf(EstablishForm form) => form.Office?.NameZh ?? form.ForeignEnterprise?.NameZh ?? "";

    /// <summary>Approval enters the office into the register and issues 登记证 and one 代表证 for each person (L584 art. 24).</summary>
    protected override async Task OnTakenAsync(StepContext context, EstablishForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act != Act.Approve)
            return;
        var (@case, work, today) = (context.Case, context.Work, context.Today);
        var number = await work.NextCertificateNumberAsync("DJZ", @case.Zone, today.Year, cancellationToken);
        var (id, entry) = (Guid.CreateVersion7(context.At), OfficeEntry.Of(form));
        var people = form.Representatives!.Select(person => OfficePerson.Of(person, id, today, @case.Id)).ToList();
        var office = RegisteredOffice.Of(id, @case.OrganisationId, number, @case.Zone, today, entry, people) with { CaseId = @case.Id };
        await context.SetSubjectAsync(number, cancellationToken);
        var file = await context.IssueAllAsync(new OfficeFile(office, entry, people), cancellationToken);
        await work.EnterOfficeAsync(file, OfficeRegister.Entry("established", file.Office, [], context.At, Code, @case.Id), today, cancellationToken);
        await work.MeetDeadlineAsync(@case.Id, Domain.Limits.Certificates.Code, today, cancellationToken);
        await context.Outbox.AddAsync(work, new RepresentativeOfficeRegistered(id, @case.Id, @case.OrganisationId, number, office.NameZh, @case.Zone, today, office.TermTo), cancellationToken);
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, EstablishForm form) =>
    [
        new("office-name", form.Office?.NameZh),
        new("enterprise-name", form.ForeignEnterprise?.NameZh),
    ];
}
