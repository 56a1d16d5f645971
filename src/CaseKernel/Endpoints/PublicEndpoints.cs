using Platform.CaseKernel.Guides;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Endpoints;

/// <summary>What anybody may read without signing in. No personal data.</summary>
internal static class PublicEndpoints
{
    /// <summary>What may be applied for; the guide of a case that the office opens is found by its matter.</summary>
    public static IResult Guides(MatterCatalog matters) =>
        Results.Ok(new { items = matters.All.Where(matter => !matter.Flow.OpenedByOffice).Select(matter => new GuideLine(matter.Code, matter.Title.InCallersLanguage(), matter.Zones, matter.FormVersion)) });

    public static IResult Guide(string matter, MatterCatalog matters, TimeProvider time) =>
        matters.Find(matter) is { } found ? Results.Ok(GuideView.Of(found, time.ShanghaiToday())) : (Problem)CommonProblems.NotFound;
}
