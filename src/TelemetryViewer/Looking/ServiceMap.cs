using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Looking;

/// <param name="IsService">It sends spans itself; others are known from the spans of those that call them.</param>
public sealed record MapNode(string Name, bool IsService, CallFigures Requests, double Left, double Top);

public sealed record MapCall(MapNode From, MapNode To, CallFigures Figures);

/// <summary>Who calls whom, from the spans that are here: callers left, called right.</summary>
public sealed record ServiceMap(IReadOnlyList<MapNode> Nodes, IReadOnlyList<MapCall> Calls, double Width, double Height)
{
    public const double NodeWidth = 190, NodeHeight = 58;

    // A drawing of more could not be read.
    private const int Most = 60;

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
        var names = services.Concat(calls.Keys.Select(call => call.To)).Distinct()
            .OrderByDescending(name => requests.GetValueOrDefault(name).Count).Take(Most).Order(StringComparer.Ordinal).ToList();
        foreach (var call in calls.Keys.Where(call => !names.Contains(call.From) || !names.Contains(call.To)).ToList())
            calls.Remove(call);
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

    // A column per step away from those that nobody calls, by the longest way. A call that closes a circle does not count.
    private static List<List<string>> Columns(List<string> names, IReadOnlyCollection<Call> calls)
    {
        var to = calls.ToLookup(call => call.From, call => call.To);
        var open = new HashSet<string>();
        var steps = new Dictionary<string, int>();
        int LongestWayOut(string name)
        {
            if (steps.TryGetValue(name, out var known))
                return known;
            if (!open.Add(name))
                return -1;
            var longest = to[name].Select(LongestWayOut).DefaultIfEmpty(-1).Max() + 1;
            open.Remove(name);
            return steps[name] = longest;
        }
        var deepest = names.Select(LongestWayOut).DefaultIfEmpty().Max();
        return [.. names.GroupBy(name => deepest - steps[name]).OrderBy(column => column.Key).Select(column => column.ToList())];
    }
}
