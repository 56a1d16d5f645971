using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain.Rules.Employer;
using Platform.TalentRecommendation.Domain.Rules.Shared;
using Platform.TalentRecommendation.Listings;
using Platform.TalentRecommendation.Tables;

namespace Platform.TalentRecommendation.Domain;

/// <summary><c>tal.employer</c>: a zone puts an employer on its list of those that it recommends for the settlement of graduates, for one year and within its quota (S0 task 47).</summary>
public sealed class EmployerMatter() : TalentMatter<EmployerForm>(MatterCode)
{
    public const string MatterCode = "tal.employer";

    public override string NumberPrefix => "TEM";

    public override FlowTable Flow => EmployerFlow.Table;

    public override Provision FormProvision => Law.Recommendation;

    public override IReadOnlyList<string> Zones => ZoneIndustries.Zones;

    public override IReadOnlyList<MaterialRequirement<EmployerForm>> Materials { get; } =
    [
        new("business-licence", Law.EmployerConditions),
        new("industry-evidence", Law.Recommendation),
        new("branch-papers", Law.EmployerConditions, form => form.Kind == EmployerKind.Branch),
    ];

    public override IReadOnlyList<Rule<EmployerForm>> Rules { get; } =
    [
        new UnifiedCodeMustCheckOut<EmployerForm>(form => form.Employer),
        new YearMustBeThisOneOrTheNext<EmployerForm>(form => form.Year, Law.Recommendation),
        new IndustryMustBeOneOfTheZones(),
        new IndustryOfTheCityPlanAloneIsPointedOut(),
        new ActivityShouldBelongToTheIndustry(),
        new EmployerMustOperateInTheZone(),
        new EmployerMustBeRegisteredInShanghai<EmployerForm>(),
        new EnterpriseMustStateItsCapital<EmployerForm>(),
        new EmployerBelowTheConditionsNeedsALetter(),
        new FraudBarsTheNextYear<EmployerForm>(),
        new LeaversMustNotExceedTheSettled<EmployerForm>(),
        new SomeOfLastYearsGraduatesMustHaveStayed<EmployerForm>(),
        new EmployerMustBeCreditworthy(),
        new RecruitingMustBeHonest(),
        new EmployerMustNotStandOnTheYearsListAlready(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.Recommendation, Law.RecommendationJingAn, Law.RecommendationMinhang, Law.EmployerConditions],
        Conditions: [Law.Recommendation, Law.EmployerConditions, Law.EmployerBars, Law.Honesty],
        Steps: 5,
        Questions: 3,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 47", "S1:item 18", "S2:item 17"]);

    public override EmployerForm Example(DateOnly today) => new()
    {
        Employer = new EmployerPart { Name = "晨星贸易有限公司", CreditCode = "91310105MA1FWHF33E", Address = "上海市静安区南京西路1601号" },
        Kind = EmployerKind.Enterprise,
        RegisteredCapital = 5_000_000m,
        RegisteredOn = new DateOnly(today.Year - 6, 3, 1),
        RegisteredInShanghai = true,
        OperatesInZone = true,
        GraduateStartUp = false,
        Year = today.Year,
        Industry = "trade",
        ActivityCode = "5132",
        Evidence = "主营进口美妆与日用品贸易，近三年在区内纳税并持续扩招应届毕业生。",
        PlannedGraduates = 6,
        SettledLastYear = 4,
        LeftOfThem = 1,
        FraudLastYear = false,
        OnBadList = false,
        HonestRecruiting = true,
        Contact = new ContactPart { Name = "陈示例", Mobile = "13900000000", Email = "hr@example.com" },
    };

    protected override string TitleOf(EmployerForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Employer?.Name ?? "";
    }

    protected override Task<EmployerForm?> PrefillAsync(PrefillContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Task.FromResult<EmployerForm?>(new EmployerForm { Employer = new EmployerPart { Name = context.Mandate.Name }, Year = context.Today.Year });
    }

    protected override async Task<object?> KnowAsync(KnownContext context, EmployerForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        return new EmployerKnown(form.Employer?.CreditCode is { Length: > 0 } code && form.Year is { } year ? await context.Work.StandingListingsAsync(code, year, except: context.Case.Id, cancellationToken) : []);
    }

    /// <summary>A place in the quota and on the list is taken here or not at all; of an objection it is made sure that it is open, and of a listing that none is.</summary>
    protected override async Task<Problem?> RefusalAsync(StepContext context, EmployerForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        var (act, work, @case) = (context.Step.Act, context.Work, context.Case);
        if (act == Act.Approve)
            return await work.TakePlaceAsync(@case.Zone, form.Year!.Value, cancellationToken) ?? await Publications.PublishAsync(context, form, cancellationToken);
        if (act == EmployerFlow.UpholdObjection)
            return (await work.OpenClaimsAsync(@case.Subject!, context.Upheld().Objection, cancellationToken)).Count == 0 ? (Problem)ListingProblems.ClaimNotOpen : null;
        if (act == EmployerFlow.List)
            return (await work.OpenClaimsAsync(@case.Subject!, null, cancellationToken)).Count > 0 ? (Problem)ListingProblems.ObjectionOpen : null;
        return null;
    }

    protected override async Task OnTakenAsync(StepContext context, EmployerForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        var act = context.Step.Act;
        if (act == EmployerFlow.List)
            await Publications.ListAsync(context, cancellationToken);
        else if (act == EmployerFlow.UpholdObjection)
            await Publications.StrikeAsync(context, cancellationToken);
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, EmployerForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [new("employer", form.Employer?.Name), new("credit-code", form.Employer?.CreditCode), new("year", form.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture))];
    }
}

/// <summary>What the rules have to know.</summary>
/// <param name="Standing">Other listings of the same employer and year that stand, in whatever zone.</param>
internal sealed record EmployerKnown(IReadOnlyList<Listing> Standing);
