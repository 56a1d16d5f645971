namespace Platform.TelemetryViewer.Store;

/// <summary>The last points of every series, as sums since the start of the process that measures.</summary>
internal sealed class MetricStore(Limits limits)
{
    private readonly Lock gate = new();
    private readonly Dictionary<SeriesKey, Series> series = [];
    private long dropped;

    /// <summary>Series that went to make room.</summary>
    public long Dropped => Interlocked.Read(ref dropped);

    public int Count
    {
        get
        {
            lock (gate)
                return series.Count;
        }
    }

    public void Add(IEnumerable<Measurement> measurements)
    {
        lock (gate)
        {
            foreach (var measurement in measurements)
                Add(measurement);
        }
    }

    public IReadOnlyList<SeriesView> All()
    {
        lock (gate)
            return [.. series.Values.Select(one => one.View())];
    }

    private void Add(Measurement measurement)
    {
        var key = new SeriesKey(measurement.Sender, measurement.Instrument.Meter, measurement.Instrument.Name, string.Join('\u001f', measurement.Tags.Select(tag => $"{tag.Key}\u001e{tag.Value}")));
        if (!series.TryGetValue(key, out var known) || !known.Takes(measurement))
        {
            if (known is null && series.Count >= limits.Series)
            {
                series.Remove(series.MinBy(pair => pair.Value.LastAt).Key);
                Interlocked.Increment(ref dropped);
            }
            series[key] = known = new Series(measurement, limits.PointsOfASeries);
        }
        known.Add(measurement);
    }

    private sealed record SeriesKey(Sender Sender, string Meter, string Name, string Tags);

    private sealed class Series(Measurement first, int capacity)
    {
        private readonly Queue<Point> points = new();
        private Point? last;

        public long LastAt => last?.At ?? 0;

        // The same name with other buckets is another measure: the old points cannot be compared.
        public bool Takes(Measurement next) => next.Instrument.Kind == first.Instrument.Kind && (next.Bounds ?? []).AsSpan().SequenceEqual(first.Bounds ?? []);

        public void Add(Measurement next)
        {
            var point = next.Delta && last is { } before ? Sum(before, next.Point) : next.Point;
            // Sent again after an answer was lost.
            if (last is not null && point.At <= last.At)
                return;
            points.Enqueue(last = point);
            if (points.Count > capacity)
                points.Dequeue();
        }

        public SeriesView View() => new(first.Sender, first.Instrument, first.Tags, first.Bounds ?? [], [.. points]);

        private static Point Sum(Point before, Point delta) => new(
            delta.At, before.Value + delta.Value, before.Count + delta.Count,
            delta.Buckets is { } more && before.Buckets is { } known && more.Length == known.Length ? [.. known.Zip(more, (one, other) => one + other)] : delta.Buckets);
    }
}

/// <summary>A series as it was when somebody looked; points oldest first, at least one.</summary>
public sealed record SeriesView(Sender Sender, Instrument Instrument, IReadOnlyList<Tag> Tags, double[] Bounds, IReadOnlyList<Point> Points);
