using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Looking;

/// <param name="Depth">Spans above it in this trace.</param>
/// <param name="IsLost">It names a parent that is not here: dropped, not sampled, or yet to come.</param>
public sealed record WaterfallRow(Span Span, int Depth, bool IsLost, double Left, double Width);

/// <summary>The spans of one trace, each below the one that caused it, in the order of time.</summary>
public sealed class Waterfall
{
    private const double Narrowest = 2;

    private Waterfall(IReadOnlyList<WaterfallRow> rows, TimeAxis axis) => (Rows, Axis) = (rows, axis);

    public IReadOnlyList<WaterfallRow> Rows { get; }

    public TimeAxis Axis { get; }

    public static Waterfall Of(ArraySegment<Span> spans)
    {
        var axis = new TimeAxis(spans);
        var known = spans.Select(span => span.Id).ToHashSet();
        var below = spans.ToLookup(span => known.Contains(span.Parent) ? span.Parent : default);
        var rows = new List<WaterfallRow>(spans.Count);
        var shown = new HashSet<Span>(ReferenceEqualityComparer.Instance);
        // A stack of our own: a chain of thousands is no reason to run out of the thread's.
        var open = new Stack<(Span Span, int Depth)>();
        void Open(IEnumerable<Span> some, int depth)
        {
            foreach (var span in some.OrderByDescending(span => span.Start))
                open.Push((span, depth));
        }
        void ShowOpen()
        {
            while (open.TryPop(out var next))
            {
                if (!shown.Add(next.Span))
                    continue;
                var left = Math.Min(axis.At(next.Span.Start), TimeAxis.Width - Narrowest);
                rows.Add(new WaterfallRow(
                    next.Span, next.Depth, !next.Span.Parent.IsEmpty && !known.Contains(next.Span.Parent),
                    left, Math.Max(Narrowest, axis.At(next.Span.End) - left)));
                Open(below[next.Span.Id], next.Depth + 1);
            }
        }
        Open(below[default], 0);
        ShowOpen();
        // What is left goes round in a circle: nonsense, but somebody sent it.
        foreach (var span in spans)
        {
            Open([span], 0);
            ShowOpen();
        }
        return new Waterfall(rows, axis);
    }
}
