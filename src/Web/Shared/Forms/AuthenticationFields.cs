using static Platform.Web.Shared.Forms.FieldKind;
using static Platform.Web.Shared.Forms.Width;

namespace Platform.Web.Shared.Forms;

/// <summary>How papers from abroad were proved genuine, as every matter that asks for such papers asks it.</summary>
internal static class AuthenticationFields
{
    public static readonly Field Path = new("/authentication/path", Choice, Full) { Codes = CodeList.AuthenticationPaths };

    public static readonly FieldGroup Papers = new("authentication-paper", [
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
}
