using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults.Texts;
using Platform.BondedExhibition.Texts;
using Platform.CaseKernel.Cases;

namespace Platform.BondedExhibition.Domain;

/// <summary><c>bex.art-import</c>: the culture department's permit for works of art to enter a comprehensive bonded zone, ten working days from the fixed list (S3 item 4).</summary>
public sealed class ArtImportMatter() : BondedMatter<ArtImportForm>(MatterCode)
{
    public const string MatterCode = "bex.art-import";

    public override string NumberPrefix => "BAI";

    public override FlowTable Flow => LicenceFlow.ArtImport;

    public override Provision FormProvision => Law.ArtPermit;

    public override IReadOnlyList<MaterialRequirement<ArtImportForm>> Materials { get; } =
    [
        new("business-licence", Law.ArtOperator),
        new("trade-filing", Law.ArtPermit),
        new("source-statement", Law.ArtPermit),
        new("artist-list", Law.ArtPermit),
        new("catalogue", Law.ArtPermit) { Kinds = ["pdf"], MaxBytes = 100 * 1024 * 1024 },
    ];

    public override IReadOnlyList<Rule<ArtImportForm>> Rules { get; } = [];

    public override GuideDeclaration Guide { get; } = new(
        PowerSource: "1",
        Basis: [Law.ArtPermit, Law.ArtScope, Law.ArtOperator, Law.ArtTenDays],
        Conditions: [Law.ArtScope, Law.ArtOperator, Law.ArtScope, Law.ArtTenDays],
        Steps: 4,
        Questions: 4,
        OnSiteVisits: 0,
        Fee: 0m,
        PolicyTasks: ["S0:task 65", "S3:item 4"]);

    public override ArtImportForm Example(DateOnly today) => Examples.ArtImport(today);

    protected override string TitleOf(ArtImportForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Importer?.Name ?? "";
    }

    /// <summary>Bonded zones only (D5).</summary>
    public override IReadOnlyList<string> Zones { get; } = [.. ServiceDefaults.Codes.Zones.All.Where(zone => zone.EndsWith("-CBZ", StringComparison.Ordinal))];

    /// <summary>Permits are the provincial culture department's (ART art. 3).</summary>
    public override Organ OrganFor(string zone) => new("SH-CULTURE", new Text(typeof(BexTexts), "organ.SH-CULTURE"));
}
