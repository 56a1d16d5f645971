using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary><c>bex.transfer</c>: goods go from one enterprise's book to another's within one area, or change between 网购保税 and 进境保税 (S2 item 2).</summary>
public sealed class TransferMatter() : BondedMatter<TransferForm>(MatterCode)
{
    public const string MatterCode = "bex.transfer";

    public override string NumberPrefix => "BTR";

    public override FlowTable Flow => LicenceFlow.Transfer;

    public override Provision FormProvision => Law.Conversion;

    public override IReadOnlyList<MaterialRequirement<TransferForm>> Materials { get; } =
    [
        new("transfer-contract", Law.Supervised, form => form.Receiver?.CreditCode != form.Sender?.CreditCode),
    ];

    public override IReadOnlyList<Rule<TransferForm>> Rules { get; } = [];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.Supervised, Law.Conversion],
        Conditions: [Law.Conversion, Law.Conversion, Law.Supervised],
        Steps: 4,
        Questions: 2,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S2:item 2"]);

    public override TransferForm Example(DateOnly today) => Examples.Transfer();

    public override bool HasSubject => true;
}
