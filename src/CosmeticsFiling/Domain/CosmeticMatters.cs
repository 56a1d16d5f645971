using Platform.CaseKernel;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>Every matter of this service.</summary>
public static class CosmeticMatters
{
    public static Matter[] All() => [];
}
