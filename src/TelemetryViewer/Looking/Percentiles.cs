namespace Platform.TelemetryViewer.Looking;

internal static class Percentiles
{
    /// <summary>
    /// The value below which a share of what was measured lies, straight between the bounds of its bucket. In the last
    /// bucket, which has no upper bound, the lower one: a value of at least that.
    /// </summary>
    /// <returns>Null when nothing was measured.</returns>
    public static double? Of(double share, IReadOnlyList<double> bounds, IReadOnlyList<ulong> buckets)
    {
        var total = buckets.Sum(count => (double)count);
        if (total == 0 || bounds.Count == 0)
            return null;
        var wanted = share * total;
        var before = 0.0;
        for (var i = 0; i < buckets.Count; i++)
        {
            var with = before + buckets[i];
            if (buckets[i] > 0 && with >= wanted)
            {
                if (i == bounds.Count)
                    return bounds[^1];
                var lower = i == 0 ? Math.Min(0, bounds[0]) : bounds[i - 1];
                return lower + (bounds[i] - lower) * Math.Max(0, wanted - before) / buckets[i];
            }
            before = with;
        }
        return bounds[^1];
    }
}
