using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.CaseKernel.Clock;

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

    public override IReadOnlyList<Rule<GuaranteeForm>> Rules { get; } = [];

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
}
