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

    public override IReadOnlyList<Rule<WaiverForm>> Rules { get; } = [];

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
}
