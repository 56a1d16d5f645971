using System.Globalization;
using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Looking;

public enum TraceOrder
{
    Newest,
    Slowest,
    Failed,
}

/// <summary>Which traces a page shows: what the form of the list sends.</summary>
/// <param name="Status"><c>failed</c>, a class such as <c>4xx</c>, or a code.</param>
/// <param name="Least">Milliseconds.</param>
/// <param name="Everything">Also what processes do by themselves.</param>
public sealed record TraceFilter(string? Service, string? Route, string? Status, double? Least, string? Text, TraceOrder Order, bool Everything, int Skip)
{
    public const int PageSize = 100;

    private const int ShortestCode = 6;

    /// <summary>The text, when it may be the code that an error page shows: the beginning of a trace id.</summary>
    public string? Code => Text is { Length: >= ShortestCode and <= TraceId.Digits } text && text.All(char.IsAsciiHexDigit) ? text : null;

    public bool IsEmpty => this is { Service: null, Route: null, Status: null, Least: null, Text: null };

    public static TraceFilter From(IQueryCollection query) => new(
        query.Word("service"), query.Word("route"), query.Word("status"),
        double.TryParse(query["least"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var least) && least > 0 ? least : null,
        query.Word("q"),
        Enum.TryParse<TraceOrder>(query["order"], ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : TraceOrder.Newest,
        query["show"] == "all",
        int.TryParse(query["skip"], NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : 0);

    /// <summary>The address of the list with this filter.</summary>
    public string Address => Addresses.Of("/", [
        ("service", Service), ("route", Route), ("status", Status), ("least", Least?.ToString(CultureInfo.InvariantCulture)), ("q", Text),
        ("order", Order == TraceOrder.Newest ? null : Order.ToString().ToLowerInvariant()), ("show", Everything ? "all" : null),
        ("skip", Skip == 0 ? null : Skip.ToString(CultureInfo.InvariantCulture))]);

    public bool Takes(Trace trace)
    {
        var summary = trace.Summary;
        return (Everything || trace.IsRequest)
            && (Service is null || summary.Services.Contains(Service))
            && (Route is null || (Has(summary.Asked.Name, Route) || Has(summary.Root.Name, Route)))
            && (Least is not { } least || summary.Root.Duration.TotalMilliseconds >= least)
            && (Status is null || HasStatus(summary))
            && (Text is null || trace.Spans.Any(span => Mentions(span, Text)));
    }

    private bool HasStatus(TraceSummary summary) => Status switch
    {
        "failed" => summary.Failed,
        [var first, 'x', 'x'] => summary.Status / 100 == first - '0',
        _ => summary.Status?.ToString(CultureInfo.InvariantCulture) == Status,
    };

    private static bool Mentions(Span span, string text) =>
        Has(span.Name, text) || Has(span.StatusMessage, text) || span.Tags.Any(tag => Has(tag.Value, text))
        || span.Events.Any(one => Has(one.Name, text) || one.Tags.Any(tag => Has(tag.Value, text)));

    private static bool Has(string where, string text) => where.Contains(text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>One page of the list.</summary>
/// <param name="Hidden">Traces of no request that an empty filter leaves out.</param>
public sealed record TracePage(IReadOnlyList<Trace> Traces, bool More, int Hidden, IReadOnlyList<string> Services)
{
    public static TracePage Of(IReadOnlyList<Trace> all, TraceFilter filter)
    {
        var ordered = filter.Order switch
        {
            TraceOrder.Slowest => all.OrderByDescending(trace => trace.Summary.Root.Duration),
            TraceOrder.Failed => all.OrderByDescending(trace => trace.Summary.Failed).ThenByDescending(trace => trace.Summary.Start),
            _ => all.OrderByDescending(trace => trace.Summary.Start),
        };
        // The text is looked for in one trace after the other until the page is full.
        var found = (filter.Code is { } code ? ordered.Where(trace => trace.Id.ToString().StartsWith(code, StringComparison.OrdinalIgnoreCase) || filter.Takes(trace)) : ordered.Where(filter.Takes))
            .Skip(filter.Skip).Take(TraceFilter.PageSize + 1).ToList();
        return new TracePage(
            [.. found.Take(TraceFilter.PageSize)], found.Count > TraceFilter.PageSize,
            filter.Everything ? 0 : all.Count(trace => !trace.IsRequest),
            [.. all.SelectMany(trace => trace.Summary.Services).Distinct().Order(StringComparer.Ordinal)]);
    }
}

internal static class Addresses
{
    public static string Of(string path, IEnumerable<(string Name, string? Value)> query)
    {
        var text = string.Join('&', query.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
        return text.Length == 0 ? path : $"{path}?{text}";
    }

    public static string? Word(this IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 } word ? word : null;
}
