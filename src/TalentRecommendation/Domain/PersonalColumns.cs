using Platform.Persistence.PersonalData;

namespace Platform.TalentRecommendation.Domain;

/// <summary>Where the service's own tables hold words about persons.</summary>
internal static class PersonalColumns
{
    public static readonly IReadOnlyList<EncryptedColumns> All =
    [
        new("invitations", ["id"], ["recipient"]),
        new("messages", ["id"], ["content"]),
        new("panel_members", ["id"], ["name", "mail", "reason", "ballot"]),
    ];
}
