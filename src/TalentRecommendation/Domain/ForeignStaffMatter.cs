using System.Text.Json;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Known;
using Platform.TalentRecommendation.Domain.Rules.Shared;
using Platform.TalentRecommendation.Domain.Rules.Staff;
using Platform.TalentRecommendation.Permits;
using Platform.TalentRecommendation.Staff;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Domain;

/// <summary><c>tal.foreign-staff</c>: work permit and residence permit for work, applied for once, decided by two organs in parallel, delivered together.</summary>
public sealed class ForeignStaffMatter() : TalentMatter<ForeignStaffForm>(MatterCode)
{
    public const string MatterCode = "tal.foreign-staff";

    public override string NumberPrefix => "TFS";

    public override FlowTable Flow => ForeignStaffFlow.Table;

    public override Provision FormProvision => Law.WorkPermitPapers;

    public override IReadOnlyList<Consultation> Consultations { get; } = [ForeignStaffFlow.Decisions];

    public override IReadOnlyList<MaterialRequirement<ForeignStaffForm>> Materials => ForeignStaffMaterials.All;

    public override IReadOnlyList<RevocationGround> RevocationGrounds { get; } = [new("unlawful", Law.Revoke), new(StaffReport.Left, Law.EmployerReports, Offered: false)];

    public override IReadOnlyList<Rule<ForeignStaffForm>> Rules { get; } =
    [
        new UnifiedCodeMustCheckOut<ForeignStaffForm>(form => form.Employer),
        new HolderMustBeOfAge(),
        new HolderMustNotBeTooOldForTheClass(),
        new HolderBeyondSixtyIsPointedOut(),
        new PassportMustRunSixMonths(),
        new HolderMustBeAForeigner(),
        new RecordOfConductMustBeFresh(),
        new RecordOfConductMustNotBeSworn(),
        new RecordOfConductOfTheHabitualResidenceIsAskedFor(),
        new HealthCertificateMustBeFresh(),
        new PhotoMustBeFresh(),
        new ForeignPapersMustBeAuthenticated(),
        new TranslationsMustBeStamped(),
        new ContractMustBeInChineseAndSigned(),
        new ContractMustRunForward(),
        new ClassMustFitItsBasis(),
        new PointsMustReachTheClass(),
        new MeritCodesMustBeKnown(),
        new DegreeAndTwoYearsMustBeThere(),
        new YoungTalentMustHaveAMastersDegree(),
        new LegalAdviserMustHavePractised(),
        new RelaxedConditionsAreForBondedZones(),
        new WorkPermitMustNotExceedItsCeiling(),
        new PermitsMustLieAhead(),
        new ResidenceMustBeNinetyDaysAtLeast(),
        new ResidenceMustNotExceedFiveYears(),
        new ResidenceMustNotExceedItsCeiling(),
        new FirstBatchIsForScientistsOnly(),
        new ResidenceMustBeAppliedForWithinThirtyDays(),
        new EntryMustNotLieAhead(),
        new PersonAbroadIsPointedOut(),
        new VisaMustLetWork(),
        new ChangeInsideTheCountryIsPointedOut(),
        new RenewalMustNameItsPermit(),
        new RenewedPermitMustBeOnesOwn(),
        new RenewalMustFallIntoItsWindow(),
        new SponsorMustBeRegistered(),
        new SalaryPromiseIsProvenByTax(),
        new FamilyOfTheSameTermIsForHighLevelStaff(),
        new FamilyPassportMustRunSixMonths(),
        new ChildMustBeAMinor(),
        new FamilyMustBeNamedOnce(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.TwoPermits, Law.WorkPermitClasses, Law.ResidenceTerm, Law.InParallelZone, Law.FiveYears],
        Conditions: [Law.WorkPermitClasses, Law.WorkPermitPapers, Law.ResidenceTerm, Law.FiveYears, Law.EmployerReports],
        Steps: 4,
        Questions: 5,
        OnSiteVisits: 1,
        Fee: 0m,
        PolicyTasks: ["S0:task 44", "S0:task 48", "S0:task 50", "S2:item 18", "S3:item 11"]);

    /// <summary>The single window of both organs; each decides on its own.</summary>
    public override Organ OrganFor(string zone) => new($"{zone}-POLICE", new Text(typeof(TalTexts), $"organ.{zone}-POLICE"));

    public override ForeignStaffForm Example(DateOnly today) => ForeignStaffExample.On(today);

    protected override string TitleOf(ForeignStaffForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return string.Join(" · ", new[] { form.Employer?.Name, form.Contract?.Position }.OfType<string>());
    }

    protected override bool Applies(Limit limit, ForeignStaffForm form) => ForeignStaffFlow.Applies(limit, form);

    protected override async Task<object?> KnowAsync(KnownContext context, ForeignStaffForm form, CancellationToken cancellationToken) => await StaffKnown.FindAsync(context, form, cancellationToken);

    /// <summary>No organ grants beyond the ceilings, nor for an office that has ended while the case was open.</summary>
    protected override async Task<Problem?> RefusalAsync(AnswerContext context, ForeignStaffForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (!context.Agrees)
            return null;
        if (form.RepresentativeOffice is { Length: > 0 } office && await context.Work.FindSponsorAsync(office, cancellationToken) is { EndedOn: { } ended })
            return StaffProblems.SponsorEnded.With(office, ended);
        return Grants.Refusal(form, context.Case.Zone, context.Grant, context.Today);
    }

    /// <summary>Both papers at once, and the person on the employer's roster.</summary>
    protected override async Task OnTakenAsync(StepContext context, ForeignStaffForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act != Act.Approve)
            return;
        var work = (await context.GrantAsync<WorkPermitGrant>(ForeignStaffFlow.WorkPermit, cancellationToken))!;
        var residence = (await context.GrantAsync<ResidencePermitGrant>(ForeignStaffFlow.ResidencePermit, cancellationToken))!;
        var permits = new GrantedPermits(
            await NumberAsync(context, "WP", cancellationToken), work.Class!.Value, work.ValidUntil!.Value,
            await NumberAsync(context, "RP", cancellationToken), residence.ValidUntil!.Value,
            [.. (residence.Family ?? []).Distinct().Select(place => form.Family![place])]);
        await IssueAsync(context, form, ForeignStaffFlow.WorkPermit, permits.WorkPermit, permits.WorkPermitUntil, PermitPaper.Work(form, permits), cancellationToken);
        await IssueAsync(context, form, ForeignStaffFlow.ResidencePermit, permits.ResidencePermit, permits.ResidenceUntil, PermitPaper.Residence(form, permits), cancellationToken);
        await context.EnterAsync(form, permits, cancellationToken);
    }

    protected override async Task<IReadOnlyList<string>> OnRevokedAsync(RevocationContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Certificate.Kind == ForeignStaffFlow.WorkPermit)
            await context.Work.EndStaffOfPermitAsync(context.Outbox, context.Certificate.Number, context.Today, context.At, cancellationToken);
        return [];
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, ForeignStaffForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [new("employer", form.Employer?.Name), new("position", form.Contract?.Position)];
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var paper = JsonSerializer.Deserialize<PermitPaper>(certificate.Data, JsonDefaults.Lenient)!;
        return
        [
            new("employer", paper.Employer),
            new("position", paper.Position),
            new("nationality", paper.Nationality),
            .. paper.Class is { } @class ? [new PrintedRow("permit-class", @class)] : Array.Empty<PrintedRow>(),
            .. paper.Family.Select(name => new PrintedRow("family", name)),
        ];
    }

    private static Task<string> NumberAsync(StepContext context, string prefix, CancellationToken cancellationToken) =>
        context.Work.NextCertificateNumberAsync(prefix, context.Case.Zone, context.Today.Year, cancellationToken);

    private async Task IssueAsync(StepContext context, ForeignStaffForm form, string kind, string number, DateOnly until, PermitPaper paper, CancellationToken cancellationToken) =>
        await context.IssueCertificateAsync(new CertificateRecord
        {
            Number = number,
            CaseId = context.Case.Id,
            Matter = Code,
            Kind = kind,
            Subject = form.Employer!.Name!,
            Holder = form.Person!.Name,
            IssuedBy = ForeignStaffFlow.Decisions.Departments.Single(department => department.Code == kind).OfficeIn(context.Case.Zone)!,
            IssuedOn = context.Today,
            ValidTo = until,
            Data = JsonSerializer.Serialize(paper, JsonDefaults.Options),
        }, cancellationToken);
}

/// <summary>What was granted: two numbers, two terms, and those of the family who got the same.</summary>
internal sealed record GrantedPermits(string WorkPermit, WorkPermitClass Class, DateOnly WorkPermitUntil, string ResidencePermit, DateOnly ResidenceUntil, IReadOnlyList<FamilyMemberPart> Family);

/// <summary>What is printed on a permit beyond number, holder and dates.</summary>
internal sealed record PermitPaper(string Employer, string Position, string Nationality, string? Class, IReadOnlyList<string> Family)
{
    public static PermitPaper Work(ForeignStaffForm form, GrantedPermits permits) =>
        new(form.Employer!.Name!, form.Contract!.Position!, form.Person!.Nationality!, permits.Class.ToString(), []);

    public static PermitPaper Residence(ForeignStaffForm form, GrantedPermits permits) =>
        new(form.Employer!.Name!, form.Contract!.Position!, form.Person!.Nationality!, null, [.. permits.Family.Select(member => member.Name!)]);
}
