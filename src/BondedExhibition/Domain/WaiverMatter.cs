using Platform.BondedExhibition.Domain.Rules.Guarantee;
using Platform.BondedExhibition.Domain.Rules.Shared;
using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary><c>bex.waiver</c>: an art institution need not pay deposits, for a period and up to a ceiling (S0 task 10, D4). Granted by customs.</summary>
public sealed class WaiverMatter() : BondedMatter<WaiverForm>(MatterCode)
{
    public const string MatterCode = "bex.waiver";

    public override string NumberPrefix => "BWV";

    public override FlowTable Flow => LicenceFlow.Waiver;

    public override Provision FormProvision => Law.Waiver;

    public override IReadOnlyList<MaterialRequirement<WaiverForm>> Materials { get; } =
    [
        new("grade-certificate", Law.Waiver),
        new("exhibition-plan", Law.Waiver),
    ];

    public override IReadOnlyList<Rule<WaiverForm>> Rules { get; } =
    [
        new CustomsNumbersMustHaveTenCharacters<WaiverForm>(Enterprises),
        new UnifiedCodesMustCheckOut<WaiverForm>(Enterprises),
        new WaiverMustEndAfterItBegins(),
        new WaiverIsForAYearAtMost(),
        new GradeMustNotLieAhead(),
        new PlannedExhibitionsMustLieInThePeriod(),
        new DiscreditedInstitutionsGetNoWaiver(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.Waiver, Law.GuaranteeCases, Law.CreditLevels],
        Conditions: [Law.Waiver, Law.Waiver, Law.CreditLevels],
        Steps: 4,
        Questions: 3,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 10", "S1:item 5"]);

    public override WaiverForm Example(DateOnly today) => Examples.Waiver(today);

    protected override string TitleOf(WaiverForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Institution?.Name ?? "";
    }

    protected override async Task<object?> KnowAsync(KnownContext context, WaiverForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new CreditKnown(await context.Work.CreditLevelAsync(context.Case.OrganisationId, context.Today, cancellationToken));
    }

    /// <summary>Approval opens a guarantee without money: for the period, up to the ceiling.</summary>
    protected override async Task OnTakenAsync(StepContext context, WaiverForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act != Act.Approve)
            return;
        await GuaranteeCertificate.OpenAsync(context, TitleOf(form), new GuaranteeTerms(
            Words.NameOf(GuaranteeKind.Waiver), Words.NameOf(GuaranteeScope.General), form.Ceiling, form.ValidFrom!.Value, form.ValidUntil!.Value), cancellationToken);
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, WaiverForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return
        [
            new("institution", form.Institution?.Name),
            new("grade", form.Grade?.ToString()),
            new("ceiling", form.Ceiling is { } ceiling ? Amounts.Money(ceiling) : null),
            new("validity", form is { ValidFrom: { } from, ValidUntil: { } until } ? (from, until) : null),
        ];
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate) => GuaranteeCertificate.RowsOf(certificate);

    private static IEnumerable<(string Pointer, EnterpriseForm? Enterprise)> Enterprises(WaiverForm form) => [("/institution", form.Institution)];
}
