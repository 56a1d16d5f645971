using Deque.AxeCore.Commons;

namespace Platform.EndToEnd.Tests.People;

/// <summary>WCAG 2.2 A and AA, as far as a program can tell.</summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // In the page itself: a pass that reaches into frames of strangers takes five times as long, and ours have none to enter.
    // What is in order need not be told: on a long page the telling takes longer than the looking.
    private const string Faults = """
        async () => {
          if (document.querySelector('iframe, frame')) throw new Error('A page with frames: look into them too.');
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
          const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], iframes: false });
          return violations.flatMap(fault => fault.nodes.map(node =>
            `${fault.id}: ${node.html} — ${[...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')}`));
        }
        """;

    /// <returns>A line per fault: page, rule and element; empty when axe finds nothing.</returns>
    public static async Task<IReadOnlyList<string>> BarriersAsync(this Person person, string name)
    {
        await person.Page.EvaluateAsync(Axe);
        return [.. (await person.Page.EvaluateAsync<string[]>(Faults)).Select(fault => $"{name} ({person.Seat.Language}): {fault}")];
    }
}
