using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary><c>bex.extend</c>: a later last day for an exhibition that is open (SHC9 V, to be verified).</summary>
public sealed class ExtendMatter() : BondedMatter<ExtendForm>(MatterCode)
{
    public const string MatterCode = "bex.extend";

    public override string NumberPrefix => "EXX";

    public override FlowTable Flow => LicenceFlow.Extend;

    public override Provision FormProvision => Law.DisplayTerm;

    public override IReadOnlyList<MaterialRequirement<ExtendForm>> Materials { get; } =
    [
        new("venue-extension", Law.DisplayTerm),
    ];

    public override IReadOnlyList<Rule<ExtendForm>> Rules { get; } = [];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.DisplayTerm, Law.Messages],
        Conditions: [Law.DisplayTerm, Law.FullGuarantee],
        Steps: 4,
        Questions: 2,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 12", "S1:item 2"]);

    public override ExtendForm Example(DateOnly today) => new() { ValidUntil = today.AddMonths(6), Reason = "展期延长，展馆档期已确认" };

    public override bool HasSubject => true;
}
