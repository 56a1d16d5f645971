using Platform.Web.Shared.Http;

namespace Platform.Web.Applicant.Features;

/// <summary>The matters in the order of what they are about, for headings. What may be filed when is the services' to say.</summary>
internal static class MatterPhases
{
    public static readonly IReadOnlyList<string> InOrder = ["set-up", "life", "end", "filing", "filed", "site", "given-up"];

    public static string Of(string matter) => matter switch
    {
        "ro.establish" => "set-up",
        "ro.deregister" => "end",
        "cos.file" => "filing",
        "cos.pilot-site" => "site",
        "cos.cancel" => "given-up",
        _ => CaseServices.OfMatter(matter) == CaseServices.Cosmetics ? "filed" : "life",
    };

    /// <summary>About something that is registered or filed already, and chosen at the start.</summary>
    public static bool HasSubject(string matter) => CaseServices.OfMatter(matter) switch
    {
        CaseServices.RepresentativeOffices => matter != "ro.establish",
        _ => matter is "cos.change" or "cos.cancel",
    };
}
