using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>The paper whose pages are open beside the case, if one is.</summary>
public sealed record OpenPaper(Material Material, Preview Shown, int Page);

internal static class Looking
{
    /// <summary>Null when the address names no paper that could be looked at.</summary>
    /// <param name="describe">Asks the service what there is to see.</param>
    public static async Task<OpenPaper?> OpenAsync(IReadOnlyList<Material> materials, string? code, int? page, Func<string, Task<Answer<Preview>>> describe)
    {
        if (materials.FirstOrDefault(material => material.Code == code && material.File is { IsHeldBack: false }) is not { } material)
            return null;
        return (await describe(material.Code)).Failed(out var problem, out var shown)
            ? new OpenPaper(material, new Preview { Reason = problem.Title }, 1)
            : new OpenPaper(material, shown, page ?? 1);
    }

    /// <summary>Only the panel, for a page that is already there.</summary>
    public static IResult Panel(OpenPaper paper, string place) =>
        Show.Fragment<PreviewPanel>(new { paper.Material, paper.Shown, PageNumber = paper.Page, Place = place });
}
