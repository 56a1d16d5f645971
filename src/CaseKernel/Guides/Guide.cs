using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Guides;

/// <summary>
/// What a matter's service guide (办事指南) declares beyond form, flow, limits and materials. Words are keys of the matter's
/// texts: <c>guide.&lt;part&gt;.&lt;n&gt;</c>.
/// </summary>
/// <param name="Type">Kind of matter, key <c>guide.type</c>.</param>
/// <param name="PowerSource">Where the office's power comes from, key <c>guide.power-source</c>; code as in the national element list.</param>
public sealed record GuideDeclaration(
    string PowerSource,
    IReadOnlyList<Provision> Basis,
    IReadOnlyList<Provision> Conditions,
    int Steps,
    int Questions,
    int OnSiteVisits,
    decimal Fee,
    IReadOnlyList<string> PolicyTasks)
{
    /// <summary>
    /// The remaining elements of the national element list that are plain words. Their names are shared
    /// (<c>guide.element.&lt;code&gt;</c> of the kernel's texts), their values the matter's own under the same key.
    /// </summary>
    public static readonly IReadOnlyList<string> Elements =
    [
        "base-code", "implementation-code", "version", "status", "level", "organ-nature", "delegating-organ", "joint-organs", "case-type",
        "special-procedures", "quota", "availability", "online-depth", "appointment", "delivery", "result-validity", "place", "hours",
    ];
}
