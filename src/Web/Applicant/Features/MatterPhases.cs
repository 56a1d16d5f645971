using Platform.Web.Shared.Http;

namespace Platform.Web.Applicant.Features;

/// <summary>The matters in the order of what they are about, for headings. What may be filed when is the services' to say.</summary>
internal static class MatterPhases
{
    public static readonly IReadOnlyList<string> InOrder = ["set-up", "life", "end", "filing", "filed", "site", "given-up", "exhibition", "security", "stock", "art"];

    public static string Of(string matter) => matter switch
    {
        "ro.establish" => "set-up",
        "ro.deregister" => "end",
        "cos.file" => "filing",
        "cos.pilot-site" => "site",
        "cos.cancel" => "given-up",
        "bex.exhibit" or "bex.extend" or "bex.consolidated-declaration" => "exhibition",
        "bex.guarantee" or "bex.waiver" => "security",
        "bex.transfer" or "bex.storage-extension" => "stock",
        "bex.art-import" => "art",
        _ => CaseServices.OfMatter(matter) == CaseServices.Cosmetics ? "filed" : "life",
    };

    /// <summary>What a matter of bonded exhibition is about.</summary>
    public static BondedSubject? BondedSubject(string matter) => matter switch
    {
        "bex.extend" => Features.BondedSubject.Exhibition,
        "bex.consolidated-declaration" or "bex.transfer" or "bex.storage-extension" => Features.BondedSubject.Book,
        _ => null,
    };

    /// <summary>Not what the office opens of its own motion.</summary>
    public static bool IsAppliedFor(string matter) => matter != Shared.Api.Discrepancy.Matter;

    /// <summary>About something that is registered or filed already, and chosen at the start.</summary>
    public static bool HasSubject(string matter) => CaseServices.OfMatter(matter) switch
    {
        CaseServices.RepresentativeOffices => matter != "ro.establish",
        CaseServices.BondedExhibitions => BondedSubject(matter) is not null,
        _ => matter is "cos.change" or "cos.cancel",
    };
}

internal enum BondedSubject
{
    Book,
    Exhibition,
}
