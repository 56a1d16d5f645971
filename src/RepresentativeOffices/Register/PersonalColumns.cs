using Platform.Persistence.PersonalData;

namespace Platform.RepresentativeOffices.Register;

/// <summary>Where the register's tables hold words about persons.</summary>
internal static class PersonalColumns
{
    public static readonly IReadOnlyList<EncryptedColumns> All =
    [
        new("representative_offices", ["id"], ["entry"]),
        new("office_people", ["id"], ["person"]),
    ];
}
