using Platform.Persistence.PersonalData;

namespace Platform.TalentRecommendation.Domain;

/// <summary>Where the service's own tables hold words about persons.</summary>
internal static class PersonalColumns
{
    public static readonly IReadOnlyList<EncryptedColumns> All =
    [
        new("invitations", ["id"], ["recipient"]),
        new("messages", ["id"], ["content"]),
        new("exports", ["number"], ["reason", "name"]),
        new("panel_members", ["id"], ["name", "mail", "reason", "ballot"]),
        new("listings", ["number"], ["end_reason"]),
        new("listing_claims", ["id"], ["claimant", "reason", "decided_by", "decision"]),
        new("listing_quota_changes", ["id"], ["by_name"]),
        new("listing_reviews", ["id"], ["reason", "by_name"]),
        new("graduate_files", ["case_id"], ["remark"]),
        new("person_secret", ["id"], ["secret"]),
        new("municipal_files", ["case_id"], ["content"]),
        new("municipal_answers", ["digest"], ["reason"]),
        new("staff_members", ["id"], ["person"]),
        new("staff_entries", ["id"], ["details"]),
    ];
}
