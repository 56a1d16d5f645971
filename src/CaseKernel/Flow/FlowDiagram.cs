using System.Globalization;
using System.Text;

namespace Platform.CaseKernel.Flow;

/// <summary>Draws a flow table as Markdown for the service's README, where a test compares it with the table.</summary>
public static class FlowDiagram
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static string Draw(FlowTable flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        text.Append(English, $"    [*] --> {flow.Initial}\n");
        foreach (var step in flow.Steps)
            text.Append(English, $"    {step.From} --> {step.To}: {step.Act} ({step.By.ToString().ToLowerInvariant()})\n");
        foreach (var end in flow.Ends)
            text.Append(English, $"    {end} --> [*]\n");
        text.Append("```\n\n| from | act | to | who | provision | clock |\n|---|---|---|---|---|---|\n");
        foreach (var step in flow.Steps)
        {
            var clock = string.Join(", ", When(step).Concat(Clock(step.Effect)));
            text.Append(English, $"| {step.From} | {step.Act} | {step.To} | {step.By.ToString().ToLowerInvariant()} | {step.Provision.In(English)} | {clock} |\n");
        }
        return text.ToString();
    }

    private static IEnumerable<string> Clock(ClockEffect effect) =>
    [
        .. effect.Ends.Select(limit => $"ends {limit.Code}"),
        .. effect.Pauses.Select(limit => $"pauses {limit.Code}"),
        .. effect.Resumes.Select(limit => $"resumes {limit.Code}"),
        .. effect.Starts.Select(limit => effect.AsOf is { } earlier ? $"starts {limit.Code} from the day {earlier.Code} started" : $"starts {limit.Code}"),
    ];

    private static IEnumerable<string> When(Step step) => (step.When, step.Settled) switch
    {
        ({ } limit, _) => [$"when {limit.Code} has passed"],
        (_, { } round) => [$"when {round.Consultation} is {round.Outcome.ToString().ToLowerInvariant()}"],
        _ when step is { By: Audience.System, ByAnswer: true } => ["by an answer"],
        _ => [],
    };
}
