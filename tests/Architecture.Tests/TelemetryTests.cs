using System.Text.RegularExpressions;
using Platform.Testing;

namespace Platform.Architecture.Tests;

public sealed partial class TelemetryTests
{
    // Accident: an alarm is built on a measure that nobody sends any more, or nobody knows of the one that would have warned.
    [Fact]
    public void Every_measure_stands_in_the_list_and_the_list_has_no_other()
    {
        var sent = new[] { "src", "ServiceDefaults" }.SelectMany(folder => Repository.Files(folder, "*.cs"))
            .SelectMany(file => Created().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Order(StringComparer.Ordinal);
        var listed = Listed().Matches(File.ReadAllText(Repository.PathTo("src", "TelemetryViewer", "README.md"))).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);
        Assert.Equal(sent, listed);
    }

    // Accident: the sender of telemetry is held up by the program that shows it, or the architecture gains a part that Aspire doubles.
    [Fact]
    public void The_viewer_is_no_part_of_the_topology() =>
        Assert.DoesNotContain("TelemetryViewer", File.ReadAllText(Repository.PathTo("AppHost", "AppHost.cs")), StringComparison.Ordinal);

    [GeneratedRegex("""Create(?:Counter|Gauge|Histogram|UpDownCounter|Observable\w+)(?:<\w+>)?\(\s*"(platform\.[a-z_.]+)""")]
    private static partial Regex Created();

    [GeneratedRegex(@"^\| `(platform\.[a-z_.]+)`", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
