using System.Globalization;
using Platform.CaseKernel;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.CosmeticsFiling.Domain.Pilot;
using Platform.CosmeticsFiling.Domain.Reports.Rules;
using Platform.CosmeticsFiling.Register;
using Platform.CosmeticsFiling.Reports;
using Platform.CosmeticsFiling.Texts;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CosmeticsFiling.Domain.Reports;

/// <summary><c>cos.annual-report</c>: what a filer reports of all its products between 1 January and 31 March (announcement 2021 No. 35).</summary>
public sealed class ReportMatter() : CosmeticMatter<ReportForm>(MatterCode, typeof(PilotTexts))
{
    public const string MatterCode = "cos.annual-report";

    public override string NumberPrefix => "COA";

    public override FlowTable Flow => ReportFlow.Table;

    public override Provision FormProvision => PilotLaw.AnnualReport;

    public override IReadOnlyList<MaterialRequirement<ReportForm>> Materials { get; } = [];

    public override IReadOnlyList<Rule<ReportForm>> Rules { get; } =
    [
        new ReportWindowMustHaveOpened(),
        new ReportShouldBeFiledInItsWindow(),
        new ReportedProductMustBeNamedOnce(),
        new ReportedProductsMustBeFiled(),
        new ReportedProductMustBeOnesOwn(),
        new ReportedProductMustStillBeFiled(),
        new ReportedProductMustBeFiledForAYear(),
        new ReportedProductMustNotBeReportedTwice(),
        new StoppedProductMustSayWhen(),
        new StoppedProductMustBeCancelled(),
        new EveryOwedProductShouldBeReported(),
        new ProductsMustBeChecked(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [PilotLaw.AnnualReport, PilotLaw.ReportMissing, PilotLaw.StopMeansCancelling, PilotLaw.Watch],
        Conditions: [PilotLaw.AnnualReport, PilotLaw.AnnualReport, PilotLaw.StopMeansCancelling, PilotLaw.ReportMissing],
        Steps: 3,
        Questions: 3,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 70", "S1:item 4"]);

    public override ReportForm Example(DateOnly today) => new()
    {
        Year = today.Year - 1,
        Products = [new ReportedProductForm { Number = "沪G妆网备字2024000001", StillMadeOrImported = true, ChangesSinceLastReport = "无" }],
        SelfChecked = true,
    };

    protected override string TitleOf(ReportForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{year} ({form.Products?.Count ?? 0})") : "";
    }

    /// <summary>Everything that is owed of the earliest year of which something is.</summary>
    protected override async Task<ReportForm?> PrefillAsync(PrefillContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        for (var year = await context.Work.FirstOwedYearAsync(context.Today, cancellationToken); year < context.Today.Year; year++)
        {
            var open = (await context.Work.DueAsync([context.Mandate.OrganisationId], year, cancellationToken)).Where(due => due.ReportedOn is null).Take(ReportForm.MostProducts).ToList();
            if (open.Count > 0)
                return new ReportForm { Year = year, Products = [.. open.Select(due => new ReportedProductForm { Number = due.Number })] };
        }
        return null;
    }

    protected override async Task<object?> KnowAsync(KnownContext context, ReportForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        var (work, organisation, numbers) = (context.Work, context.Case.OrganisationId, Numbers(form));
        var filings = numbers.Length == 0 ? [] : await work.QueryAsync<Filing>("PilotFilings.Named", new { Numbers = numbers }, cancellationToken);
        var year = form.Year ?? 0;
        var reported = await work.ReportedElsewhereAsync(numbers, year, context.Case.Id, cancellationToken);
        var owed = year is >= ReportWindow.FirstYear and < 2200 ? await work.DueAsync([organisation], year, cancellationToken) : [];
        return new KnownReports(organisation, filings.ToDictionary(filing => filing.Number), reported, [.. owed.Where(due => due.ReportedOn is null).Select(due => due.Number)]);
    }

    /// <summary>Two drafts for one product may be submitted at once; the products' rows let the second find the first.</summary>
    protected override async Task<Problem?> RefusalAsync(StepContext context, ReportForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (!Counts(context.Step.Act))
            return null;
        await context.Work.QueryAsync<Guid>("Reports.LockFilings", new { Numbers = Numbers(form) }, cancellationToken);
        var reported = await context.Work.ReportedElsewhereAsync(Numbers(form), form.Year!.Value, context.Case.Id, cancellationToken);
        return reported.Count > 0 ? ReportProblems.ProductReported.With(form.Year, string.Join("、", reported.Order(StringComparer.Ordinal).Take(5))) : null;
    }

    /// <summary>A report counts from its submission; one that lapses without its correction does not count any more.</summary>
    protected override async Task OnTakenAsync(StepContext context, ReportForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (Counts(context.Step.Act))
            await context.Work.FileReportAsync(form, context.Case.Id, context.Case.SubmittedAt!.Value.ShanghaiDate(), context.Today, cancellationToken);
        else if (context.Step.Act == Act.Lapse)
            await context.Work.StrikeReportAsync(context.Case.Id, cancellationToken);
    }

    private static bool Counts(Act act) => act == Act.Submit || act == Act.Resubmit;

    private static string[] Numbers(ReportForm form) => [.. (form.Products ?? []).Select(product => product.FilingNumber).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
}

internal static class ReportProblems
{
    /// <summary>Another case has reported the product for this year meanwhile.</summary>
    public static readonly ProblemKind ProductReported = new("product-reported", StatusCodes.Status409Conflict, typeof(PilotTexts));
}
