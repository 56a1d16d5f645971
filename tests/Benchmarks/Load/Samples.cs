using System.Collections.Concurrent;
using System.Diagnostics;

namespace Platform.Benchmarks.Load;

/// <summary>How long things took, in milliseconds, and within which time they were done.</summary>
internal sealed class Samples
{
    private readonly ConcurrentBag<double> taken = [];
    private double[]? sorted;

    public TimeSpan Within { get; set; }

    public int Count => taken.Count;

    public double PerSecond => Count / Math.Max(Within.TotalSeconds, 0.001);

    public double P50 => At(0.5);

    public double P95 => At(0.95);

    public double P99 => At(0.99);

    public void Add(double milliseconds) => taken.Add(milliseconds);

    /// <summary>What was measured at another time.</summary>
    public void Add(Samples more)
    {
        foreach (var one in more.taken)
            taken.Add(one);
        Within += more.Within;
    }

    public async Task<T> TimeAsync<T>(Func<Task<T>> act)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await act();
        Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return result;
    }

    // Nearest rank: a value that was measured.
    private double At(double part)
    {
        if (sorted?.Length != taken.Count)
            sorted = [.. taken.Order()];
        return sorted.Length == 0 ? double.NaN : sorted[Math.Max(0, (int)Math.Ceiling(part * sorted.Length) - 1)];
    }
}
