using Platform.Persistence.PersonalData;

namespace Platform.BondedExhibition.Ledger;

/// <summary>Where the ledger's tables hold words about persons.</summary>
internal static class PersonalColumns
{
    public static readonly IReadOnlyList<EncryptedColumns> All = [new("sales", ["id"], ["buyer"])];
}
