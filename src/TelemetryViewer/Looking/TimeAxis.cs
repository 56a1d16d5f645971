using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Looking;

/// <summary>A time in which nothing of a trace ran, drawn narrow.</summary>
/// <param name="Left">Of the axis's width, like all places.</param>
public sealed record Pause(double Left, double Width, TimeSpan Length);

/// <summary>
/// Where moments of a trace lie between 0 and <see cref="Width"/>. A relay may send minutes after a request of milliseconds;
/// true to scale, both would be a dot. Long times in which nothing ran are drawn as a narrow strip and say how long they were.
/// </summary>
public sealed class TimeAxis
{
    public const double Width = 1000;

    private const double PauseWidth = 24;

    private readonly List<(long From, long To, double Left, double Right)> pieces = [];

    public TimeAxis(IReadOnlyCollection<Span> spans)
    {
        var busy = Busy(spans);
        var total = busy.Sum(piece => piece.To - piece.From);
        // Shorter ones stay true to scale.
        var longPause = Math.Max(total, TimeSpan.TicksPerMillisecond * 20);
        var joined = new List<(long From, long To)>();
        foreach (var piece in busy)
        {
            if (joined.Count > 0 && piece.From - joined[^1].To <= longPause)
                joined[^1] = (joined[^1].From, piece.To);
            else
                joined.Add(piece);
        }
        var shown = Math.Max(1, joined.Sum(piece => piece.To - piece.From));
        var scale = Math.Max(Width / 2, Width - PauseWidth * (joined.Count - 1)) / shown;
        var pause = joined.Count == 1 ? 0 : (Width - scale * shown) / (joined.Count - 1);
        var left = 0.0;
        foreach (var (from, to) in joined)
        {
            if (pieces.Count > 0)
            {
                var before = pieces[^1].To;
                pieces.Add((before, from, left, left += pause));
                Pauses.Add(new Pause(left - pause, pause, TimeSpan.FromTicks(from - before)));
            }
            pieces.Add((from, to, left, left += (to - from) * scale));
        }
    }

    public List<Pause> Pauses { get; } = [];

    public double At(long moment)
    {
        foreach (var (from, to, left, right) in pieces)
        {
            if (moment <= to)
                return to == from ? left : left + (right - left) * Math.Max(0, moment - from) / (to - from);
        }
        return Width;
    }

    private static List<(long From, long To)> Busy(IReadOnlyCollection<Span> spans)
    {
        var busy = new List<(long From, long To)>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            var end = Math.Max(span.Start, span.End);
            if (busy.Count > 0 && span.Start <= busy[^1].To)
                busy[^1] = (busy[^1].From, Math.Max(busy[^1].To, end));
            else
                busy.Add((span.Start, end));
        }
        return busy;
    }
}
