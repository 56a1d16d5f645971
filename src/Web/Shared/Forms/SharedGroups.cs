using static Platform.Web.Shared.Forms.FieldKind;
using static Platform.Web.Shared.Forms.Width;

namespace Platform.Web.Shared.Forms;

/// <summary>What several matters ask in the same words.</summary>
internal static class SharedGroups
{
    public static readonly FieldGroup Approval = new("approval", [
        new("/approval/required", YesNo, Full),
        new("/approval/authority", Width: Full) { When = "/approval/required=true" },
        new("/approval/number") { When = "/approval/required=true" },
        new("/approval/approvedOn", Date) { When = "/approval/required=true" },
        new("/approval/validUntil", Date) { When = "/approval/required=true" },
        new("/approval/reconfirmedOn", Date) { When = "/approval/required=true" },
    ]);

    public static readonly FieldGroup Liaison = new("liaison", [
        new("/liaison/name"),
        new("/liaison/document/kind", Choice) { Codes = CodeList.DocumentKinds },
        new("/liaison/document/number"),
        new("/liaison/mobile", Phone),
        new("/liaison/email", Email),
    ]);

    public static readonly FieldGroup Agent = new("agent", [
        new("/agent/name"),
        new("/agent/authorisedUntil", Date),
        new("/agent/mayCorrectForm", FieldKind.Check, Full),
        new("/agent/mayCorrectPapers", FieldKind.Check, Full),
        new("/agent/mayCollect", FieldKind.Check, Full),
    ]);

    public static readonly FieldGroup RealName = new("confirmation", [new("/realNameVerified", FieldKind.Check, Full)]);

    public static readonly FieldGroup Authentication = new("authentication", [
        new("/authentication/path", Choice, Full) { Codes = CodeList.AuthenticationPaths },
        new("/translations/stamped", FieldKind.Check, Full),
    ]);

    public static readonly FieldGroup AuthenticatedPapers = new("authentication-paper", [
        new("/authentication/papers/*/paper", Choice) { Codes = CodeList.ForeignPapers },
        new("/authentication/papers/*/translation", Choice) { Codes = CodeList.PaperTranslations },
        new("/authentication/papers/*/notary"),
        new("/authentication/papers/*/notarisedOn", Date),
        new("/authentication/papers/*/certifiedBy", Width: Full),
        new("/authentication/papers/*/certificateNumber"),
        new("/authentication/papers/*/certifiedOn", Date),
    ])
    {
        List = "/authentication/papers",
        Least = 1,
        Most = 10,
    };

    public static readonly FormStep Authenticated = new("authentication", [Authentication, AuthenticatedPapers]);

    /// <summary>The day on which the limit of an item begins to run.</summary>
    public static Field EventOn(string place) => new($"{place}/eventOn", Date) { Label = "/eventOn" };
}
