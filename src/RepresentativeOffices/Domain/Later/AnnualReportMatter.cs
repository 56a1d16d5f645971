using Platform.CaseKernel;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.RepresentativeOffices.Domain.Rules;
using Platform.RepresentativeOffices.Register;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.RepresentativeOffices.Domain.Later;

/// <summary><c>ro.annual-report</c>: what an office reports each year between 1 March and 30 June (L584 art. 6).</summary>
public sealed class AnnualReportMatter() : LaterMatter<AnnualReportForm>("ro.annual-report")
{
    public override string NumberPrefix => "ROA";

    public override FlowTable Flow => AnnualReportFlow.Table;

    public override Provision FormProvision => Law.ReportForm;

    public override IReadOnlyList<MaterialRequirement<AnnualReportForm>> Materials { get; } = [new("audit-report", Law.AnnualReport) { Form = "original" }];

    public override IReadOnlyList<Rule<AnnualReportForm>> Rules { get; } =
    [
        new OfficeMustBeRegistered<AnnualReportForm>(),
        new YearMustBeOwed(),
        new ReportWindowMustHaveOpened(),
        new ReportShouldBeFiledInItsWindow(),
        new YearMustNotHaveBeenReported(),
        new ReportMustBeAudited(),
        new AuditMustFollowTheYear(),
        new AmountsMustHaveTwoDecimalsAtMost(),
        new RevenueIsForOfficesUnderATreaty(),
        new OfficeUnderATreatyMustStateItsRevenue(),
        new ApprovedOfficeMustSayWhetherItsApprovalHolds(),
        new OfficeWithoutApprovalMustEnd(),
        new OfficeWithoutEnterpriseMustEnd(),
        new EndOfTheEnterpriseMustBeExplained(),
        new ReportMustBeSignedByTheChief(),
        new IdentityCardNumberMustCheckOut<AnnualReportForm>(),
        new PassportNumberMustHaveItsShape<AnnualReportForm>(),
        new PermitNumberShouldHaveItsShape<AnnualReportForm>(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "2",
        Basis: [Law.AnnualReport, Law.AnnualReportMissing, Law.Delegation],
        Conditions: [Law.AnnualReport, Law.AnnualReport, Law.AnnualReport, Law.AnnualReportMissing],
        Steps: 4,
        Questions: 4,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 3", "S1:item 7"]);

    /// <summary>The report of the last year whose window has opened.</summary>
    public override AnnualReportForm Example(DateOnly today)
    {
        var year = Windows.AnnualReport(today.Year - 1).From <= today ? today.Year - 1 : today.Year - 2;
        return new AnnualReportForm
        {
            Year = year,
            EnterpriseExists = true,
            Activities = "为母公司产品开展市场调查，参加展会两次，与境内客户和供应商联络",
            Audit = new AuditForm
            {
                Firm = "上海示例会计师事务所（普通合伙）",
                ReportNumber = "沪示审字〔2026〕第0188号",
                ReportedOn = new DateOnly(year + 1, 2, 20),
                Income = 0.00m,
                Expenditure = 1286400.50m,
            },
            Staff = 4,
            Liaison = new LiaisonForm
            {
                Name = "李示例",
                Document = new LiaisonDocument { Kind = DocumentKind.IdentityCard, Number = "11010519491231002X" },
                Mobile = "13900000000",
                Email = "liaison@example.com",
            },
            SignedByChief = true,
        };
    }

    /// <summary>A report counts from its submission.</summary>
    internal override Act Granting => Act.Submit;

    internal override AnnualReportForm Begin(OfficeFile file, DateOnly today) => new()
    {
        Liaison = file.Entry.Liaison,
        Approval = file.Entry.Approval is { Required: true } approved ? new ReportedApproval { ValidUntil = approved.ValidUntil } : null,
    };

    /// <summary>The earliest year that is still owed.</summary>
    protected override async Task<AnnualReportForm?> PrefillAsync(PrefillContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await context.Work.FindOfficeFileAsync(context.Subject!, cancellationToken) is not { } file)
            return null;
        var reported = await context.Work.ReportedYearsAsync(file.Office.Id, Guid.Empty, cancellationToken);
        var year = file.Office.ReportsFrom;
        while (reported.Contains(year))
            year++;
        return Begin(file, context.Today) with { Year = year };
    }

    protected override async Task<object?> KnowAsync(KnownContext context, AnnualReportForm form, CancellationToken cancellationToken) =>
        await base.KnowAsync(context, form, cancellationToken) is OfficeKnown known
            ? new ReportingOffice(known, await context.Work.ReportedYearsAsync(known.File.Office.Id, context.Case.Id, cancellationToken))
            : null;

    /// <summary>Two drafts for one year may be submitted at once; the office's lock lets the second find the first.</summary>
    protected override async Task<Problem?> RefusalAsync(StepContext context, AnnualReportForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (!Counts(context.Step.Act))
            return null;
        if (await context.Work.LockOfficeFileAsync(context.Case.Subject!, cancellationToken) is not { Office.State: RegisteredOffice.Registered } file)
            return OfficeProblems.NotRegistered.With(context.Case.Subject);
        var reported = await context.Work.ReportedYearsAsync(file.Office.Id, context.Case.Id, cancellationToken);
        return reported.Contains(form.Year!.Value) ? OfficeProblems.YearReported.With(form.Year) : null;
    }

    protected override async Task OnTakenAsync(StepContext context, AnnualReportForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (!Counts(context.Step.Act) && context.Step.Act != Act.Lapse)
            return;
        var file = (await context.Work.LockOfficeFileAsync(context.Case.Subject!, cancellationToken))!;
        await (Counts(context.Step.Act) ? GrantAsync(context, form, file, cancellationToken) : context.Work.StrikeReportAsync(context.Case.Id, cancellationToken));
        await context.Work.RewriteDatesAsync(file, context.Today, cancellationToken);
    }

    private protected override Task GrantAsync(StepContext context, AnnualReportForm form, OfficeFile file, CancellationToken cancellationToken) =>
        context.Work.FileReportAsync(AnnualReport.Of(file.Office.Id, form.Year!.Value, context.Case.Id, context.Case.SubmittedAt!.Value), context.Today, cancellationToken);

    // One that lapses without its correction does not count any more.
    private static bool Counts(Act act) => act == Act.Submit || act == Act.Resubmit;
}

/// <summary>What the register says to the rules of a report.</summary>
/// <param name="Reported">Years that other cases have reported.</param>
internal sealed record ReportingOffice(OfficeKnown Known, IReadOnlySet<int> Reported) : OfficeKnown(Known)
{
    public bool UnderATreaty => !string.IsNullOrWhiteSpace(File.Entry.Office.TreatyBasis);

    public bool WasApproved => File.Entry.Approval?.Required == true;
}
