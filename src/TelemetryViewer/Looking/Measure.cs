using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Looking;

/// <summary>One instrument over some of its series: what it says now, and how it came to that.</summary>
/// <param name="Now">A gauge: its value. A counter: its sum. A histogram: how many were measured.</param>
/// <param name="PerSecond">Of counters and histograms, over the time shown.</param>
/// <param name="Line">A value per slot of <see cref="Span"/>: the gauge, the rate, or the 95th percentile; null where nothing was measured.</param>
public sealed record Measure(Instrument Instrument, IReadOnlyList<SeriesView> Series, double Now, double? PerSecond, double? Middle, double? P95, double? P99, IReadOnlyList<double?> Line, TimeSpan Span)
{
    public const int Slots = 60;

    public IEnumerable<string> Services => Series.Select(one => one.Sender.Service).Distinct().Order(StringComparer.Ordinal);

    public static IReadOnlyList<Measure> All(IReadOnlyList<SeriesView> series) =>
        [.. series.GroupBy(one => (one.Instrument.Meter, one.Instrument.Name)).OrderBy(group => group.Key.Meter.StartsWith("Platform.", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal).Select(group => Of([.. group]))];

    public static Measure Of(IReadOnlyList<SeriesView> series)
    {
        var instrument = series[0].Instrument;
        var from = series.Min(one => one.Points[0].At);
        var to = series.Max(one => one.Points[^1].At);
        var span = TimeSpan.FromTicks(Math.Max(1, to - from));
        var edges = Enumerable.Range(0, Slots + 1).Select(i => from + span.Ticks * i / Slots).ToArray();
        var now = series.Sum(one => instrument.Kind == InstrumentKind.Histogram ? one.Points[^1].Count : one.Points[^1].Value);
        if (instrument.Kind is InstrumentKind.Gauge or InstrumentKind.UpDownCounter)
            return new Measure(instrument, series, now, null, null, null, null, Levels(series, edges), span);
        if (instrument.Kind == InstrumentKind.Counter)
        {
            var added = Added(series, edges);
            return new Measure(instrument, series, now, added.Sum() / span.TotalSeconds, null, null, null, [.. added.Select(one => (double?)(one * Slots / span.TotalSeconds))], span);
        }
        return OfHistogram(instrument, series, edges, now, span);
    }

    private static Measure OfHistogram(Instrument instrument, IReadOnlyList<SeriesView> series, long[] edges, double now, TimeSpan span)
    {
        // Series with other bounds than the first cannot be added to it.
        var bounds = series[0].Bounds;
        var slots = Enumerable.Range(0, Slots).Select(_ => new ulong[bounds.Length + 1]).ToArray();
        var all = new ulong[bounds.Length + 1];
        foreach (var one in series.Where(one => one.Bounds.AsSpan().SequenceEqual(bounds)))
        {
            for (var slot = 0; slot < Slots; slot++)
                AddBuckets(slots[slot], At(one, edges[slot]), At(one, edges[slot + 1]));
            // Of a series with one point all there is, of others what came since the first.
            AddBuckets(all, one.Points.Count > 1 ? one.Points[0] : null, one.Points[^1]);
        }
        if (all.All(count => count == 0))
        {
            foreach (var one in series.Where(one => one.Bounds.AsSpan().SequenceEqual(bounds)))
                AddBuckets(all, null, one.Points[^1]);
        }
        var measured = series.Sum(one => one.Points[^1].Count >= one.Points[0].Count ? one.Points[^1].Count - (double)one.Points[0].Count : 0);
        return new Measure(
            instrument, series, now, measured / span.TotalSeconds,
            Percentiles.Of(.5, bounds, all), Percentiles.Of(.95, bounds, all), Percentiles.Of(.99, bounds, all),
            [.. slots.Select(slot => Percentiles.Of(.95, bounds, slot))], span);
    }

    private static void AddBuckets(ulong[] into, Point? before, Point? point)
    {
        if (point?.Buckets is not { } buckets || buckets.Length != into.Length)
            return;
        // Fewer than before: the process began anew.
        var since = before?.Buckets is { } earlier && earlier.Length == buckets.Length && before.Count <= point.Count ? earlier : new ulong[into.Length];
        for (var i = 0; i < into.Length; i++)
            into[i] += buckets[i] >= since[i] ? buckets[i] - since[i] : 0;
    }

    private static double?[] Levels(IReadOnlyList<SeriesView> series, long[] edges) =>
        [.. edges.Skip(1).Select(edge => series.Select(one => At(one, edge)).Where(point => point is not null).Select(point => point!.Value).DefaultIfEmpty(double.NaN).Sum())
            .Select(sum => double.IsNaN(sum) ? (double?)null : sum)];

    private static double[] Added(IReadOnlyList<SeriesView> series, long[] edges)
    {
        var added = new double[Slots];
        foreach (var sums in series.Select(one => edges.Select(edge => SumAt(one, edge)).ToArray()))
        {
            for (var slot = 0; slot < Slots; slot++)
                added[slot] += sums[slot + 1] - sums[slot] is var more and > 0 ? more : 0;
        }
        return added;
    }

    // Straight between two points: points come a little early or late, and a rate must not tremble for it. NaN before the first.
    private static double SumAt(SeriesView series, long moment)
    {
        if (At(series, moment) is not { } before)
            return double.NaN;
        var next = series.Points.FirstOrDefault(point => point.At > moment);
        return next is null || next.Value < before.Value ? before.Value : before.Value + (next.Value - before.Value) * (moment - before.At) / (next.At - before.At);
    }

    // The last point up to a moment; points are in order.
    private static Point? At(SeriesView series, long moment)
    {
        var (low, high) = (0, series.Points.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (series.Points[middle].At <= moment)
                low = middle + 1;
            else
                high = middle;
        }
        return low == 0 ? null : series.Points[low - 1];
    }
}
