namespace Platform.TelemetryViewer.Store;

/// <summary>The newest log lines.</summary>
internal sealed class LogStore(Limits limits)
{
    private readonly Lock gate = new();
    private readonly Queue<LogLine> lines = new();
    private long received;
    private long bytes;
    private long dropped;

    public long Dropped => Interlocked.Read(ref dropped);

    public int Count
    {
        get
        {
            lock (gate)
                return lines.Count;
        }
    }

    public void Add(IEnumerable<LogLine> more)
    {
        lock (gate)
        {
            foreach (var line in more)
            {
                lines.Enqueue(line with { Number = ++received });
                bytes += line.Bytes;
            }
            while (lines.Count > limits.Logs || (bytes > limits.LogBytes && lines.Count > 1))
            {
                bytes -= lines.Dequeue().Bytes;
                Interlocked.Increment(ref dropped);
            }
        }
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<LogLine> Newest()
    {
        lock (gate)
        {
            var all = lines.ToArray();
            Array.Reverse(all);
            return all;
        }
    }
}
