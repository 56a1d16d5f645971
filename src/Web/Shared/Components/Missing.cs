using Platform.Web.Shared.Api;

namespace Platform.Web.Shared.Components;

/// <summary>"This is missing" is said of many fields at once; the article that asks for them is said once for all.</summary>
public static class Missing
{
    public static bool Is(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Code == "field-required";
    }

    /// <summary>The articles behind the missing fields among <paramref name="places"/>.</summary>
    public static IReadOnlyList<string> Provisions(IEnumerable<Finding> findings, Func<string, bool> places)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return [.. findings.Where(finding => Is(finding) && places(finding.Pointer)).Select(finding => finding.Provision).OfType<string>().Where(provision => provision.Length > 0).Distinct()];
    }
}
