using System.Collections.Concurrent;
using System.Globalization;
using Platform.ServiceDefaults;
using Platform.TelemetryViewer.Store;
using Platform.TelemetryViewer.Texts;
using Platform.Web.Shared.Pages;

namespace Platform.TelemetryViewer.Pages;

/// <summary>Words, times and lengths of time as the viewer's pages write them.</summary>
public abstract class ViewerView : View
{
    private static readonly ConcurrentDictionary<string, int> Shades = new();

    protected override Type Words => typeof(ViewerTexts);

    /// <summary>The address of this page, for links that come back to it.</summary>
    protected string Here => Context.Request.Path.Value + Context.Request.QueryString.Value;

    /// <summary>The clock in Shanghai to the millisecond.</summary>
    protected static string Exactly(long ticks) => At(ticks).ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    protected static string WithDay(long ticks) => At(ticks).ToString("yyyy-MM-dd HH:mm:ss.fff zzz", CultureInfo.InvariantCulture);

    protected static string Length(TimeSpan length) => length switch
    {
        { TotalMilliseconds: < 10 } => $"{Number(length.TotalMilliseconds, 2)} ms",
        { TotalMilliseconds: < 1000 } => $"{Number(length.TotalMilliseconds, 0)} ms",
        { TotalSeconds: < 60 } => $"{Number(length.TotalSeconds, 2)} s",
        _ => $"{Number(Math.Floor(length.TotalMinutes), 0)} min {length.Seconds} s",
    };

    protected static string Number(double value, int digits = 2) =>
        Math.Round(value, digits).ToString(Math.Abs(value) >= 10_000 ? "#,0" : "0.##", CultureInfo.InvariantCulture);

    /// <summary>A place in a drawing.</summary>
    protected static string X(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Eight digits find a trace, and can be read out on the telephone.</summary>
    protected static string Code(TraceId trace) => trace.ToString()[..8].ToUpperInvariant();

    /// <summary>One of eight colours, in the order in which services were first shown; after very many, any.</summary>
    protected static string Shade(string service) =>
        $"shade-{(Shades.TryGetValue(service, out var known) ? known : Shades.Count < 256 ? Shades.GetOrAdd(service, _ => Shades.Count) : 0) % 8}";

    private static DateTimeOffset At(long ticks) => new DateTimeOffset(ticks, TimeSpan.Zero).InShanghai();
}
