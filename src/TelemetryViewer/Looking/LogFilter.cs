using System.Globalization;
using Platform.TelemetryViewer.Store;

namespace Platform.TelemetryViewer.Looking;

/// <param name="Least">Lines less severe are left out.</param>
/// <param name="After">Only lines received after the one with this number.</param>
public sealed record LogFilter(string? Service, Severity Least, string? Text, string? Code, long After)
{
    public const int Shown = 500;

    public static LogFilter From(IQueryCollection query) => new(
        query.Word("service"),
        Enum.TryParse<Severity>(query["least"], ignoreCase: true, out var least) && Enum.IsDefined(least) ? least : Severity.Trace,
        query.Word("q"),
        query.Word("trace"),
        long.TryParse(query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : 0);

    public string Address(string path = "/logs") => Addresses.Of(path, [
        ("service", Service), ("least", Least == Severity.Trace ? null : Least.ToString().ToLowerInvariant()), ("q", Text), ("trace", Code),
        ("after", After == 0 ? null : After.ToString(CultureInfo.InvariantCulture))]);

    /// <param name="newest">Newest first.</param>
    public IReadOnlyList<LogLine> Of(IReadOnlyList<LogLine> newest) =>
        [.. newest.TakeWhile(line => line.Number > After).Where(Takes).Take(Shown)];

    private bool Takes(LogLine line) =>
        line.Severity >= Least
        && (Service is null || line.Sender.Service == Service)
        && (Code is null || line.Trace.ToString().StartsWith(Code, StringComparison.OrdinalIgnoreCase))
        && (Text is null || line.Text.Contains(Text, StringComparison.OrdinalIgnoreCase) || line.Category.Contains(Text, StringComparison.OrdinalIgnoreCase)
            || line.Tags.Any(tag => tag.Value.Contains(Text, StringComparison.OrdinalIgnoreCase)));
}
