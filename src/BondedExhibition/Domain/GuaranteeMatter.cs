using Platform.BondedExhibition.Domain.Rules.Guarantee;
using Platform.BondedExhibition.Domain.Rules.Shared;
using Platform.BondedExhibition.Ledger;
using Platform.CaseKernel;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary><c>bex.guarantee</c>: a letter or a deposit to be accepted, or an exemption to be granted. Its approval opens the guarantee.</summary>
public sealed class GuaranteeMatter() : BondedMatter<GuaranteeForm>(MatterCode)
{
    public const string MatterCode = "bex.guarantee";

    public override string NumberPrefix => "BGU";

    public override FlowTable Flow => LicenceFlow.Guarantee;

    public override Provision FormProvision => Law.GuaranteeCases;

    public override IReadOnlyList<MaterialRequirement<GuaranteeForm>> Materials { get; } =
    [
        new("letter-of-guarantee", Law.Letter, form => form.Kind == GuaranteeKind.Letter) { Form = "original" },
        new("deposit-receipt", Law.GuaranteeForms, form => form.Kind == GuaranteeKind.Deposit),
        new("tax-estimate", Law.GuaranteeAmount, form => form.Kind is GuaranteeKind.Letter or GuaranteeKind.Deposit),
    ];

    public override IReadOnlyList<Rule<GuaranteeForm>> Rules { get; } =
    [
        new CustomsNumbersMustHaveTenCharacters<GuaranteeForm>(Enterprises),
        new UnifiedCodesMustCheckOut<GuaranteeForm>(Enterprises),
        new GuaranteeMustEndAfterItBegins(),
        new AmountMustBeNamed(),
        new LetterMustBeDescribed(),
        new LetterMustNameCustoms(),
        new LetterMustBindJointly(),
        new LetterMustNotLieAhead(),
        new DepositMustBePaid(),
        new OnlyAdvancedCertifiedEnterprisesAreExempted(),
        new WaiverHasAMatterOfItsOwn(),
    ];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.GuaranteeCases, Law.GuaranteeForms, Law.GuaranteeAmount, Law.ExemptionOnly, Law.GeneralGuarantee, Law.GuaranteeDecision, Law.GeneralDecision, Law.CreditLevels],
        Conditions: [Law.GuaranteeCases, Law.Letter, Law.GuaranteeAmount, Law.ExemptionOnly, Law.GeneralGuarantee],
        Steps: 5,
        Questions: 4,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 10", "S0:task 12"]);

    public override GuaranteeForm Example(DateOnly today) => Examples.Guarantee(today);

    protected override string TitleOf(GuaranteeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Enterprise?.Name ?? "";
    }

    protected override bool Applies(Limit limit, GuaranteeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return limit == Terms.GeneralDecision ? form.Scope == GuaranteeScope.General : limit != Terms.GuaranteeDecision || form.Scope != GuaranteeScope.General;
    }

    protected override async Task<object?> KnowAsync(KnownContext context, GuaranteeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new CreditKnown(await context.Work.CreditLevelAsync(context.Case.OrganisationId, context.Today, cancellationToken));
    }

    /// <summary>Approval opens the guarantee and issues its certificate; an exemption has no ceiling.</summary>
    protected override async Task OnTakenAsync(StepContext context, GuaranteeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act != Act.Approve)
            return;
        await GuaranteeCertificate.OpenAsync(context, TitleOf(form), new GuaranteeTerms(
            Words.NameOf(form.Kind!.Value), Words.NameOf(form.Scope!.Value), form.Kind == GuaranteeKind.Exemption ? null : form.Amount, form.ValidFrom!.Value, form.ValidUntil!.Value), cancellationToken);
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, GuaranteeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return
        [
            new("enterprise", form.Enterprise?.Name),
            new("kind", form.Kind is { } of ? Words.Of(of) : null),
            new("scope", form.Scope is { } scope ? Words.Of(scope) : null),
            new("ceiling", form.Amount is { } amount ? Amounts.Money(amount) : null),
            new("validity", form is { ValidFrom: { } from, ValidUntil: { } until } ? (from, until) : null),
        ];
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate) => GuaranteeCertificate.RowsOf(certificate);

    private static IEnumerable<(string Pointer, EnterpriseForm? Enterprise)> Enterprises(GuaranteeForm form) => [("/enterprise", form.Enterprise)];
}
