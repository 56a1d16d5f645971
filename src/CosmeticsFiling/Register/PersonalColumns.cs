using Platform.Persistence.PersonalData;

namespace Platform.CosmeticsFiling.Register;

/// <summary>Where the service's tables hold words about persons, or a filer's secrets.</summary>
internal static class PersonalColumns
{
    public static readonly IReadOnlyList<EncryptedColumns> All =
    [
        new("filings", ["id"], ["entry"]),
        new("pilot_services", ["id"], ["consumer"]),
        new("pilot_corrections", ["id"], ["said"]),
        new("filing_versions", ["filing_id", "version"], ["entry"]),
    ];
}
