using System.Text.Json;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Rules;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
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

    public override IReadOnlyList<RevocationGround> RevocationGrounds { get; } = [new("unlawful", Law.Revoke), new("purpose-ended", Law.ResidenceChange), new(StaffReport.Left, Law.EmployerReports, Offered: false)];

    public override IReadOnlyList<Rule<ForeignStaffForm>> Rules { get; } =
    [
        new UnifiedCodeMustCheckOut<ForeignStaffForm>(form => form.Employer),
        new HolderMustBeOfAge(),
        new HolderMustNotBeTooOldForTheClass(),
        new HolderBeyondSixtyIsPointedOut(),
        new PassportMustRunSixMonths(),
        new HolderMustBeAForeigner(),
        new NewcomerMustShowConductAndVisa(),
        new RecordOfConductMustBeFresh(),
        new RecordOfConductMustNotBeSworn(),
        new RecordOfConductOfTheHabitualResidenceIsAskedFor(),
        new HealthCertificateMustBeFresh(),
        new PhotoMustBeFresh(),
        new ForeignPapersMustBeAuthenticated(),
        new TranslationsMustBeStamped(),
        new ContractMustBeInChineseAndSigned(),
        new ContractMustRunForward(),
        new ShortWorkTakesAnotherRoad(),
        new ClassMustFitItsBasis(),
        new ListedQualificationMustBeOnTheList(),
        new ClassOfTheListIsPointedOut(),
        new PointsMustReachTheClass(),
        new MeritCodesMustBeKnown(),
        new DegreeAndTwoYearsMustBeThere(),
        new YoungTalentMustHaveAMastersDegree(),
        new LegalAdviserMustHavePractised(),
        new RelaxedConditionsAreForBondedZones(),
        new WorkPermitMustNotExceedItsCeiling(),
        new PermitsAskedForMustHaveAnEnd(),
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
        new RenewalMustBeOfTheSamePerson(),
        new PermitMustNotBeUnderRenewalAlready(),
        new RenewalMustFallIntoItsWindow(),
        new RenewalIsOverdue(),
        new PersonHoldsAPermitAlready(),
        new PersonMustNotBeAppliedForTwice(),
        new PersonIsAppliedForElsewhere(),
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

    /// <summary>A renewal may begin with whom it is about.</summary>
    protected override Task<IReadOnlyList<Subject>> SubjectsAsync(Work work, Mandate mandate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        return work.QueryAsync<Subject>("Staff.Renewable", new { mandate.OrganisationId }, cancellationToken);
    }

    /// <summary>Of a renewal what the last application said, but for what has to be new: papers, stay and the term of the contract.</summary>
    protected override async Task<ForeignStaffForm?> PrefillAsync(PrefillContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Subject is not { } number)
            return new ForeignStaffForm { Employer = new EmployerPart { Name = context.Mandate.Name } };
        var member = (await context.Work.FindStaffByNumberAsync(number, cancellationToken))!;
        var last = await SubjectCases.FormAsync(context.Work, member.CaseId, cancellationToken) is { } form ? JsonSerializer.Deserialize<ForeignStaffForm>(form, FormReader.Options)! : new ForeignStaffForm();
        // A passport that was reported since is asked for again.
        var known = await context.Work.PassportKeyAsync(last, cancellationToken) == member.PersonKey;
        return last with
        {
            Application = PermitApplication.Renewal,
            WorkPermit = member.WorkPermit,
            Renews = member.MayRenew(context.Today),
            Class = Enum.Parse<WorkPermitClass>(member.Class, ignoreCase: true),
            Person = last.Person is { } person ? person with { Passport = known ? person.Passport : null, PassportExpiresOn = member.Who.PassportExpiresOn } : null,
            Contract = last.Contract is { } contract ? contract with { From = null, To = null } : null,
            Papers = null,
            Stay = null,
        };
    }

    protected override bool Applies(Limit limit, ForeignStaffForm form) => ForeignStaffFlow.Applies(limit, form);

    protected override async Task<object?> KnowAsync(KnownContext context, ForeignStaffForm form, CancellationToken cancellationToken) => await StaffKnown.FindAsync(context, form, cancellationToken);

    /// <summary>A renewal may be about one of the permits; then the other organ has nothing to decide.</summary>
    protected override bool Asks(Department department, ForeignStaffForm form)
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(form);
        return department.Code == ForeignStaffFlow.WorkPermit ? form.AsksForWorkPermit : form.AsksForResidencePermit;
    }

    /// <summary>Of two renewals of a permit one is filed, and of two first applications of an employer for a person.</summary>
    protected override async Task<Problem?> RefusalAsync(StepContext context, ForeignStaffForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act != Act.Submit && context.Step.Act != Act.Resubmit)
            return null;
        // A correction may have made the one of the other.
        await context.Work.EndApplicationAsync(context.Case.Id, cancellationToken);
        return form.Application == PermitApplication.Renewal
            ? await context.Work.BeginRenewalAsync(context.Case, form, cancellationToken)
            : await context.Work.BeginApplicationAsync(context.Case, form, cancellationToken);
    }

    /// <summary>No organ grants beyond the ceilings, nor for an office that has ended while the case was open, nor to who is no longer the one whose permit it was.</summary>
    protected override async Task<Problem?> RefusalAsync(AnswerContext context, ForeignStaffForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (!context.Agrees)
            return null;
        if (form.RepresentativeOffice is { Length: > 0 } office && await context.Work.FindSponsorAsync(office, cancellationToken) is { } sponsor)
        {
            if (sponsor.OrganisationId != context.Case.OrganisationId)
                return StaffProblems.SponsorNotOnesOwn.With(office);
            if (sponsor.EndedOn is { } ended)
                return StaffProblems.SponsorEnded.With(office, ended);
        }
        var renewed = await context.Work.FindRenewedAsync(context.Case, form, cancellationToken);
        if (form.Application == PermitApplication.Renewal && (renewed is null || (renewed.RenewalCaseId is { } other && other != context.Case.Id)))
            return StaffProblems.NotActive.With(form.WorkPermit);
        var granted = await context.GrantAsync<WorkPermitGrant>(ForeignStaffFlow.WorkPermit, cancellationToken);
        return Grants.Refusal(form, context.Case.Zone, context.Grant, context.Today, granted?.ValidUntil ?? form.WorkPermitEnd(renewed));
    }

    /// <summary>Both papers at once, and the person on the employer's roster. What has ended is no open application any more.</summary>
    protected override async Task OnTakenAsync(StepContext context, ForeignStaffForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act == Act.Approve)
            await GrantAsync(context, form, cancellationToken);
        if (Flow.HasEnded(context.Step.To.Name))
            await context.Work.EndApplicationAsync(context.Case.Id, cancellationToken);
    }

    private async Task GrantAsync(StepContext context, ForeignStaffForm form, CancellationToken cancellationToken)
    {
        var before = await context.Work.FindRenewedAsync(context.Case, form, cancellationToken);
        if (before is null && form.Application == PermitApplication.Renewal)
            throw new InvalidOperationException($"The permit that {context.Case.Number} renews ended while it was granted.");
        var permits = before is null ? new GrantedPermits("", default, default, "", default, []) : GrantedPermits.Of(before);
        if (await context.GrantAsync<WorkPermitGrant>(ForeignStaffFlow.WorkPermit, cancellationToken) is { } work)
            permits = permits with { WorkPermit = await NumberAsync(context, "WP", cancellationToken), Class = work.Class!.Value, WorkPermitUntil = work.ValidUntil!.Value };
        if (await context.GrantAsync<ResidencePermitGrant>(ForeignStaffFlow.ResidencePermit, cancellationToken) is { } residence)
        {
            // The police may have answered before the work permit was granted for less than was asked for (D6).
            var (until, ceiling) = (residence.ValidUntil!.Value, PermitTerms.Residence(form, context.Case.Zone, context.Today, permits.WorkPermitUntil).Until);
            until = until < ceiling ? until : ceiling;
            permits = permits with
            {
                ResidencePermit = await NumberAsync(context, "RP", cancellationToken),
                ResidenceUntil = until,
                Family = [.. (residence.Family ?? []).Distinct().Select(place => StaffRelative.Of(form.Family![place], until))],
            };
        }
        if (form.AsksForWorkPermit)
            await IssueAsync(context, form, ForeignStaffFlow.WorkPermit, permits.WorkPermit, permits.WorkPermitUntil, PermitPaper.Work(form, permits), cancellationToken);
        if (form.AsksForResidencePermit)
            await IssueAsync(context, form, ForeignStaffFlow.ResidencePermit, permits.ResidencePermit, permits.ResidenceUntil, PermitPaper.Residence(form, permits), cancellationToken);
        await context.EnterAsync(form, permits, before, cancellationToken);
    }

    protected override async Task<IReadOnlyList<string>> OnRevokedAsync(RevocationContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Certificate.Kind == ForeignStaffFlow.WorkPermit)
            await context.Work.EndStaffOfPermitAsync(context.Outbox, context.Certificate.Number, context.Today, context.At, cancellationToken);
        else
            await context.Work.EndResidenceAsync(context.Certificate.Number, context.Today, context.At, cancellationToken);
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
            .. paper.Family.Select((name, i) => new PrintedRow("family", paper.FamilyUntil?[i] is { } until ? $"{name} ({until:yyyy-MM-dd})" : name)),
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

/// <summary>What somebody has after a grant: two numbers, two terms, and those of the family who got the same.</summary>
internal sealed record GrantedPermits(string WorkPermit, WorkPermitClass Class, DateOnly WorkPermitUntil, string ResidencePermit, DateOnly ResidenceUntil, IReadOnlyList<StaffRelative> Family)
{
    public static GrantedPermits Of(StaffMember member) =>
        new(member.WorkPermit, Enum.Parse<WorkPermitClass>(member.Class, ignoreCase: true), member.WorkPermitUntil, member.ResidencePermit, member.ResidenceUntil, member.Who.Family);
}

/// <summary>What is printed on a permit beyond number, holder and dates.</summary>
/// <param name="FamilyUntil">Beside each of the family who has less than the holder; null otherwise.</param>
internal sealed record PermitPaper(string Employer, string Position, string Nationality, string? Class, IReadOnlyList<string> Family, IReadOnlyList<DateOnly?>? FamilyUntil = null)
{
    public static PermitPaper Work(ForeignStaffForm form, GrantedPermits permits) =>
        new(form.Employer!.Name!, form.Contract!.Position!, form.Person!.Nationality!, permits.Class.ToString(), []);

    public static PermitPaper Residence(ForeignStaffForm form, GrantedPermits permits) => new(
        form.Employer!.Name!, form.Contract!.Position!, form.Person!.Nationality!, null,
        [.. permits.Family.Select(relative => relative.Name)], [.. permits.Family.Select(relative => relative.Until < permits.ResidenceUntil ? relative.Until : null)]);
}
