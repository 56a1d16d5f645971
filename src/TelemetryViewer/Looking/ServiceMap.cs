using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Looking;

/// <param name="IsService">It sends spans itself; others are known from the spans of those that call them.</param>
public sealed record MapNode(string Name, bool IsService, CallFigures Requests, double Left, double Top);

public sealed record MapCall(MapNode From, MapNode To, CallFigures Figures);

/// <summary>Who calls whom, from the spans that are here: callers left, called right.</summary>
public sealed record ServiceMap(IReadOnlyList<MapNode> Nodes, IReadOnlyList<MapCall> Calls, double Width, double Height)
{
    public const double NodeWidth = 190, NodeHeight = 58;

    private const double Across = 300, Down = 92, Margin = 12;

    public static ServiceMap Of(IReadOnlyList<Trace> traces)
    {
        var calls = new Dictionary<Call, CallFigures>();
        var requests = new Dictionary<string, CallFigures>();
        var services = new HashSet<string>();
        foreach (var summary in traces.Select(trace => trace.Summary))
        {
            services.UnionWith(summary.Services);
            foreach (var (call, figures) in summary.Calls)
                calls[call] = calls.GetValueOrDefault(call).And(figures);
            foreach (var (service, figures) in summary.Requests)
                requests[service] = requests.GetValueOrDefault(service).And(figures);
        }
        var names = services.Concat(calls.Keys.Select(call => call.To)).Distinct().Order(StringComparer.Ordinal).ToList();
        var columns = Columns(names, calls.Keys);
        var tallest = columns.Max(column => (int?)column.Count) ?? 0;
        var nodes = columns
            .SelectMany((column, x) => column.Select((name, y) => new MapNode(
                name, services.Contains(name), requests.GetValueOrDefault(name),
                Margin + x * Across, Margin + (y + (tallest - column.Count) / 2.0) * Down)))
            .ToDictionary(node => node.Name);
        return new ServiceMap(
            [.. nodes.Values],
            [.. calls.OrderByDescending(call => call.Value.Count).Select(call => new MapCall(nodes[call.Key.From], nodes[call.Key.To], call.Value))],
            Margin * 2 + Math.Max(0, columns.Count - 1) * Across + NodeWidth,
            Margin * 2 + Math.Max(0, tallest - 1) * Down + NodeHeight);
    }

    // A column per step away from those that nobody calls. Services may call each other in circles, so steps are the fewest.
    private static List<List<string>> Columns(List<string> names, IReadOnlyCollection<Call> calls)
    {
        var step = names.Where(name => calls.All(call => call.To != name || call.From == name)).ToDictionary(name => name, _ => 0);
        for (var distance = 0; step.Count < names.Count; distance++)
        {
            var next = calls.Where(call => step.GetValueOrDefault(call.From, -1) == distance && !step.ContainsKey(call.To)).Select(call => call.To).Distinct().ToList();
            // Only circles are left: begin with one of them.
            if (next.Count == 0 && !step.ContainsValue(distance + 1))
                next = [names.First(name => !step.ContainsKey(name))];
            foreach (var name in next)
                step[name] = distance + 1;
        }
        return [.. step.GroupBy(pair => pair.Value).OrderBy(group => group.Key).Select(group => group.Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList())];
    }
}
