using Platform.CaseKernel;

namespace Platform.BondedExhibition.Domain;

/// <summary>Every matter of this service.</summary>
public static class BondedMatters
{
    public static Matter[] All() =>
    [
        new ExhibitMatter(),
        new ExtendMatter(),
        new GuaranteeMatter(),
        new WaiverMatter(),
        new ConsolidatedMatter(),
        new TransferMatter(),
        new StorageExtensionMatter(),
        new ArtImportMatter(),
        new DiscrepancyMatter(),
    ];
}
