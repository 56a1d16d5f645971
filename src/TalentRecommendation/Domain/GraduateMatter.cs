using Platform.CaseKernel;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Rules.Graduate;
using Platform.TalentRecommendation.Domain.Rules.Shared;
using Platform.TalentRecommendation.Graduates;
using Platform.TalentRecommendation.Listings;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain;

/// <summary><c>tal.graduate</c>: an employer files for a graduate's settlement, once; the zone recommends, the city decides (GR26, S0 task 47). The graduate confirms his or her own data before the office accepts.</summary>
public sealed class GraduateMatter() : TalentMatter<GraduateForm>(MatterCode)
{
    public const string MatterCode = "tal.graduate";

    public override string NumberPrefix => "TGR";

    public override FlowTable Flow => GraduateFlow.Table;

    public override Provision FormProvision => Law.EmployerApplies;

    public override IReadOnlyList<string> Zones => ZoneIndustries.Zones;

    public override IReadOnlyList<MaterialRequirement<GraduateForm>> Materials { get; } =
    [
        new("identity-card", Law.GraduateConditions) { Identity = true },
        new("employment-agreement", Law.GraduateConditions),
        new("branch-papers", Law.EmployerConditions, form => form is { Route: EmployerRoute.Enterprise, Branch: true }),
        new("transcript", Law.Points) { Identity = true },
        new("diploma", Law.GraduateConditions, form => form.Study?.DiplomaOn is not null) { Identity = true },
        new("language-certificate", Law.Points, form => form.Study?.Language is { Length: > 0 }),
        new("computer-certificate", Law.Points, form => form.Study?.Computer is { Length: > 0 } and not "postgraduate"),
        new("research-proof", Law.Points, form => form.Study?.Research is [_, ..]),
    ];

    public override IReadOnlyList<Rule<GraduateForm>> Rules { get; } =
    [
        new UnifiedCodeMustCheckOut<GraduateForm>(form => form.Employer),
        new YearMustBeThisOneOrTheNext<GraduateForm>(form => form.Year, Law.Window),
        new TryOfAnotherYearIsPointedOut(),
        new ApplicationMustFallIntoTheWindow(),
        new WindowOfTheYearIsNotPublished(),
        new EmployerMustBeRegisteredInShanghai<GraduateForm>(),
        new EnterpriseMustStateItsCapital<GraduateForm>(),
        new EnterpriseMustStateItsDayOfRegistration(),
        new EnterpriseMustHaveTheCapital(),
        new EnterpriseMustHaveBeenRegisteredInTime(),
        new FraudBarsTheNextYear<GraduateForm>(),
        new LeaversMustNotExceedTheSettled<GraduateForm>(),
        new SomeOfLastYearsGraduatesMustHaveStayed<GraduateForm>(),
        new ListingMustBeNamedForALetter(),
        new ListingMustBeOnesOwnAndStand(),
        new ListingMustBeOfTheZoneAndYear(),
        new LetterShouldBeWrittenInTime(),
        new IdentityNumberMustCheckOut(),
        new IdentityNumberMustTellTheSamePerson(),
        new GraduateMustBeReachedApartFromTheEmployer(),
        new AddressOfAnotherGraduateIsPointedOut(),
        new GraduateMustComeFromElsewhere(),
        new EnrolmentMustBeUnified(),
        new DiplomaMustBeOfTheYear(),
        new DegreeMustBeOfTheYear(),
        new DiplomaAndDegreeShouldBeThere(),
        new GraduateMustNotHaveBeenEmployedWhileStudying(),
        new AgreementMustBeSigned(),
        new AgreementMustRunForAYear(),
        new LabourDispatchIsExcluded(),
        new AgreementMustNotHangOnTheSettlement(),
        new PointsMustBeOnesOfTheTable(),
        new PointsShouldReachThePassingScore(),
        new DirectSettlementIsToBeProven(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.EmployerApplies, Law.GraduateConditions, Law.Points, Law.Recommendation],
        Conditions: [Law.EmployerApplies, Law.OneShot, Law.GraduateConditions, Law.Honesty, Law.EmployerConditions],
        Steps: 5,
        Questions: 3,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 47", "S1:item 18", "S2:item 17"]);

    /// <summary>A doctor where only the doctors' window is open; 2026's graduates while there is one, otherwise those of the day's year.</summary>
    public override GraduateForm Example(DateOnly today)
    {
        var education = GraduateWindows.OpenOn(today, Education.Master) is null ? Education.Doctor : Education.Master;
        var year = GraduateWindows.OpenOn(today, education)?.Year ?? today.Year;
        return new GraduateForm
        {
            Employer = new EmployerPart { Name = "晨星贸易有限公司", CreditCode = "91310105MA1FWHF33E", Address = "上海市静安区南京西路1601号" },
            Route = EmployerRoute.Enterprise,
            Branch = false,
            RegisteredCapital = 5_000_000m,
            RegisteredOn = new DateOnly(year - 6, 3, 1),
            RegisteredInShanghai = true,
            FraudLastYear = false,
            SettledLastYear = 4,
            LeftOfThem = 1,
            Year = year,
            Graduate = new GraduatePart
            {
                Name = "林晓雨", Sex = Sex.Female, BirthDate = new DateOnly(2001, 3, 12), IdNumber = "340104200103125427", HomeProvince = "34", Mobile = "13800001234", Email = "lin@example.com",
            },
            Study = new StudyPart
            {
                School = "华东理工大学", SchoolClass = 1, InShanghai = true, Education = education, Major = "应用化学", Enrolment = Enrolment.Unified,
                DiplomaOn = new DateOnly(year, 5, 20), DegreeOn = new DateOnly(year, 5, 20), RankPercent = 25, Language = "cet6", Computer = "postgraduate", EmployedWhileStudying = false,
            },
            Agreement = new AgreementPart
            {
                SignedOn = new DateOnly(year, 3, 10), From = new DateOnly(year, 7, 1), To = new DateOnly(year + 3, 6, 30), Position = "研发工程师", Dispatched = false, OwnStartUp = false, EndsWithoutSettlement = false,
            },
            EmployerItems = ["honest-recruiting", "key-talent"],
            Contact = new ContactPart { Name = "陈示例", Mobile = "13900000000", Email = "hr@example.com" },
        };
    }

    /// <summary>The employer: a graduate's name stands in no list.</summary>
    protected override string TitleOf(GraduateForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Employer?.Name ?? "";
    }

    protected override Task<GraduateForm?> PrefillAsync(PrefillContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Task.FromResult<GraduateForm?>(new GraduateForm { Employer = new EmployerPart { Name = context.Mandate.Name }, Year = context.Today.Year });
    }

    protected override async Task<object?> KnowAsync(KnownContext context, GraduateForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        var listing = form.Listing is { Length: > 0 } number ? await context.Work.FindListingAsync(number, cancellationToken) : null;
        return new GraduateKnown(listing is not null && listing.OrganisationId == context.Case.OrganisationId ? listing : null)
        {
            TriedInAnotherYear = form is { Year: { } year, Graduate.IdNumber: { Length: > 0 } id } && await context.Work.TriedInAnotherYearAsync(year, id, cancellationToken),
            SharedAddresses = form.Graduate is { IdNumber.Length: > 0 } graduate ? await context.Work.SharedAddressesAsync(graduate, context.Case.Id, cancellationToken) : [],
        };
    }

    /// <summary>The one try is taken here or not at all; the office accepts and recommends only what the graduate has confirmed, and its silence stands for nothing else.</summary>
    protected override async Task<Problem?> RefusalAsync(StepContext context, GraduateForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        var (act, work, id) = (context.Step.Act, context.Work, context.Case.Id);
        if (act == Act.Submit || act == Act.Resubmit)
            return await work.TakeTryAsync(form.Year!.Value, form.Graduate!.IdNumber!, id, cancellationToken);
        if ((act == Act.Accept || act == Act.DeemAccepted || act == Act.Approve) && await work.FindGraduateAsync(id, cancellationToken) is not { ConfirmedAt: not null })
            return ((Problem)GraduateProblems.NotConfirmed) with { Provision = Law.EmployerApplies };
        return null;
    }

    protected override Task OnTakenAsync(StepContext context, GraduateForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        return GraduateFiles.FollowAsync(context, form, cancellationToken);
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, GraduateForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [new("employer", form.Employer?.Name), new("credit-code", form.Employer?.CreditCode), new("year", form.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("position", form.Agreement?.Position)];
    }
}

/// <summary>What the rules have to know.</summary>
/// <param name="Listing">That the form names, when it is the applicant's own.</param>
internal sealed record GraduateKnown(Listing? Listing)
{
    /// <summary>Somebody has filed for this person as a graduate of another year.</summary>
    public bool TriedInAnotherYear { get; init; }

    /// <summary>Which of the graduate's addresses serve somebody else (<see cref="Addresses"/>).</summary>
    public IReadOnlyList<string> SharedAddresses { get; init; } = [];
}
