using System.Text.Json;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Rules;
using Platform.Contracts.RepresentativeOffices.V1;
using Platform.RepresentativeOffices.Data;
using Platform.RepresentativeOffices.Domain.Rules;
using Platform.RepresentativeOffices.Texts;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain;

/// <summary><c>ro.establish</c>: registering the resident representative office of a foreign enterprise (L584).</summary>
public sealed class EstablishMatter() : Matter<EstablishForm>("ro.establish", typeof(RoTexts))
{
    public override string NumberPrefix => "ROE";

    public override int FormVersion => 1;

    public override FlowTable Flow => EstablishFlow.Table;

    public override Provision FormProvision => Law.RegisteredItems;

    public override IReadOnlyList<string> Zones => ServiceDefaults.Codes.Zones.All;

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
        new ForeignPapersMustHaveStampedTranslations(),
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
        new AgentsAuthorityMustStillRun(),
    ];

    public override IReadOnlyList<RetentionTerm> Retention { get; } = RetentionTerm.Read(typeof(EstablishMatter).Assembly, "Retention.ro.establish.json");

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

    public override Organ OrganFor(string zone) => Registrars.For(zone);

    public override Text? PowerOf(string zone) => Registrars.PowerOf(zone);

    public override Provision? ProvisionOf(DeclineGround ground) => ground == DeclineGround.NotRequired ? Law.NotRequired : Law.NotCompetent;

    public override IReadOnlyList<RevocationGround> RevocationGrounds => EstablishRevocation.Grounds;

    public override EstablishForm Example(DateOnly today) => EstablishExample.On(today);

    protected override Task<EstablishForm?> PrefillAsync(PrefillContext context, CancellationToken cancellationToken) => EstablishPrefill.FindAsync(context, cancellationToken);

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
        var office = RegisteredOffice.From(form, @case, number, today);
        await work.ExecuteAsync("Offices.Insert", office, cancellationToken);
        await context.IssueCertificateAsync(Registration(@case, form, office, number, today), cancellationToken);
        foreach (var (person, i) in form.Representatives!.Select((person, i) => (person, i)))
            await context.IssueCertificateAsync(Representative(@case, person, office, $"{number.Replace("DJZ", "DBZ", StringComparison.Ordinal)}-{i + 1}", today), cancellationToken);
        await work.MeetDeadlineAsync(@case.Id, Domain.Limits.Certificates.Code, today, cancellationToken);
        await context.Outbox.AddAsync(work, new RepresentativeOfficeRegistered(office.Id, @case.Id, @case.OrganisationId, number, office.NameZh, @case.Zone, today, office.TermTo), cancellationToken);
    }

    protected override Task<IReadOnlyList<string>> OnRevokedAsync(RevocationContext context, CancellationToken cancellationToken) => EstablishRevocation.ApplyAsync(context, cancellationToken);

    protected override IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate) => EstablishPapers.RowsOf(certificate);

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, EstablishForm form) => EstablishPapers.RowsOf(form);

    private static CertificateRecord Registration(CaseRecord @case, EstablishForm form, RegisteredOffice office, string number, DateOnly today) => new()
    {
        Number = number,
        CaseId = @case.Id,
        Matter = @case.Matter,
        Kind = EstablishPapers.Registration,
        Subject = office.NameZh,
        IssuedBy = @case.Organ,
        IssuedOn = today,
        ValidTo = office.TermTo,
        Data = JsonSerializer.Serialize(new
        {
            office.NameZh,
            office.NameForeign,
            ChiefRepresentative = office.ChiefName,
            office.BusinessScope,
            office.Premises,
            office.TermFrom,
            office.TermTo,
            office.EnterpriseNameZh,
            office.EnterpriseNameOriginal,
            form.ForeignEnterprise!.AddressZh,
            EstablishedOn = today,
            DecidingOrgan = @case.Organ,
            DelegatingOrgan = Registrars.Municipal,
        }, JsonDefaults.Options),
    };

    private static CertificateRecord Representative(CaseRecord @case, RepresentativeForm person, RegisteredOffice office, string number, DateOnly today) => new()
    {
        Number = number,
        CaseId = @case.Id,
        Matter = @case.Matter,
        Kind = EstablishPapers.Representative,
        Subject = office.NameZh,
        Holder = person.NameZh ?? person.NameOriginal,
        IssuedBy = @case.Organ,
        IssuedOn = today,
        ValidTo = person.TermTo is { } to && to < office.TermTo ? to : office.TermTo,
        Data = JsonSerializer.Serialize(new { person.Role, person.NameOriginal, person.NameZh, Office = office.NameZh, RegistrationNumber = office.RegistrationNumber }, JsonDefaults.Options),
    };
}
