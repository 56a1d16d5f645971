using Platform.Persistence.PersonalData;

namespace Platform.CaseKernel.Cases;

/// <summary>Where the kernel's tables hold words about persons.</summary>
internal static class PersonalColumns
{
    public static IReadOnlyList<EncryptedColumns> All { get; } =
    [
        new("cases", ["id"], ["form", "assignee_name"]),
        new("case_submissions", ["case_id", "seq"], ["form"]),
        new("case_materials", ["id"], ["file_name"]),
        new("material_uploads", ["id"], ["file_name", "refusal"]),
        new("case_timeline", ["case_id", "seq"], ["actor_name", "detail", "salt"]),
        new("case_pauses", ["case_id", "code", "seq", "paused_seq"], ["reason"]),
        new("case_extensions", ["case_id", "code", "seq", "granted_seq"], ["reason"]),
        new("case_consultations", ["id"], ["question", "asked_by_name"]),
        new("case_opinions", ["id"], ["answered_by_name", "reason", "granted"]),
        new("certificates", ["number"], ["holder", "data"]),
        new("readings", ["id"], ["actor_name", "reason"]),
        new("legal_holds", ["id"], ["reason", "placed_by_name", "lifted_by_name", "lift_reason"]),
        new("idempotency_keys", ["account_id", "idempotency_key"], ["receipt"]),
    ];
}
