using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Platform.EndToEnd.Tests.People;

/// <summary>WCAG 2.2 A and AA, as far as a program can tell.</summary>
internal static class Accessibility
{
    // What is in order need not be told: on a long page the telling takes longer than the looking.
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <returns>A line per fault: page, rule and element; empty when axe finds nothing.</returns>
    public static async Task<IReadOnlyList<string>> BarriersAsync(this Person person, string name)
    {
        var found = await person.Page.RunAxe(Rules);
        return [.. found.Violations.SelectMany(fault => fault.Nodes.Select(node =>
            $"{name} ({person.Seat.Language}): {fault.Id}: {node.Html} — {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}"))];
    }
}
