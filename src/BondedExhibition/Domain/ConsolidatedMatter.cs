using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.CaseKernel.Clock;

namespace Platform.BondedExhibition.Domain;

/// <summary><c>bex.consolidated-declaration</c>: what was sold from an account book is declared together. Completed by its submission, which fixes rates and the day of payment.</summary>
public sealed class ConsolidatedMatter() : BondedMatter<ConsolidatedForm>(MatterCode)
{
    public const string MatterCode = "bex.consolidated-declaration";

    public override string NumberPrefix => "BCD";

    public override FlowTable Flow => DeclarationFlow.Table;

    public override Provision FormProvision => Law.Consolidated;

    public override IReadOnlyList<MaterialRequirement<ConsolidatedForm>> Materials { get; } =
    [
        new("sales-list", Law.Consolidated),
        new("invoices", Law.Consolidated),
        new("licence", Law.Consolidated, form => (form.Lines ?? []).Any(line => !string.IsNullOrWhiteSpace(line.LicenceNumber))),
    ];

    public override IReadOnlyList<Rule<ConsolidatedForm>> Rules { get; } = [];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.Consolidated, Law.AfterSale, Law.AfterSaleJingAn, Law.RateDay, Law.PayWithin, Law.Messages],
        Conditions: [Law.Consolidated, Law.Consolidated, Law.RateDay, Law.PayWithin],
        Steps: 5,
        Questions: 4,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 13", "S1:item 2"]);

    public override ConsolidatedForm Example(DateOnly today) => Examples.Declaration();

    public override bool HasSubject => true;

    /// <summary>The fifth working day of the next month is no count of days (<see cref="TaxPayment.Summary"/>).</summary>
    protected override bool Applies(Limit limit, ConsolidatedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return limit != Terms.TaxPayment || form.Payment != TaxPayment.Summary;
    }
}
