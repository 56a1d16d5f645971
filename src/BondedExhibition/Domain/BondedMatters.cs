using Platform.CaseKernel;

namespace Platform.BondedExhibition.Domain;

/// <summary>Every matter of this service.</summary>
public static class BondedMatters
{
    public static Matter[] All() =>
    [
    ];
}
