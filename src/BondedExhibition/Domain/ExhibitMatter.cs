using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary><c>bex.exhibit</c>: 业务申报表 of type C. Its approval opens the exhibition: goods may leave the supervised area for it, under the guarantee.</summary>
public sealed class ExhibitMatter() : BondedMatter<ExhibitForm>(MatterCode)
{
    public const string MatterCode = "bex.exhibit";

    public override string NumberPrefix => "EXB";

    public override FlowTable Flow => LicenceFlow.Exhibit;

    public override Provision FormProvision => Law.Messages;

    public override IReadOnlyList<MaterialRequirement<ExhibitForm>> Materials { get; } =
    [
        new("venue-proof", Law.StoredOutside),
        new("system-proof", Law.Networked),
        new("exhibitor-contract", Law.Supervised, form => form.Head?.Exhibitor is not null),
        new("licence", Law.NotRestricted, form => (form.Goods ?? []).Any(goods => !string.IsNullOrWhiteSpace(goods.LicenceNumber))),
        new("art-permit", Law.ArtPermit, form => (form.Goods ?? []).Any(goods => GoodsCode.IsArt(goods.Code))),
    ];

    public override IReadOnlyList<Rule<ExhibitForm>> Rules { get; } = [];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.BondedBusiness, Law.StoredOutside, Law.Supervised, Law.FullGuarantee, Law.Consolidated, Law.Messages],
        Conditions: [Law.Enterprises, Law.Networked, Law.FullGuarantee, Law.DisplayTerm, Law.NotRestricted, Law.ArtPermit],
        Steps: 5,
        Questions: 5,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 12", "S0:task 13", "S0:task 67", "S1:item 2", "S2:item 1", "S3:item 3", "S3:item 14"]);

    public override ExhibitForm Example(DateOnly today) => Examples.Exhibit(today);

    protected override string TitleOf(ExhibitForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Exhibition?.Title ?? "";
    }
}
